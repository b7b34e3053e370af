package io.minyi.dashboards.handling;

import io.minyi.dashboards.city.CityNames.Name;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Units by what they did in a window; by band, then by name, never by rank.
 *
 * @param window {@code 30d}, {@code month19} or {@code month}
 * @param first date of the window
 * @param last date of the window, today at the latest
 * @param city all units together, what each is compared with
 * @param units names by their name in the documents
 */
public record UnitCards(
    java.time.Instant asOf,
    String rules,
    String window,
    LocalDate first,
    LocalDate last,
    @Nullable Card city,
    List<Card> cards,
    Map<String, Name> units) {

  public UnitCards {
    cards = List.copyOf(cards);
    units = Map.copyOf(units);
  }

  /** How a unit's rate of what was in time stands to that of all units. */
  public enum Band {
    BELOW,
    AS_EXPECTED,
    ABOVE,
    /** The range is too wide to say. */
    INSUFFICIENT
  }

  /**
   * A unit.
   *
   * @param averageMinutes counted minutes of what it handled, 0 if nothing
   */
  public record Card(
      String unit,
      Band band,
      Rate onTime,
      Rate signed,
      Rate returned,
      Rate redone,
      Rate solved,
      Rate satisfied,
      long dispatched,
      long handled,
      long averageMinutes,
      long secondStrikes) {}

  /**
   * A rate with its cases and its range of 90 %.
   *
   * @param excluded cases left out: not accepted or merged
   * @param hitsWithExcluded hits if they were not left out
   */
  public record Rate(
      long hits, long cases, double low, double high, long excluded, long hitsWithExcluded) {

    static Rate of(long hits, long cases) {
      return of(hits, cases, 0, hits);
    }

    static Rate of(long hits, long cases, long excluded, long hitsWithExcluded) {
      Wilson range = Wilson.of(hits, cases);
      return new Rate(hits, cases, range.low(), range.high(), excluded, hitsWithExcluded);
    }
  }
}
