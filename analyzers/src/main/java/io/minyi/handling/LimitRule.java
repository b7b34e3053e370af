package io.minyi.handling;

import io.minyi.city.Validity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A rule, as it is written, with its defaults filled in ({@code docs/handling-rules.md}, section
 * 3).
 *
 * @param when dimension → what it may be; absent: any
 * @param limit empty for a {@code citizen} rule without one, and for {@link #none}
 * @param calendar a name of the calendars, {@code always} or {@code unit}
 * @param pauses ground → allowance, empty for an unlimited one
 * @param warnings percents, ascending
 * @param sourceTag how sure the source is: V read in a primary text, M a mirror, K from memory
 */
public record LimitRule(
    String id,
    ClockName clock,
    Map<Dimension, List<String>> when,
    int priority,
    Optional<Amount> limit,
    Start start,
    Until until,
    boolean countsFromNextDay,
    boolean endsWithDay,
    boolean rollsToOpenDay,
    String calendar,
    Map<String, Optional<Amount>> pauses,
    Optional<Amount> backdating,
    Optional<Extension> extension,
    Optional<Returns> returns,
    boolean isFreshForEachUnit,
    List<Integer> warnings,
    String source,
    String sourceTag,
    Validity valid) {

  /** What a rule may depend on. */
  public enum Dimension {
    MATTER,
    GRADE,
    APPEAL,
    URGENCY,
    CHANNEL,
    UNIT;

    /** The word for it in rules and events. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What starts a clock for which rules may say so. */
  public enum Moment {
    RECEIVED,
    ACCEPTED,
    DISPATCHED,
    SIGNED
  }

  /** What ends a legal or promised clock. */
  public enum Until {
    REPLIED,
    HANDLED,
    FIRST_REPLY
  }

  /**
   * What starts the clock.
   *
   * @param atMost with {@link Moment#SIGNED}: after the dispatch it starts without a signature
   */
  public record Start(Moment moment, Optional<Amount> atMost) {}

  /**
   * What may be granted beyond the limit.
   *
   * @param approver empty where anybody may approve
   * @param beforeDue whether it must be asked for by the due
   */
  public record Extension(String approver, boolean beforeDue, int times, Amount upTo) {}

  /**
   * What is demanded of a return.
   *
   * @param within empty where there is no limit
   * @param needsReason whether a reason must be given
   * @param isForbiddenToDesignated whether a designated unit must keep it
   * @param secondNeedsArbitration whether the second return cannot be approved
   */
  public record Returns(
      Optional<Amount> within,
      boolean needsReason,
      boolean isForbiddenToDesignated,
      boolean secondNeedsArbitration) {}

  public LimitRule {
    when = Map.copyOf(when);
    pauses = Map.copyOf(pauses);
    warnings = List.copyOf(warnings);
  }

  /** What holds where no rule does: measured on all minutes, at once, never due. */
  static LimitRule none(ClockName clock) {
    Moment moment =
        clock == ClockName.LEGAL || clock == ClockName.PROMISED
            ? Moment.RECEIVED
            : Moment.DISPATCHED;
    return new LimitRule(
        "",
        clock,
        Map.of(),
        0,
        Optional.empty(),
        new Start(moment, Optional.empty()),
        Until.REPLIED,
        false,
        false,
        false,
        CalendarHours.ALWAYS.name(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        "",
        "",
        Validity.ALWAYS);
  }
}
