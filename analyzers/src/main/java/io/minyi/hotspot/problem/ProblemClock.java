package io.minyi.hotspot.problem;

import java.time.Instant;

/**
 * How far the time of the petitions has come.
 *
 * @param now time of the latest petition taken
 * @param swept when what slept too long was last forgotten
 */
public record ProblemClock(Instant now, Instant swept) {

  /** Before any petition. */
  public static final ProblemClock NONE = new ProblemClock(Instant.MIN, Instant.MIN);

  ProblemClock at(Instant moment) {
    return new ProblemClock(later(now, moment), swept);
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
