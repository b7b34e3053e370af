package io.minyi.handling.forecast;

import io.minyi.city.Shenzhen;
import io.minyi.handling.ClockName;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Moments for tests, in times of Shanghai. */
final class Moments {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final ObserveClock OBSERVE = new ObserveClock(Shenzhen.pack().calendar(), ZONE);

  /** Wednesday of a plain week. */
  private static final Instant START = at("2025-03-12 09:00");

  private Moments() {}

  static Instant at(String time) {
    return LocalDateTime.parse(time.replace(' ', 'T')).atZone(ZONE).toInstant();
  }

  /** A clock of 48 natural hours, so many hours after its start, of a unit with a queue. */
  static ForecastMoment after(ClockName clock, int hours, String unit, int queue) {
    return OBSERVE.moment(
        clock,
        START.plusSeconds(hours * 3600L),
        START.plusSeconds(48 * 3600L),
        48 * 60,
        hours * 60L,
        Standing.of("0603", unit, queue));
  }

  static ForecastSample sample(String petition, int hours, boolean isBreach) {
    return new ForecastSample(petition, 1, after(ClockName.HANDLE, hours, "甲", 1), isBreach);
  }
}
