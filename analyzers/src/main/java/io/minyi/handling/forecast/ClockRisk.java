package io.minyi.handling.forecast;

import io.minyi.handling.Language;
import java.util.List;

/**
 * How likely a running clock breaches within {@link ForecastMoment#HORIZON}.
 *
 * @param probability 0–1; 0 where the due lies beyond the horizon
 * @param people whom the petition concerns
 * @param reasons up to three that speak for a breach, weightiest first; empty without a model
 */
public record ClockRisk(double probability, long people, List<Reason> reasons) {

  public ClockRisk {
    reasons = List.copyOf(reasons);
  }

  /**
   * A reason in plain words.
   *
   * @param logit that it adds to the log odds, against a usual moment of the same clock
   */
  public record Reason(ForecastReason reason, double logit, String chinese, String english) {

    static Reason of(BreachForecast.Contribution part, ForecastMoment moment) {
      return new Reason(
          part.reason(),
          part.logit(),
          part.reason().words(moment, Language.ZH),
          part.reason().words(moment, Language.EN));
    }
  }

  /** What a list of risks is sorted by: probability × people. */
  public double weight() {
    return probability * people;
  }
}
