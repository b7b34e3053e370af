package io.minyi.handling;

import io.minyi.handling.RunningClock.Leg;
import java.util.ArrayList;
import java.util.List;

/**
 * What a clock's time counts to, as of a moment: its legs cut into pieces that are paused or not,
 * and one or two more for what comes if nothing more happens.
 *
 * <p>A piece costs two look-ups in {@link OpenHours} to count, one to find a moment in.
 */
final class Reckoning {

  private final RunningClock clock;
  private final long horizon;
  private final List<Piece> pieces;

  /**
   * Minutes that are all paused or all not.
   *
   * @param leg the leg it is of
   * @param isPaused whether its minutes do not count because of the leg's pause
   */
  record Piece(long from, long to, Leg leg, boolean isPaused) {}

  /**
   * Reckons a clock.
   *
   * @param at as of this moment; for a clock that ended before, as of its end
   */
  Reckoning(RunningClock clock, long at) {
    this.clock = clock;
    this.horizon = Math.min(at, clock.end());
    this.pieces = new ArrayList<>(clock.legs().size() + 2);
    List<Leg> legs = clock.legs();
    for (int i = 0; i < legs.size(); i++) {
      cut(legs.get(i), i + 1 < legs.size() ? legs.get(i + 1).from() : horizon, i);
    }
    Leg last = clock.last();
    Leg outlook = new Leg(horizon, last.rule(), clock.groundAfter(), last.unit());
    cut(outlook, ZoneDays.NEVER, legs.size());
  }

  private void cut(Leg leg, long to, int index) {
    if (leg.from() >= to) {
      return;
    }
    long resumed = leg.ground().isEmpty() ? leg.from() : Math.min(to, pausedUntil(leg, index));
    if (resumed > leg.from()) {
      pieces.add(new Piece(leg.from(), resumed, leg, true));
    }
    if (resumed < to) {
      pieces.add(new Piece(resumed, to, leg, false));
    }
  }

  /** Where the allowance of a pause is used up. */
  private long pausedUntil(Leg leg, int index) {
    RuleInForce rule = leg.rule();
    if (!rule.lists(leg.ground())) {
      return leg.from();
    }
    return rule.allowance(leg.ground())
        .map(allowance -> usedUp(leg, allowance, index))
        .orElse(ZoneDays.NEVER);
  }

  private long usedUp(Leg leg, Amount allowance, int index) {
    RuleInForce rule = leg.rule();
    List<Leg> legs = clock.legs();
    long used = 0;
    for (int i = 0; i < index; i++) {
      Leg earlier = legs.get(i);
      if (earlier.ground().equals(leg.ground())) {
        long to = Math.min(i + 1 < legs.size() ? legs.get(i + 1).from() : horizon, leg.from());
        used += used(rule, allowance, earlier, to);
      }
    }
    long left = rule.length(allowance) - used;
    if (left <= 0) {
      return leg.from();
    }
    return allowance.isWorking() ? rule.calendar().after(leg.from(), left) : leg.from() + left;
  }

  private static long used(RuleInForce rule, Amount allowance, Leg leg, long to) {
    return allowance.isWorking()
        ? rule.calendarOf(leg.unit()).count(leg.from(), to)
        : to - leg.from();
  }

  /** The end of what is known: the clock's end, or the moment it is reckoned for. */
  long horizon() {
    return horizon;
  }

  /** The pieces up to the horizon, then those that come if nothing more happens. */
  List<Piece> pieces() {
    return pieces;
  }

  boolean isPausedAtHorizon() {
    for (Piece piece : pieces) {
      if (piece.from() == horizon && piece.to() > horizon) {
        return piece.isPaused();
      }
    }
    return false;
  }

  /** Minutes of the piece, of those in {@code [from, to)}, that count. */
  long counted(Piece piece, long from, long to) {
    if (piece.isPaused()) {
      return 0;
    }
    RuleInForce rule = piece.leg().rule();
    long first = Math.max(Math.max(piece.from(), from), rule.firstCounted(clock.start()));
    return rule.counted().count(first, Math.min(piece.to(), to));
  }

  /** Minutes of {@code [from, to)} that count. */
  long counted(long from, long to) {
    long counted = 0;
    for (Piece piece : pieces) {
      if (piece.from() >= to) {
        break;
      }
      counted += counted(piece, from, to);
    }
    return counted;
  }

  /** The first moment by which that many minutes have counted, or never. */
  long momentOf(long minutes) {
    long left = minutes;
    for (Piece piece : pieces) {
      if (!piece.isPaused()) {
        RuleInForce rule = piece.leg().rule();
        long first = Math.max(piece.from(), rule.firstCounted(clock.start()));
        long moment = first < piece.to() ? rule.counted().after(first, left) : ZoneDays.NEVER;
        if (moment != ZoneDays.NEVER && moment <= piece.to()) {
          return moment;
        }
        left -= piece.to() == ZoneDays.NEVER ? 0 : rule.counted().count(first, piece.to());
      }
    }
    return ZoneDays.NEVER;
  }

  /** When it is due, or never. */
  long due() {
    return due(clock.limit());
  }

  /** When it would be due with that limit, or never. */
  long due(long limit) {
    if (clock.passedDue() != ZoneDays.NEVER) {
      return clock.passedDue();
    }
    if (limit == 0) {
      return ZoneDays.NEVER;
    }
    long full = Math.max(momentOf(limit), clock.floor());
    return full == ZoneDays.NEVER ? full : Math.max(clock.rule().round(full), clock.floor());
  }

  /** When that share of the limit has counted, or never. */
  long warning(int percent, long due) {
    if (percent == 100) {
      return due == ZoneDays.NEVER ? due : due + 1;
    }
    return momentOf((clock.limit() * percent + 99) / 100);
  }
}
