package io.minyi.handling.forecast;

import io.minyi.handling.ClockName;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was learnt: weights, calibration (logit' = slope · logit + offset, Platt), usual values by
 * clock, history and pace of units.
 *
 * @param note where it was learnt, in a line
 * @param usual mean of every feature over the moments of a clock
 */
record ForecastModel(
    String note,
    LogisticFit fit,
    double slope,
    double offset,
    Map<ClockName, float[]> usual,
    LateHistory history,
    UnitPaces paces,
    ShareAlone shareAlone) {

  ForecastModel {
    usual = new EnumMap<>(usual);
  }

  double probability(ForecastMoment moment) {
    return LogisticFit.probability(slope * fit.logit(features(moment)) + offset);
  }

  float[] features(ForecastMoment moment) {
    return ForecastFeatures.of(moment, history, paces);
  }
}
