package io.minyi.dashboards.today;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minyi.dashboards.today.Expectation.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of today shows.
 *
 * @param asOf the moment it is true for
 * @param area code of the area it is about
 * @param period {@code today}, {@code 24h} or {@code 7d}
 * @param from first moment counted
 * @param past what the present is held against
 * @param hours arrivals hour by hour, those still to come with their expectation only
 * @param matters the matters with most petitions, and those that deviate most
 * @param areas every area below
 */
public record Today(
    Instant asOf,
    String area,
    String period,
    Instant from,
    Past past,
    Measure arrivals,
    @Nullable Measure lastHour,
    People people,
    List<Hour> hours,
    List<MatterCount> matters,
    List<AreaCount> areas,
    Quality quality) {

  public Today {
    hours = List.copyOf(hours);
    matters = List.copyOf(matters);
    areas = List.copyOf(areas);
  }

  /** The band in which nine of ten ordinary counts lie, standing on {@code n} earlier ones. */
  public record Band(double mean, double low, double high, int n) {
    static Band of(Expectation expectation) {
      return new Band(expectation.mean(), expectation.low(), expectation.high(), expectation.n());
    }
  }

  /**
   * A count against its expectation, where there is one.
   *
   * @param deviation in standard deviations, positive above
   */
  public record Measure(
      long count, @Nullable Band expected, @Nullable Double deviation, Standing standing) {}

  /**
   * Authors told apart by their pseudonym.
   *
   * @param known petitions whose author is known
   */
  public record People(long count, long known) {}

  /**
   * An hour of the chart.
   *
   * @param count absent for hours to come
   * @param isPartial the hour is not over
   */
  public record Hour(
      Instant start,
      @Nullable Long count,
      @JsonProperty("partial") boolean isPartial,
      @Nullable Band expected) {}

  /** A matter, deepest item decided on. */
  public record MatterCount(String id, Measure measure) {}

  /** An area directly below the one asked for. */
  public record AreaCount(String code, Measure measure) {}

  /** How far the reading got: of {@code n} petitions, so many without matter, without place. */
  public record Quality(long n, long unclassified, long unresolved) {}
}
