package io.minyi.handling.forecast;

import io.minyi.handling.ClockName;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often units and matters were late, against what their clocks let expect.
 *
 * <p>ln((late + m·r) / (expected + m·r)) with m = {@value #PRIOR} decided clocks at the mean rate
 * r: 0 for who is not known. Expected is the sum of the rates of the clocks that were decided, so
 * that a mix of hard clocks is not held against a unit.
 */
final class LateHistory {

  static final double PRIOR = 20;
  static final LateHistory NONE = new LateHistory(0, Map.of(), Map.of());

  private final double rate;
  private final Map<String, Tally> units;
  private final Map<String, Tally> matters;

  /**
   * A clock that was kept or not.
   *
   * @param unit that caused it, or had it
   * @param decided when that was clear
   */
  record Outcome(
      String petition,
      ClockName clock,
      String unit,
      String matterClass,
      Instant decided,
      boolean late) {

    Outcome withoutUnit() {
      return new Outcome(petition, clock, "", matterClass, decided, late);
    }
  }

  /** Late ones and those to be expected. */
  record Tally(double late, double expected) {
    Tally plus(double isLate, double rate) {
      return new Tally(late + isLate, expected + rate);
    }
  }

  LateHistory(double rate, Map<String, Tally> units, Map<String, Tally> matters) {
    this.rate = rate;
    this.units = new TreeMap<>(units);
    this.matters = new TreeMap<>(matters);
  }

  static LateHistory of(Collection<Outcome> outcomes) {
    Map<ClockName, double[]> byClock = new EnumMap<>(ClockName.class);
    double late = 0;
    for (Outcome outcome : outcomes) {
      double[] tally = byClock.computeIfAbsent(outcome.clock(), c -> new double[2]);
      tally[0] += outcome.late() ? 1 : 0;
      tally[1]++;
      late += outcome.late() ? 1 : 0;
    }
    Map<String, Tally> units = new HashMap<>();
    Map<String, Tally> matters = new HashMap<>();
    for (Outcome outcome : outcomes) {
      double[] tally = byClock.get(outcome.clock());
      Tally one = new Tally(outcome.late() ? 1 : 0, tally[0] / tally[1]);
      add(units, outcome.unit(), one);
      add(matters, outcome.matterClass(), one);
    }
    return new LateHistory(late / Math.max(1, outcomes.size()), units, matters);
  }

  private static void add(Map<String, Tally> tallies, String key, Tally one) {
    if (!key.isEmpty()) {
      tallies.merge(key, one, (a, b) -> a.plus(b.late(), b.expected()));
    }
  }

  double unit(String unit) {
    return excess(units.get(unit));
  }

  double matter(String matterClass) {
    return excess(matters.get(matterClass));
  }

  private double excess(Tally tally) {
    double prior = PRIOR * rate;
    return tally == null || prior == 0
        ? 0
        : Math.log((tally.late() + prior) / (tally.expected() + prior));
  }

  double rate() {
    return rate;
  }

  Map<String, Tally> units() {
    return units;
  }

  Map<String, Tally> matters() {
    return matters;
  }
}
