package io.minyi.local.simulate;

import io.minyi.city.ArrivalProfile.DayKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Office hours of the units: 9 to 12 and 14 to 18 on working days. */
final class WorkClock {

  /** Minutes worked on a working day. */
  static final int DAY_MINUTES = 420;

  private static final LocalTime[][] SHIFTS = {
    {LocalTime.of(9, 0), LocalTime.of(12, 0)}, {LocalTime.of(14, 0), LocalTime.of(18, 0)}
  };

  private final CityModel city;
  private final ZoneId zone;

  WorkClock(CityModel city) {
    this.city = city;
    this.zone = city.pack().zone();
  }

  /** The first moment at or after one in which somebody is in the office. */
  Instant open(Instant moment) {
    return plus(moment, 0);
  }

  /** The first moment of a day, or of the next working one, in which somebody is in the office. */
  Instant opening(LocalDate day) {
    return open(day.atStartOfDay(zone).toInstant());
  }

  /** The day of a moment. */
  LocalDate date(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  /** The moment by which so many minutes of office hours have gone by. */
  Instant plus(Instant moment, double minutes) {
    ZonedDateTime at = moment.atZone(zone);
    LocalDate day = at.toLocalDate();
    long left = (long) (minutes * 60);
    while (true) {
      if (city.kindOf(day) == DayKind.WORKING) {
        for (LocalTime[] shift : SHIFTS) {
          Instant from = later(day.atTime(shift[0]).atZone(zone).toInstant(), moment);
          long here =
              Duration.between(from, day.atTime(shift[1]).atZone(zone).toInstant()).toSeconds();
          if (here > left) {
            return from.plusSeconds(left);
          }
          left -= Math.max(0, here);
        }
      }
      day = day.plusDays(1);
    }
  }

  /** The close of the office on the n-th working day after the day of a moment. */
  Instant close(Instant moment, int days) {
    LocalDate day = date(moment);
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      left -= city.kindOf(day) == DayKind.WORKING ? 1 : 0;
    }
    return day.atTime(SHIFTS[SHIFTS.length - 1][1]).atZone(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
