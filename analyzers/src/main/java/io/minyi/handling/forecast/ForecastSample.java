package io.minyi.handling.forecast;

import java.time.Instant;

/**
 * A moment of the past and what came of it.
 *
 * @param run number of the clock among the petition's of that name
 * @param isBreach whether the clock breached within the horizon; of a case of a register, whether
 *     it was late at all
 */
public record ForecastSample(String petition, int run, ForecastMoment moment, boolean isBreach) {

  /** When it is known at the latest what came of it: after the horizon, or at the due if later. */
  Instant decided() {
    Instant horizon = moment.at().plus(ForecastMoment.HORIZON);
    return moment.due().isAfter(horizon) ? moment.due() : horizon;
  }

  /** Which clock it is of. */
  String clockId() {
    return petition + " " + moment.clock() + " " + run;
  }
}
