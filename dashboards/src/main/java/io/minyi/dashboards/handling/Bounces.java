package io.minyi.dashboards.handling;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minyi.dashboards.city.CityNames.Name;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Who sends petitions back, and to whom they go next. Evidence, never sentiment.
 *
 * @param from first moment of the window
 * @param petitions how many with returns were looked at
 * @param isCut there are more than that
 * @param pairs by hours lost, most first
 * @param returning by what they asked to send back, most first
 * @param units names of the units among it, by their name in the documents
 */
public record Bounces(
    Instant asOf,
    String rules,
    Instant from,
    int petitions,
    @JsonProperty("cut") boolean isCut,
    List<Pair> pairs,
    List<Returning> returning,
    Map<String, Name> units) {

  public Bounces {
    pairs = List.copyOf(pairs);
    returning = List.copyOf(returning);
    units = Map.copyOf(units);
  }

  /**
   * What went from a unit to the next.
   *
   * @param returns how often
   * @param lostMinutes from being put in charge to the next unit's being so, all minutes
   * @param cycles how often it came back to the unit that had sent it there
   * @param petitions ids of some of them
   */
  public record Pair(
      String from, String to, int returns, long lostMinutes, int cycles, List<String> petitions) {
    public Pair {
      petitions = List.copyOf(petitions);
    }
  }

  /** What a unit asked to send back, and what came of it. */
  public record Returning(String unit, int asked, int approved, int rejected) {}
}
