package io.minyi.dashboards.handling;

import io.minyi.dashboards.handling.Ledgers.Told;
import io.minyi.handling.Clock;
import io.minyi.handling.Life;
import io.minyi.handling.forecast.BreachForecast;
import io.minyi.handling.forecast.ClockRisk;
import io.minyi.handling.forecast.ObserveClock;
import java.util.Map;
import java.util.Optional;

/**
 * How likely it is that a running clock is not kept within 72 hours, and what speaks for it.
 * Without a model in the city pack it is the share of the limit that is used, and has no reasons.
 */
final class BreachRisk {

  private final BreachForecast forecast;
  private final ObserveClock observe;

  BreachRisk(BreachForecast forecast, ObserveClock observe) {
    this.forecast = forecast;
    this.observe = observe;
  }

  /** Whether it is a probability, and not just a share. */
  boolean isForecast() {
    return forecast.file().isPresent();
  }

  /**
   * The risk of a clock of a ledger; empty where it does not run or has no due.
   *
   * @param queues petitions that lie with each unit, by its name
   * @param people whom the petition concerns
   */
  Optional<ClockRisk> of(Told told, Clock clock, Map<String, Integer> queues, long people) {
    Life life = told.ledger().life();
    String unit = clock.unit().isEmpty() ? life.unit() : clock.unit();
    return forecast.risk(
        observe, told.ledger(), clock, told.at(), queues.getOrDefault(unit, 1), people);
  }
}
