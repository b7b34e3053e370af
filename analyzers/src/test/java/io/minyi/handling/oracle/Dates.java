package io.minyi.handling.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The dates of a zone, numbered, as runs of minutes since the epoch. */
final class Dates {

  private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
  private static final int COUNT = 366 * 30;
  private static final Map<ZoneId, Dates> KNOWN = new ConcurrentHashMap<>();

  private final ZoneId zone;
  private final long[] starts = new long[COUNT];

  private Dates(ZoneId zone) {
    this.zone = zone;
    for (int date = 0; date < COUNT; date++) {
      starts[date] = FIRST.plusDays(date).atStartOfDay(zone).toEpochSecond() / 60;
    }
  }

  static Dates of(ZoneId zone) {
    return KNOWN.computeIfAbsent(zone, Dates::new);
  }

  static long minute(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), 60L);
  }

  static Instant instant(long minute) {
    return Instant.ofEpochSecond(minute * 60);
  }

  int dateOf(long minute) {
    int date = (int) ((minute - starts[0]) / 1440);
    while (starts[date] > minute) {
      date--;
    }
    while (starts[date + 1] <= minute) {
      date++;
    }
    return date;
  }

  long start(int date) {
    return starts[date];
  }

  LocalDate date(int date) {
    return FIRST.plusDays(date);
  }

  /** Minutes since midnight that the clock on the wall shows. */
  int wall(long minute) {
    int date = dateOf(minute);
    if (starts[date + 1] - starts[date] == 1440) {
      return (int) (minute - starts[date]);
    }
    LocalDateTime shown = instant(minute).atZone(zone).toLocalDateTime();
    return shown.getHour() * 60 + shown.getMinute();
  }

  /** The minute at which the wall of a date shows a time; 1440 is the end of the date. */
  long at(int date, int wall) {
    if (wall == 1440) {
      return starts[date + 1];
    }
    return date(date).atTime(wall / 60, wall % 60).atZone(zone).toEpochSecond() / 60;
  }
}
