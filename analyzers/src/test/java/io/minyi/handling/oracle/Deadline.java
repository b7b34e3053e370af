package io.minyi.handling.oracle;

import static io.minyi.handling.oracle.OracleCalendar.OPEN;

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
    return dueWith(run, run.limit());
  }

  OptionalLong dueWith(Run run, long limit) {
    if (run.passedDue != Run.NONE) {
      return OptionalLong.of(run.passedDue);
    }
    Walk walk = new Walk(run, rules);
    return run.last().hasLimit() && goOn(walk, run.floor, 100 * limit)
        ? OptionalLong.of(due(run, walk.minute()))
        : OptionalLong.empty();
  }

  /** The due that follows from the moment at which the limit is used up. */
  long due(Run run, long moment) {
    return Math.max(round(moment, run.last().rule(), run.last().calendar()), run.floor);
  }

  /** Walks on until a minute, and until so many hundredths of minutes have counted, if they can. */
  boolean goOn(Walk walk, long floor, long hundredths) {
    while (walk.minute() < floor || walk.counted() * 100 < hundredths) {
      if (walk.minute() >= floor && walk.isStuck()) {
        return false;
      }
      walk.step();
    }
    return true;
  }

  long bound(long start, Amount amount, OracleRule rule, OracleCalendar calendar) {
    long length = amount.length(calendar);
    int date = dates.dateOf(start);
    boolean skips = amount.isInDays() && rule.isNextDay;
    long minute = skips ? dates.start(++date) : start;
    for (long counted = 0; counted < length; date++) {
      byte[] table = calendar.table(date);
      for (; counted < length && minute < dates.start(date + 1); minute++) {
        if (!amount.isWorking() || table[(int) (minute - dates.start(date))] == OPEN) {
          counted++;
        }
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
