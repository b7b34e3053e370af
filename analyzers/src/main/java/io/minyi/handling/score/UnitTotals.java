package io.minyi.handling.score;

import io.minyi.handling.UnitDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a unit did in a window, as a whole and by what was asked and where. */
final class UnitTotals {

  /**
   * What was asked and where.
   *
   * @param matter class of the catalogue, empty where unknown
   * @param district code of the area, empty where unknown
   */
  record Stratum(String matter, String district) implements Comparable<Stratum> {
    private static final Comparator<Stratum> ORDER =
        Comparator.comparing(Stratum::matter).thenComparing(Stratum::district);

    @Override
    public int compareTo(Stratum other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<String, Long> counts = new HashMap<>();
  private final Map<Stratum, Map<String, Long>> strata = new TreeMap<>();

  /** By unit, in the order of their ids. */
  static Map<String, UnitTotals> of(Collection<UnitDay> days, ScoreWindow window) {
    Map<String, UnitTotals> units = new TreeMap<>();
    for (UnitDay day : days) {
      if (window.contains(day)) {
        units.computeIfAbsent(day.unit(), id -> new UnitTotals()).add(day);
      }
    }
    return units;
  }

  private void add(UnitDay day) {
    Stratum stratum = new Stratum(day.matter(), day.district());
    Map<String, Long> part = strata.computeIfAbsent(stratum, key -> new HashMap<>());
    day.counts()
        .forEach(
            (measure, count) -> {
              counts.merge(measure, count, Long::sum);
              part.merge(measure, count, Long::sum);
            });
  }

  /** All of it, by the words of the measures. */
  Map<String, Long> counts() {
    return counts;
  }

  Tally tally(UnitRate rate) {
    return rate.of(counts);
  }

  /** A rate's tallies by stratum, in a fixed order, without empty ones. */
  Map<Stratum, Tally> strata(UnitRate rate) {
    Map<Stratum, Tally> tallies = new TreeMap<>();
    strata.forEach(
        (stratum, part) -> {
          Tally tally = rate.of(part);
          if (tally.trials() > 0) {
            tallies.put(stratum, tally);
          }
        });
    return tallies;
  }
}
