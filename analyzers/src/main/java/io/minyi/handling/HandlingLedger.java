package io.minyi.handling;

import io.minyi.city.WorkCalendar;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The whole truth about a petition's time, from the set of its events: any order of arrival gives
 * the same.
 */
public final class HandlingLedger {

  private HandlingLedger() {}

  /**
   * The ledger as of a moment.
   *
   * @param events all of one petition, in any order
   * @param holidays the city's holidays and make-up working days
   * @param at later events do not exist for it; cut to its minute
   */
  public static HandlingLedger of(
      Collection<HandlingEvent> events, HandlingRules rules, WorkCalendar holidays, Instant at) {
    throw new UnsupportedOperationException();
  }

  /** What became of it. */
  public Life life() {
    throw new UnsupportedOperationException();
  }

  /** Its clocks, in the order of {@link ClockName}, then of their number. */
  public List<Clock> clocks() {
    throw new UnsupportedOperationException();
  }

  /** Why a clock shows what it shows: its time without a gap. Computed when asked for. */
  public List<Interval> trace(ClockName clock, int number) {
    throw new UnsupportedOperationException();
  }

  /** The limits that were not kept, in the order of {@link #clocks()}. */
  public List<Breach> breaches() {
    throw new UnsupportedOperationException();
  }

  /** What the rules did not allow, in order of time. */
  public List<IllegalEvent> illegal() {
    throw new UnsupportedOperationException();
  }

  /** The next moment after {@code at} in which a warning or a breach comes, if nothing happens. */
  public Optional<Instant> nextDue() {
    throw new UnsupportedOperationException();
  }
}
