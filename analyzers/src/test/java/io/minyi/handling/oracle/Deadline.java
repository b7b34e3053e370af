package io.minyi.handling.oracle;

import java.util.OptionalLong;

/** Rounding, bounds and dues of sections 2 and 5. */
final class Deadline {

  private final OracleRules rules;
  private final Dates dates;

  Deadline(OracleRules rules) {
    this.rules = rules;
    this.dates = rules.dates;
  }

  /** The due of a clock as of its last stretch, if nothing more happens. */
  OptionalLong due(Run run) {
    return due(run, run.limit());
  }

  OptionalLong due(Run run, long limit) {
    if (run.passedDue != Run.NONE) {
      return OptionalLong.of(run.passedDue);
    }
    if (!run.last().hasLimit()) {
      return OptionalLong.empty();
    }
    Walk walk = new Walk(run, rules);
    while (walk.minute() < run.floor || walk.counted() < limit) {
      if (walk.minute() >= run.floor && walk.isStuck()) {
        return OptionalLong.empty();
      }
      walk.step();
    }
    long rounded = round(walk.minute(), run.last().rule(), run.last().calendar());
    return OptionalLong.of(Math.max(rounded, run.floor));
  }

  /** The first moment with so many hundredths of the limit counted. */
  OptionalLong reached(Run run, int percent) {
    Walk walk = new Walk(run, rules);
    long limit = run.limit();
    while (walk.counted() * 100 < percent * limit) {
      if (walk.isStuck()) {
        return OptionalLong.empty();
      }
      walk.step();
    }
    return OptionalLong.of(walk.minute());
  }

  long bound(long start, Amount amount, OracleRule rule, OracleCalendar calendar) {
    long length = amount.length(calendar);
    boolean skipsFirst = amount.isInDays() && rule.isNextDay;
    int firstDate = dates.dateOf(start);
    long minute = start;
    for (long counted = 0; counted < length; minute++) {
      boolean isLeft = !skipsFirst || dates.dateOf(minute) > firstDate;
      if (isLeft && (!amount.isWorking() || calendar.isOpen(minute))) {
        counted++;
      }
    }
    return amount.isInDays() ? round(minute, rule, calendar) : minute;
  }

  private long round(long moment, OracleRule rule, OracleCalendar calendar) {
    int last = dates.dateOf(moment - 1);
    long rounded = rule.isEndOfDay ? close(last, moment, calendar) : moment;
    OracleCalendar rollCalendar = calendar.isAlways() ? rules.calendar("office") : calendar;
    if (!rule.rolls || rollCalendar.isOpenOn(last)) {
      return rounded;
    }
    int open = last + 1;
    while (!rollCalendar.isOpenOn(open)) {
      open++;
    }
    if (rule.isEndOfDay) {
      return close(open, moment, calendar);
    }
    boolean isMidnight = moment == dates.start(last + 1);
    return dates.at(open, isMidnight ? 1440 : dates.wall(moment));
  }

  private long close(int date, long moment, OracleCalendar calendar) {
    boolean isAhead = calendar.isOpenOn(date) && calendar.close(date) >= moment;
    return isAhead ? calendar.close(date) : dates.start(date + 1);
  }
}
