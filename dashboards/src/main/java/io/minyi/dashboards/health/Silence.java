package io.minyi.dashboards.health;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether a channel's silence can be chance.
 *
 * <p>Arrivals of a channel are taken as Poisson with a rate per hour of the week, the mean of the
 * weeks known. Then the probability of no arrival since the last one is exp(−λ), λ being the sum of
 * the rates since. A channel is silent if that is below 1 in 10,000, λ ≥ 9.2, which leaves room for
 * arrivals that come in clusters.
 */
final class Silence {

  static final double LIMIT = 9.2;

  /** Hour of the week: day and hour. */
  private record WeekHour(DayOfWeek day, int hour) {
    static WeekHour of(ZonedDateTime time) {
      return new WeekHour(time.getDayOfWeek(), time.getHour());
    }
  }

  private final ZoneId zone;
  private final Map<WeekHour, Double> rates = new HashMap<>();

  /**
   * @param hours arrivals by begin of the hour
   * @param weeks how many weeks they cover, at least 1
   */
  Silence(Map<Instant, Long> hours, int weeks, ZoneId zone) {
    this.zone = zone;
    hours.forEach(
        (start, count) ->
            rates.merge(
                WeekHour.of(start.atZone(zone)), count / (double) Math.max(1, weeks), Double::sum));
  }

  /** λ: how many should have come between two moments. */
  double expected(Instant from, Instant to) {
    double sum = 0;
    Instant at = from;
    while (at.isBefore(to)) {
      ZonedDateTime hour = at.atZone(zone).truncatedTo(ChronoUnit.HOURS);
      Instant next = hour.plusHours(1).toInstant();
      Instant end = next.isBefore(to) ? next : to;
      double share = Duration.between(at, end).toMillis() / 3_600_000.0;
      sum += share * rates.getOrDefault(WeekHour.of(hour), 0.0);
      at = end;
    }
    return sum;
  }
}
