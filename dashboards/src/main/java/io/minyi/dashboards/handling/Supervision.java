package io.minyi.dashboards.handling;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minyi.dashboards.city.CityNames.Name;
import io.minyi.dashboards.handling.HandlingView.RunningTime;
import io.minyi.handling.forecast.ClockRisk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor must see: what is about to be late, and what is late.
 *
 * @param rules id and version of the rules
 * @param within hours in which it must be due to be about to be late
 * @param isForecast the risk is a probability; else the share of the limit that is used
 * @param due by risk × people, the largest first
 * @param breached by people × lateness, the largest first
 * @param busiest units with open petitions, most first
 * @param units names of the units among it, by their name in the documents
 */
public record Supervision(
    Instant asOf,
    String rules,
    int within,
    @JsonProperty("forecast") boolean isForecast,
    Figures figures,
    Lines due,
    Lines breached,
    List<UnitCount> busiest,
    Map<String, Name> units) {

  public Supervision {
    busiest = List.copyOf(busiest);
    units = Map.copyOf(units);
  }

  /** The key figures, each the number of petitions of a condition. */
  public record Figures(long open, long due24Hours, long breachedOpen, long supervisionOwed) {}

  /**
   * Petitions of a kind.
   *
   * @param total how many there are
   * @param judged how many of them were ordered; the rest falls due later, or was late later
   */
  public record Lines(long total, int judged, List<Line> lines) {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A petition with the clocks of its unit and of its citizen, as of now.
   *
   * @param clock the limit it is listed for
   * @param people the author and those who agreed
   * @param risk of not being kept within 72 hours, absent if it is not kept
   */
  public record Line(
      String id,
      String title,
      String state,
      @JsonProperty("paused") boolean isPaused,
      String unit,
      String district,
      String matter,
      String urgency,
      long people,
      @Nullable ClockRisk risk,
      RunningTime clock,
      @Nullable RunningTime citizen) {}

  /** A unit in charge of open petitions, and how many. */
  public record UnitCount(String unit, long count) {}
}
