package io.minyi.handling.score;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How units are judged: data of a city.
 *
 * @param weights of the composite, above 0 each; only their proportions matter
 * @param targets fixed ones, 0 to 1; a rate without one is compared with the unit's expected value
 * @param goodFrom P(better than the target) from which a rate is good, e.g. 0.95
 * @param belowUpTo P(better than the target) up to which it is below, e.g. 0.05
 * @param fewestTrials of the unit, and of its peers together, below which there is no evidence
 * @param widestInterval width of the 90 % interval above which there is no evidence
 * @param weightings how many random weightings the composite is tried with
 * @param seed of these weightings
 */
public record ScorePlan(
    Map<UnitRate, Double> weights,
    Map<UnitRate, Double> targets,
    double goodFrom,
    double belowUpTo,
    int fewestTrials,
    double widestInterval,
    int weightings,
    long seed) {

  /**
   * 响应率 10, 解决率 50, 满意率 40, as one city's public code has it; no published target. What other
   * cities weigh is unknown, which is why a composite is told with its sensitivity.
   */
  public static final ScorePlan DEFAULT =
      new ScorePlan(
          Map.of(UnitRate.CONTACTED, 10.0, UnitRate.SOLVED, 50.0, UnitRate.SATISFIED, 40.0),
          Map.of(),
          0.95,
          0.05,
          10,
          0.25,
          1000,
          12345);

  public ScorePlan {
    weights = ordered(weights);
    targets = ordered(targets);
    check(!weights.isEmpty(), "weights", "not empty", weights);
    weights.forEach((rate, w) -> check(w > 0, "weights." + rate.word(), "above 0", w));
    targets.forEach(
        (rate, t) -> check(t >= 0 && t <= 1, "targets." + rate.word(), "within 0 to 1", t));
    check(goodFrom > 0.5 && goodFrom < 1, "goodFrom", "between 0.5 and 1", goodFrom);
    check(belowUpTo > 0 && belowUpTo < 0.5, "belowUpTo", "between 0 and 0.5", belowUpTo);
    check(fewestTrials >= 1, "fewestTrials", "at least 1", fewestTrials);
    check(widestInterval > 0, "widestInterval", "above 0", widestInterval);
    check(weightings >= 1, "weightings", "at least 1", weightings);
  }

  private static Map<UnitRate, Double> ordered(Map<UnitRate, Double> values) {
    Map<UnitRate, Double> map = new EnumMap<>(UnitRate.class);
    map.putAll(values);
    return Collections.unmodifiableMap(map);
  }

  private static void check(boolean holds, String field, String rule, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("plan." + field + " must be " + rule + ", was " + value);
    }
  }

  /** What may be said of a rate with that much evidence. */
  Band band(double probabilityBetter, double width, long trials, long trialsOfOthers) {
    if (Math.min(trials, trialsOfOthers) < fewestTrials || width > widestInterval) {
      return Band.INSUFFICIENT_EVIDENCE;
    }
    if (probabilityBetter >= goodFrom) {
      return Band.GOOD;
    }
    return probabilityBetter <= belowUpTo ? Band.BELOW : Band.AS_EXPECTED;
  }
}
