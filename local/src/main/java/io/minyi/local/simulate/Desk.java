package io.minyi.local.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What a unit has promised to work on, working day by working day. A petition that comes back in
 * two weeks takes a place of that day, and makes nobody wait who comes before it.
 */
final class Desk {

  private final WorkClock clock;
  private final double minutesEach;
  private final Map<LocalDate, Double> booked = new HashMap<>();

  /**
   * @param minutesEach office minutes that a petition of usual size takes
   */
  Desk(WorkClock clock, double minutesEach) {
    this.clock = clock;
    this.minutesEach = minutesEach;
  }

  /** When a petition of that size is done that is taken at a moment: on the first day with room. */
  Instant work(Instant from, double size) {
    double minutes = Math.min(minutesEach * size, WorkClock.DAY_MINUTES);
    Instant start = clock.open(from);
    while (booked.getOrDefault(clock.date(start), 0.0) + minutes > WorkClock.DAY_MINUTES) {
      start = clock.opening(clock.date(start).plusDays(1));
    }
    LocalDate day = clock.date(start);
    double before = booked.merge(day, minutes, Double::sum) - minutes;
    Instant inTurn = clock.plus(clock.opening(day), before);
    return clock.plus(inTurn.isAfter(start) ? inTurn : start, minutes);
  }
}
