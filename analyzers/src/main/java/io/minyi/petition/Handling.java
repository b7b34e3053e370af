package io.minyi.petition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the handling of a petition stands: the part {@code handling} of its document.
 *
 * <p>As of a moment that the petition's own life gives: its latest event, or the latest warning or
 * breach that has come since. So the same events give the same document.
 *
 * @param state of its life, see {@code docs/handling-rules.md}
 * @param unit in charge, empty for none
 * @param clocks all that ran or run, without their traces
 * @param due the open limit of a unit that falls due first
 * @param breached names of the clocks that were late, each once
 * @param isBreachedOpen a late clock still runs
 * @param illegal what the rules did not allow
 * @param returns approved ones
 * @param isSupervisionOwed sent back twice, and nobody supervises it
 * @param units that were in charge, each once, in order of first being it
 */
public record Handling(
    String state,
    @JsonProperty("paused") boolean isPaused,
    String unit,
    Instant asOf,
    List<Run> clocks,
    Optional<Due> due,
    List<String> breached,
    List<Late> breaches,
    @JsonProperty("breachedOpen") boolean isBreachedOpen,
    List<Illegal> illegal,
    int returns,
    int rejectedReturns,
    int redos,
    @JsonProperty("supervisionOwed") boolean isSupervisionOwed,
    List<String> units) {

  /** Nothing is known of it: no rules, or a document from before there were any. */
  public static final Handling NONE =
      new Handling(
          "",
          false,
          "",
          Instant.EPOCH,
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          false,
          List.of(),
          0,
          0,
          0,
          false,
          List.of());

  public Handling {
    unit = unit == null ? "" : unit;
    clocks = clocks == null ? List.of() : List.copyOf(clocks);
    due = due == null ? Optional.empty() : due;
    breached = breached == null ? List.of() : List.copyOf(breached);
    breaches = breaches == null ? List.of() : List.copyOf(breaches);
    illegal = illegal == null ? List.of() : List.copyOf(illegal);
    units = units == null ? List.of() : List.copyOf(units);
  }

  /**
   * One run of a clock; minutes as of {@link Handling#asOf}.
   *
   * @param number 1 for the first run of this clock
   * @param state running, paused, met, breached
   */
  public record Run(
      String clock,
      int number,
      String unit,
      String rule,
      String ruleVersion,
      Instant startedAt,
      Optional<Instant> dueAt,
      Optional<Instant> endedAt,
      String endedBy,
      String state,
      long limitMinutes,
      long countedMinutes,
      long wallMinutes,
      List<Moment> warnings,
      List<Share> shares) {

    public Run {
      unit = unit == null ? "" : unit;
      rule = rule == null ? "" : rule;
      ruleVersion = ruleVersion == null ? "" : ruleVersion;
      dueAt = dueAt == null ? Optional.empty() : dueAt;
      endedAt = endedAt == null ? Optional.empty() : endedAt;
      endedBy = endedBy == null ? "" : endedBy;
      warnings = warnings == null ? List.of() : List.copyOf(warnings);
      shares = shares == null ? List.of() : List.copyOf(shares);
    }
  }

  /** When a share of the limit is used up, if nothing more happens. */
  public record Moment(int percent, Instant at) {}

  /** Who had it for how many counted minutes; an empty unit is the dispatcher. */
  public record Share(String unit, long countedMinutes) {
    public Share {
      unit = unit == null ? "" : unit;
    }
  }

  /** The limit that falls due first. */
  public record Due(
      String clock, int number, String unit, Instant at, long limitMinutes, long countedMinutes) {
    public Due {
      unit = unit == null ? "" : unit;
    }
  }

  /** A limit that was not kept; minutes late as of {@link Handling#asOf}. */
  public record Late(
      String clock,
      int number,
      String unit,
      String rule,
      Instant dueAt,
      Instant at,
      long lateMinutes,
      long lateWallMinutes,
      String causedBy) {
    public Late {
      unit = unit == null ? "" : unit;
      rule = rule == null ? "" : rule;
      causedBy = causedBy == null ? "" : causedBy;
    }
  }

  /** An event without effect. */
  public record Illegal(String event, EventType type, Instant time, String unit, String reason) {
    public Illegal {
      unit = unit == null ? "" : unit;
    }
  }
}
