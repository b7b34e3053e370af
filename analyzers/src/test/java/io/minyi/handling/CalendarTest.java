package io.minyi.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.Shenzhen;
import io.minyi.handling.CalendarHours.Days;
import io.minyi.handling.CalendarHours.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Counting open minutes and finding the one by which an amount has passed. */
final class CalendarTest {

  private static final CalendarHours OFFICE =
      new CalendarHours(
          "office",
          Days.WORKING,
          Set.of(),
          List.of(new Span(540, 720), new Span(840, 1080)),
          Map.of(
              LocalDate.of(2025, 3, 6),
              List.of(),
              LocalDate.of(2025, 3, 7),
              List.of(new Span(0, 60))));

  private static OpenHours open(CalendarHours hours, String zone) {
    return new OpenHours(hours, Shenzhen.pack().calendar(), new ZoneDays(ZoneId.of(zone)));
  }

  private static long minute(String time) {
    return ZoneDays.minuteOf(Ledgers.at(time));
  }

  @Test
  void it_counts_split_shifts_dates_of_their_own_and_no_holidays() {
    OpenHours office = open(OFFICE, "Asia/Shanghai");
    assertThat(office.count(minute("2025-03-03 00:00"), minute("2025-03-04 00:00"))).isEqualTo(420);
    assertThat(office.count(minute("2025-03-03 11:59"), minute("2025-03-03 14:01"))).isEqualTo(2);
    assertThat(office.count(minute("2025-03-06 00:00"), minute("2025-03-07 00:00"))).isZero();
    assertThat(office.count(minute("2025-03-07 00:00"), minute("2025-03-08 00:00"))).isEqualTo(60);
    assertThat(office.count(minute("2025-10-01 00:00"), minute("2025-10-09 00:00"))).isZero();
    assertThat(office.count(minute("2025-10-11 00:00"), minute("2025-10-12 00:00"))).isEqualTo(420);
    assertThat(office.count(minute("2025-03-04 00:00"), minute("2025-03-03 00:00"))).isZero();
  }

  @Test
  void leap_days_are_days() {
    OpenHours office = open(OFFICE, "Asia/Shanghai");
    assertThat(office.count(minute("2024-02-29 00:00"), minute("2024-03-01 00:00"))).isEqualTo(420);
  }

  @Test
  void it_knows_which_days_are_closed_for_a_holiday() {
    OpenHours office = open(OFFICE, "Asia/Shanghai");
    assertThat(office.isHoliday(LocalDate.of(2025, 10, 1).toEpochDay())).isTrue();
    assertThat(office.isHoliday(LocalDate.of(2025, 10, 18).toEpochDay())).isFalse();
    assertThat(office.isHoliday(LocalDate.of(2025, 3, 6).toEpochDay())).isFalse();
    assertThat(office.isHoliday(LocalDate.of(2030, 10, 1).toEpochDay())).isFalse();
  }

  @Test
  void an_amount_that_never_passes_is_never() {
    CalendarHours closed =
        new CalendarHours("x", Days.LISTED, Set.of(), List.of(new Span(0, 1)), Map.of());
    assertThat(open(closed, "Asia/Shanghai").after(minute("2025-03-03 00:00"), 1))
        .isEqualTo(ZoneDays.NEVER);
    assertThat(open(closed, "Asia/Shanghai").nextOpenDay(20_000)).isEqualTo(ZoneDays.NEVER);
  }

  @Test
  void counting_and_finding_agree_with_minutes_walked_one_by_one() {
    Random random = new Random(5);
    for (String zone : List.of("Asia/Shanghai", "Europe/Berlin", "Asia/Kathmandu")) {
      OpenHours office = open(OFFICE, zone);
      ZoneDays days = new ZoneDays(ZoneId.of(zone));
      for (int i = 0; i < 200; i++) {
        long from = minute("2023-01-01 00:00") + random.nextInt(1_000_000);
        long to = from + random.nextInt(20_000);
        long walked = 0;
        for (long m = from; m < to; m++) {
          walked += isOpen(days, m) ? 1 : 0;
        }
        assertThat(office.count(from, to)).as("%s %s %s", zone, from, to).isEqualTo(walked);
        if (walked > 0) {
          long found = office.after(from, walked);
          assertThat(office.count(from, found)).isEqualTo(walked);
          assertThat(office.count(from, found - 1)).isEqualTo(walked - 1);
        }
      }
    }
  }

  @Test
  void blocks_of_days_join_without_a_seam() {
    OpenHours office = open(OFFICE, "Asia/Shanghai");
    long from = minute("2019-01-01 00:00");
    long to = minute("2025-12-31 00:00");
    long all = office.count(from, to);
    assertThat(
            office.count(from, minute("2022-06-01 10:30"))
                + office.count(minute("2022-06-01 10:30"), to))
        .isEqualTo(all);
    assertThat(office.after(from, all)).isEqualTo(minute("2025-12-30 18:00"));
  }

  private static boolean isOpen(ZoneDays days, long minute) {
    LocalDate date = LocalDate.ofEpochDay(days.dayOf(minute));
    int time = days.timeOfDay(minute);
    List<Span> own = OFFICE.dates().get(date);
    boolean isWorked = own != null || Shenzhen.pack().calendar().isWorkingDay(date);
    List<Span> spans = own != null ? own : OFFICE.hours();
    return isWorked && spans.stream().anyMatch(s -> s.from() <= time && time < s.to());
  }
}
