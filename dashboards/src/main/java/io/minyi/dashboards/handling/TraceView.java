package io.minyi.dashboards.handling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock shows what it shows.
 *
 * @param why its deadline explained
 * @param days its time by the city's days
 * @param intervals its time without a gap, up to its end or now
 */
public record TraceView(
    Instant asOf,
    String clock,
    int number,
    @Nullable Instant dueAt,
    List<String> why,
    List<TraceDay> days,
    List<Piece> intervals) {

  public TraceView {
    why = List.copyOf(why);
    days = List.copyOf(days);
    intervals = List.copyOf(intervals);
  }

  /** A piece of time that was treated alike; the reason as the rules name it. */
  public record Piece(
      Instant from, Instant to, boolean counted, String reason, String rule, String unit) {}
}
