package io.minyi.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minyi.text.Reading.Evidence;
import java.util.List;

/**
 * What a petition is about, as an item of the catalogue (事项清单).
 *
 * @param id the item decided on, empty when abstained
 * @param ids the item with its parents, class first; empty when abstained
 * @param path names of {@code ids}
 * @param probability 0–1
 * @param isAbstained the evidence was too thin to decide
 * @param alternatives the next best items, best first
 * @param evidence the words that decided
 */
public record MatterReading(
    String id,
    List<String> ids,
    List<String> path,
    double probability,
    @JsonProperty("abstained") boolean isAbstained,
    List<Alternative> alternatives,
    List<Evidence> evidence) {

  /** Nothing points at any matter. */
  public static final MatterReading UNKNOWN =
      new MatterReading("", List.of(), List.of(), 0, true, List.of(), List.of());

  public MatterReading {
    id = id == null ? "" : id;
    ids = ids == null ? List.of() : List.copyOf(ids);
    path = path == null ? List.of() : List.copyOf(path);
    alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** Another item that it could be. */
  public record Alternative(String id, List<String> path, double probability) {
    public Alternative {
      path = List.copyOf(path);
    }
  }
}
