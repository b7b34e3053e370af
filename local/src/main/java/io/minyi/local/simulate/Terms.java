package io.minyi.local.simulate;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a unit has, as its clerk reckons by the pack's rules of handling, and what was used of
 * it so far. A pause or a grant only moves what is reckoned here to a later time.
 */
final class Terms {

  /** Urgency and appeal as the pack's rules tell them apart. */
  enum Kind {
    ORDINARY(5, Duration.ZERO),
    /** Consultation, suggestion and thanks. */
    QUICK(1, Duration.ZERO),
    URGENT(0, Duration.ofHours(24)),
    EMERGENCY(0, Duration.ofHours(2));

    private final int workingDays;
    private final Duration natural;

    Kind(int workingDays, Duration natural) {
      this.workingDays = workingDays;
      this.natural = natural;
    }

    /** It is worked on at once, whatever the hour. */
    boolean isAtOnce() {
      return workingDays == 0;
    }
  }

  private final WorkClock clock;
  private final Kind kind;
  private Instant dispatched = Instant.EPOCH;
  private Instant started = Instant.MAX;

  Terms(WorkClock clock, Kind kind) {
    this.clock = clock;
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  void dispatchedAt(Instant at) {
    dispatched = at;
    if (kind == Kind.EMERGENCY) {
      startedAt(at);
    }
  }

  /** The unit signed: the clock of handling runs, if it did not yet. */
  void signedAt(Instant at) {
    startedAt(earlier(at, patience()));
  }

  /** The unit is rid of it: a clock that began without its signature goes on with the next. */
  void takenAt(Instant at) {
    if (patience().isBefore(at)) {
      startedAt(patience());
    }
  }

  private void startedAt(Instant at) {
    started = earlier(started, at);
  }

  /** When an unsigned petition starts its clock anyway. */
  private Instant patience() {
    return kind.isAtOnce() ? dispatched.plus(Duration.ofHours(4)) : clock.close(dispatched, 1);
  }

  /** The last moment in which it may be returned. */
  Instant lastReturn() {
    return switch (kind) {
      case EMERGENCY -> dispatched.plus(Duration.ofMinutes(30));
      case URGENT -> dispatched.plus(Duration.ofHours(4));
      default -> clock.close(dispatched, 1);
    };
  }

  /** When handling is due. */
  Instant due() {
    return kind.isAtOnce() ? started.plus(kind.natural) : clock.close(started, kind.workingDays);
  }

  /** What an extension grants, as the rules write it. */
  String extension(Draws draws) {
    return switch (kind) {
      case ORDINARY -> draws.between(3, 5) + " working days";
      case QUICK -> draws.chance(0.5) ? "1 working day" : "2 working days";
      case URGENT -> draws.chance(0.5) ? "24 hours" : "48 hours";
      case EMERGENCY -> "12 hours";
    };
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
