package io.minyi.dashboards.handling;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minyi.dashboards.city.CityNames.Name;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the handling of a petition stands now.
 *
 * @param rules id and version of the rules; empty where the city has none, then nothing is known
 * @param state of its life, see {@code docs/handling-rules.md}
 * @param unit in charge, empty for none
 * @param pressing the clock that presses most, absent if none has a due
 * @param units names of the units among it, by their name in the documents
 */
public record HandlingView(
    Instant asOf,
    String rules,
    String state,
    @JsonProperty("paused") boolean isPaused,
    String unit,
    @JsonProperty("designated") boolean isDesignated,
    @JsonProperty("supervisionOwed") boolean isSupervisionOwed,
    int redos,
    List<RunningTime> clocks,
    @Nullable Pressing pressing,
    List<Refused> illegal,
    List<SentBack> returns,
    Map<String, Name> units) {

  public HandlingView {
    clocks = List.copyOf(clocks);
    illegal = List.copyOf(illegal);
    returns = List.copyOf(returns);
    units = Map.copyOf(units);
  }

  /**
   * One run of a clock.
   *
   * @param number 1 for the first run
   * @param state running, paused, met, breached
   * @param limitMinutes 0 without a limit
   * @param causedBy of a breach, the unit that had it longest up to the due
   * @param lateMinutes counted minutes after the due, 0 if it was kept
   * @param lateWallMinutes all minutes after the due
   */
  public record RunningTime(
      String clock,
      int number,
      String unit,
      String rule,
      String ruleVersion,
      Instant startedAt,
      @Nullable Instant dueAt,
      @Nullable Instant endedAt,
      String state,
      long limitMinutes,
      long countedMinutes,
      long wallMinutes,
      String causedBy,
      long lateMinutes,
      long lateWallMinutes) {}

  /** The clock that presses most, and why it is due when it is: at most ten lines. */
  public record Pressing(String clock, int number, List<String> why) {}

  /** An event that the rules did not allow, and why. */
  public record Refused(String event, String type, Instant time, String unit, String reason) {}

  /**
   * What a unit asked to be sent back; outcome pending, approved, rejected, arbitrated, dropped.
   */
  public record SentBack(
      String unit, Instant asked, @Nullable Instant decided, String outcome, String reason) {}
}
