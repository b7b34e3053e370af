package io.minyi.dashboards.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.handling.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceDayTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static Interval interval(String from, String to, String reason) {
    return new Interval(
        Instant.parse(from + ":00+08:00"),
        Instant.parse(to + ":00+08:00"),
        reason.equals("counting"),
        reason,
        "r",
        "A");
  }

  private static List<String> told(Interval... trace) {
    return TraceDay.of(List.of(trace), ZONE).stream()
        .map(
            day ->
                "%s %s %d/%d %d %s"
                    .formatted(
                        day.first(),
                        day.last(),
                        day.countedMinutes(),
                        day.minutes(),
                        day.spans().size(),
                        day.reasons()))
        .toList();
  }

  @Test
  void hours_of_a_day_are_one_row_and_a_weekend_is_one_row() {
    assertThat(
            told(
                interval("2026-11-20T14:00", "2026-11-20T18:00", "counting"),
                interval("2026-11-20T18:00", "2026-11-23T09:00", "closed"),
                interval("2026-11-23T09:00", "2026-11-23T12:00", "counting"),
                interval("2026-11-23T12:00", "2026-11-23T14:00", "closed"),
                interval("2026-11-23T14:00", "2026-11-23T15:30", "counting")))
        .containsExactly(
            "2026-11-20 2026-11-20 240/600 1 [closed]",
            "2026-11-21 2026-11-22 0/2880 0 [closed]",
            "2026-11-23 2026-11-23 270/930 2 [closed]");
  }

  @Test
  void days_that_count_whole_are_one_row() {
    assertThat(told(interval("2026-11-20T14:00", "2026-11-23T09:00", "counting")))
        .containsExactly("2026-11-20 2026-11-23 4020/4020 0 []");
  }

  @Test
  void nothing_has_no_days() {
    assertThat(TraceDay.of(List.of(), ZONE)).isEmpty();
  }
}
