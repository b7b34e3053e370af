package io.minyi.handling;

import io.minyi.city.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The whole truth about a petition's time, from the set of its events: any order of arrival gives
 * the same.
 *
 * <p>A pure function, defined to the minute by {@code docs/handling-rules.md}. Its cost grows with
 * events × open clocks, not with the length of time.
 */
public final class HandlingLedger {

  private final Life life;
  private final List<Settled> settled;
  private final List<Clock> clocks;
  private final List<Breach> breaches;
  private final List<IllegalEvent> illegal;
  private final Optional<Instant> nextDue;

  private HandlingLedger(Replay replay) {
    this.life = replay.life().toLife();
    this.illegal = List.copyOf(replay.illegal());
    this.settled = new ArrayList<>();
    List<Clock> told = new ArrayList<>();
    List<Breach> broken = new ArrayList<>(0);
    long next = replay.clocks().waitingUntil();
    for (RunningClock running : replay.clocks().all()) {
      Settled one = new Settled(running, replay.at(), replay.rules());
      settled.add(one);
      told.add(one.clock());
      one.breach().ifPresent(broken::add);
      next = Math.min(next, one.next());
    }
    this.clocks = List.copyOf(told);
    this.breaches = List.copyOf(broken);
    this.nextDue =
        next == ZoneDays.NEVER ? Optional.empty() : Optional.of(ZoneDays.instantOf(next));
  }

  /**
   * The ledger as of a moment.
   *
   * @param events all of one petition, in any order
   * @param holidays the city's holidays and make-up working days
   * @param at later events do not exist for it; cut to its minute
   */
  public static HandlingLedger of(
      Collection<HandlingEvent> events, HandlingRules rules, WorkCalendar holidays, Instant at) {
    long minute = ZoneDays.minuteOf(at);
    long within = Math.max(ZoneDays.FIRST_MINUTE, Math.min(minute, ZoneDays.END_MINUTE - 1));
    return new HandlingLedger(new Replay(events, rules.with(holidays), within));
  }

  /** What became of it. */
  public Life life() {
    return life;
  }

  /** Its clocks, in the order of {@link ClockName}, then of their number. */
  public List<Clock> clocks() {
    return clocks;
  }

  /**
   * Why a clock shows what it shows: its time up to its end or now, without a gap. Computed when
   * asked for.
   *
   * @throws IllegalArgumentException if there is no such clock
   */
  public List<Interval> trace(ClockName clock, int number) {
    return find(clock, number).trace();
  }

  /**
   * Why a clock is due when it is: the time from its end or now up to its due, if nothing happens.
   *
   * @throws IllegalArgumentException if there is no such clock
   */
  public List<Interval> outlook(ClockName clock, int number) {
    return find(clock, number).outlook();
  }

  private Settled find(ClockName clock, int number) {
    return settled.stream()
        .filter(one -> one.clock().clock() == clock && one.clock().number() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "clock must be one of the ledger, was " + clock.word() + " " + number));
  }

  /** The limits that were not kept, in the order of {@link #clocks()}. */
  public List<Breach> breaches() {
    return breaches;
  }

  /** What the rules did not allow, in order of time. */
  public List<IllegalEvent> illegal() {
    return illegal;
  }

  /**
   * The next moment after {@code at} in which a warning or a breach comes, or a clock opens because
   * nobody signed, if nothing happens.
   */
  public Optional<Instant> nextDue() {
    return nextDue;
  }
}
