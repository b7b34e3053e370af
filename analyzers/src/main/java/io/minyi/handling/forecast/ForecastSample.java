package io.minyi.handling.forecast;

/**
 * A moment of the past and what came of it.
 *
 * @param run number of the clock among the petition's of that name
 * @param isBreach whether the clock breached within the horizon
 */
public record ForecastSample(String petition, int run, ForecastMoment moment, boolean isBreach) {

  /** Which clock it is of. */
  String clockId() {
    return petition + " " + moment.clock() + " " + run;
  }
}
