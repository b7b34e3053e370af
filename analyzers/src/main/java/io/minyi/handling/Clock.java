package io.minyi.handling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of a clock. Instants are whole minutes.
 *
 * @param number 1 for the first run of this clock in the petition's life
 * @param unit whose clock it is at its end, empty where it is nobody's
 * @param rule id of the rule in force at its end, empty without a limit
 * @param ruleVersion version of the rules, empty without a limit
 * @param candidates ids of the other rules that could have been chosen, best first
 * @param endedBy type of the event that ended it, empty while it is open
 * @param dueAt empty without a limit, and while an unlimited pause lasts
 * @param limitMinutes limit and extensions in minutes that count, 0 without a limit
 * @param countedMinutes minutes that counted
 * @param wallMinutes all minutes it covered
 * @param warnings the moments of its rule's warnings, ascending
 * @param shares who had it for how many counted minutes, in order of first having it
 * @param calendarAssumed years counted as plain weeks because the city has no data for them
 */
public record Clock(
    ClockName clock,
    int number,
    String unit,
    String rule,
    String ruleVersion,
    List<String> candidates,
    Instant startedAt,
    Optional<Instant> endedAt,
    String endedBy,
    Optional<Instant> dueAt,
    State state,
    long limitMinutes,
    long countedMinutes,
    long wallMinutes,
    List<Warning> warnings,
    List<Share> shares,
    List<Integer> calendarAssumed) {

  /** Where a clock stands. */
  public enum State {
    RUNNING,
    PAUSED,
    MET,
    BREACHED
  }

  /**
   * A share of the limit that is used up.
   *
   * @param percent of the limit; 100 is the breach
   * @param at when it is reached, if nothing more happens
   */
  public record Warning(int percent, Instant at) {}

  /**
   * A unit's part of what counted.
   *
   * @param unit empty for the dispatcher
   */
  public record Share(String unit, long countedMinutes) {}

  public Clock {
    candidates = List.copyOf(candidates);
    warnings = List.copyOf(warnings);
    shares = List.copyOf(shares);
    calendarAssumed = List.copyOf(calendarAssumed);
  }
}
