package io.minyi.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Where a petition is, as a path in the area tree (市—区—街道—社区—网格).
 *
 * @param path from the city down to the deepest sure area; empty when unresolved
 * @param codes the codes of {@code path}
 * @param probability 0–1
 * @param isResolved at least the district is known
 * @param mentions the names of places in the text
 */
public record PlaceReading(
    List<AreaStep> path,
    List<String> codes,
    double probability,
    @JsonProperty("resolved") boolean isResolved,
    List<Mention> mentions) {

  /** No place is named. */
  public static final PlaceReading UNKNOWN =
      new PlaceReading(List.of(), List.of(), 0, false, List.of());

  public PlaceReading {
    path = path == null ? List.of() : List.copyOf(path);
    codes = codes == null ? List.of() : List.copyOf(codes);
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
  }

  /** One step of the path. */
  public record AreaStep(String level, String code, String name) {}

  /**
   * The name of a place in the masked text.
   *
   * @param kind {@code area}, {@code elsewhere} (outside the city), {@code road}, {@code crossing},
   *     {@code station}, {@code estate}, {@code village}, {@code school}, {@code hospital}, {@code
   *     park}, {@code market}, {@code industry}, {@code community} or {@code water}
   * @param field {@code title}, {@code text} or {@code address}
   */
  public record Mention(String text, String kind, String field, int start, int end) {}
}
