package io.minyi.dashboards.handling;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minyi.dashboards.city.CityNames.Name;
import io.minyi.handling.bounce.BounceGraph;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Who passes petitions on, and to whom they go next. Evidence, never sentiment.
 *
 * @param from first moment of the window
 * @param petitions how many were looked at
 * @param isCut there are more than that
 * @param pairs most minutes lost first
 * @param parts of units, those with most evidence first
 * @param cycles ways that led back, most petitions first
 * @param units names of the units among it, by their name in the documents
 */
public record Bounces(
    Instant asOf,
    String rules,
    Instant from,
    int petitions,
    @JsonProperty("cut") boolean isCut,
    List<BounceGraph.Pair> pairs,
    List<BounceGraph.UnitPart> parts,
    List<BounceGraph.Cycle> cycles,
    Map<String, Name> units) {

  public Bounces {
    pairs = List.copyOf(pairs);
    parts = List.copyOf(parts);
    cycles = List.copyOf(cycles);
    units = Map.copyOf(units);
  }
}
