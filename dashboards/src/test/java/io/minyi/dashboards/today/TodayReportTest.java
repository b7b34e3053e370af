package io.minyi.dashboards.today;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.dashboards.today.Expectation.Standing;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TodayReportTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-11-24T15:24:00+08:00[Asia/Shanghai]");
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final Map<Instant, Long> hours = new HashMap<>();
  private final Map<String, WindowCounts> windows = new HashMap<>();

  private static WindowCounts counts(long count, Map<String, Long> matters) {
    return new WindowCounts(count, 0, 0, 0, 0, matters, Map.of("440310", count));
  }

  private void past(long... counts) {
    for (Past past : Past.values()) {
      past.steps().forEach(step -> windows.put(TodayQueries.name(past, step), WindowCounts.NONE));
    }
    for (int week = 1; week <= counts.length; week++) {
      windows.put(TodayQueries.name(Past.WEEKS, week), counts(counts[week - 1], Map.of("01", 10L)));
    }
  }

  private Today report(Period period, Instant began, WindowCounts present) {
    return new TodayReport("4403", period, NOW, List.of("440310"), hours, began, present, windows)
        .write();
  }

  @Test
  void today_is_drawn_to_midnight_and_counted_to_now() {
    past(100, 90, 110);
    Today today = report(Period.TODAY, LONG_AGO, counts(95, Map.of()));
    assertThat(today.hours()).hasSize(24);
    assertThat(today.hours().get(0).start()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    assertThat(today.hours().get(14).count()).isZero();
    assertThat(today.hours().get(15).isPartial()).isTrue();
    assertThat(today.hours().get(16).count()).isNull();
    assertThat(today.hours().get(16).expected()).isNotNull();
  }

  @Test
  void weeks_without_a_petition_or_before_the_records_are_unknown_not_zero() {
    past(100, 0, 90, 110, 80);
    Today today = report(Period.TODAY, NOW.minusDays(30).toInstant(), counts(95, Map.of("01", 9L)));
    assertThat(today.past()).isEqualTo(Past.WEEKS);
    assertThat(today.arrivals().expected().n()).isEqualTo(3);
    assertThat(today.arrivals().expected().mean()).isEqualTo(100);
    assertThat(today.arrivals().standing()).isEqualTo(Standing.AS_EXPECTED);
  }

  @Test
  void days_stand_in_while_there_are_no_two_weeks() {
    past(100);
    windows.put(TodayQueries.name(Past.DAYS, 1), counts(80, Map.of()));
    windows.put(TodayQueries.name(Past.DAYS, 2), counts(90, Map.of()));
    assertThat(report(Period.TODAY, LONG_AGO, counts(85, Map.of())).past()).isEqualTo(Past.DAYS);
    assertThat(report(Period.WEEK, LONG_AGO, counts(85, Map.of())).past()).isEqualTo(Past.NONE);
  }

  @Test
  void without_a_past_nothing_is_judged() {
    past();
    Today today = report(Period.DAY, Instant.MAX, counts(12, Map.of("01", 12L)));
    assertThat(today.past()).isEqualTo(Past.NONE);
    assertThat(today.arrivals().expected()).isNull();
    assertThat(today.arrivals().standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(today.matters())
        .extracting(m -> m.measure().standing())
        .containsOnly(Standing.UNKNOWN);
    assertThat(today.hours()).hasSize(24);
  }

  @Test
  void frequent_matters_come_first_then_unusual_ones() {
    past(500, 500, 500);
    Map<String, Long> matters =
        java.util.stream.IntStream.rangeClosed(10, 30)
            .boxed()
            .collect(Collectors.toMap(i -> "m" + i, i -> 100L - i));
    for (int week = 1; week <= 3; week++) {
      Map<String, Long> usual = new HashMap<>(matters);
      usual.put("m29", 2L);
      windows.put(TodayQueries.name(Past.WEEKS, week), counts(500, usual));
    }
    List<String> ids =
        report(Period.TODAY, LONG_AGO, counts(500, matters)).matters().stream()
            .map(Today.MatterCount::id)
            .toList();
    assertThat(ids).containsExactly("m10", "m11", "m12", "m13", "m14", "m15", "m16", "m17", "m29");
  }

  @Test
  void every_area_below_is_there_even_without_a_petition() {
    past(10, 10, 10);
    Today today =
        new TodayReport(
                "4403",
                Period.TODAY,
                NOW,
                List.of("440310", "440303"),
                hours,
                LONG_AGO,
                counts(10, Map.of()),
                windows)
            .write();
    assertThat(today.areas()).extracting(Today.AreaCount::code).containsExactly("440310", "440303");
    assertThat(today.areas().get(1).measure().count()).isZero();
  }
}
