package io.minyi.dashboards.handling;

import io.minyi.dashboards.city.CityNames.Name;
import io.minyi.handling.score.Tally;
import io.minyi.handling.score.UnitCard;
import io.minyi.handling.score.UnitRate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Scorecards of units in a window, in the order of their names, never by rank.
 *
 * @param window its rule, as {@code last 30 days}
 * @param from its first moment
 * @param to the first moment no more in it, maybe still to come
 * @param totals of all units together, by the rates' words
 * @param weights of the composite, by the rates' words
 * @param cards of units that did anything
 * @param works by unit
 * @param units names by their name in the documents
 */
public record UnitCards(
    Instant asOf,
    String rules,
    String window,
    Instant from,
    Instant to,
    Map<UnitRate, Tally> totals,
    Map<UnitRate, Double> weights,
    List<UnitCard> cards,
    Map<String, Work> works,
    Map<String, Name> units) {

  public UnitCards {
    totals = Map.copyOf(totals);
    weights = Map.copyOf(weights);
    cards = List.copyOf(cards);
    works = Map.copyOf(works);
    units = Map.copyOf(units);
  }

  /**
   * What a unit did.
   *
   * @param averageMinutes counted minutes of what it handled, 0 if nothing
   */
  public record Work(long dispatched, long handled, long averageMinutes) {}
}
