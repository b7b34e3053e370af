package io.minyi.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Minutes and dates of a zone as numbers: minutes since 1970-01-01T00:00Z, days since 1970-01-01.
 *
 * <p>Since the last change of the zone's offset both are plain arithmetic; before it, and in zones
 * with summer time, {@code java.time} is asked.
 */
final class ZoneDays {

  /** A moment that never comes. */
  static final long NEVER = Long.MAX_VALUE;

  /** First minute that is dealt with. */
  static final long FIRST_MINUTE = 0;

  /** First minute that is no more dealt with: 2200-01-01T00:00Z. */
  static final long END_MINUTE = LocalDate.of(2200, 1, 1).toEpochDay() * 1440;

  private final ZoneId zone;
  private final ZoneRules rules;
  private final long stableFrom;
  private final long offset;

  ZoneDays(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
    List<ZoneOffsetTransition> changes = rules.getTransitions();
    long last =
        changes.isEmpty() ? Long.MIN_VALUE : changes.get(changes.size() - 1).toEpochSecond();
    Instant after = changes.isEmpty() ? Instant.EPOCH : Instant.ofEpochSecond(last);
    this.offset = rules.getOffset(after).getTotalSeconds() / 60;
    boolean changesAgain = !rules.getTransitionRules().isEmpty();
    // a day's margin, so that whole days lie on one side
    this.stableFrom = changesAgain ? NEVER : changes.isEmpty() ? last : last / 60 + 2880;
  }

  ZoneId zone() {
    return zone;
  }

  /** The day a minute belongs to. */
  long dayOf(long minute) {
    if (minute >= stableFrom) {
      return Math.floorDiv(minute + offset, 1440L);
    }
    return Instant.ofEpochSecond(minute * 60).atZone(zone).toLocalDate().toEpochDay();
  }

  /** The first minute of a day. */
  long startOf(long day) {
    long plain = day * 1440 - offset;
    if (plain >= stableFrom) {
      return plain;
    }
    return LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond() / 60;
  }

  /** The minute of a day at a time of day by the clocks of the zone; the first of two. */
  long at(long day, int timeOfDay) {
    long start = startOf(day);
    if (start >= stableFrom) {
      return start + timeOfDay;
    }
    return LocalDate.ofEpochDay(day)
            .atTime(timeOfDay / 60, timeOfDay % 60)
            .atZone(zone)
            .toEpochSecond()
        / 60;
  }

  /** The time of day of a minute by the clocks of the zone, in minutes. */
  int timeOfDay(long minute) {
    int seconds = rules.getOffset(Instant.ofEpochSecond(minute * 60)).getTotalSeconds();
    return (int) Math.floorMod(minute + Math.floorDiv(seconds, 60), 1440L);
  }

  static long minuteOf(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), 60L);
  }

  static Instant instantOf(long minute) {
    return Instant.ofEpochSecond(minute * 60);
  }
}
