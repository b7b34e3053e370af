package io.minyi.dashboards.today;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which earlier times are held against the present: the same hours of the weeks before; while fewer
 * than two weeks are known, of the days before.
 */
public enum Past {
  WEEKS(7, 5),
  DAYS(1, 7),
  /** Nothing to hold against. */
  NONE(1, 0);

  private final int days;
  private final int count;

  Past(int days, int count) {
    this.days = days;
    this.count = count;
  }

  /** How many times back, nearest first: 1, 2, 3 … */
  List<Integer> steps() {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  /** The same time of the city's clock, so many steps earlier. */
  ZonedDateTime before(ZonedDateTime time, int steps) {
    return time.minusDays((long) days * steps);
  }
}
