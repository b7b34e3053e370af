package io.minyi.handling;

import static io.minyi.handling.Ledgers.clock;
import static io.minyi.handling.Ledgers.due;
import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.petition.EventType;
import org.junit.jupiter.api.Test;

/** When a clock is due, by each switch of its rule. 2025-03-03 is a Monday. */
final class DueTest {

  private static String handledUnder(String switches, String dispatched) {
    return due(
        Ledgers.under("id: h, clock: handle, " + switches)
            .event(EventType.DISPATCHED, dispatched, "", "to=A")
            .asOf(dispatched),
        ClockName.HANDLE);
  }

  @Test
  void working_days_count_from_the_next_day_to_the_close_of_the_last() {
    assertThat(handledUnder("limit: 5 working days", "2025-03-03 10:00"))
        .isEqualTo("2025-03-10 18:00");
  }

  @Test
  void working_days_at_once_to_the_minute_use_the_rest_of_the_day() {
    assertThat(
            handledUnder(
                "limit: 1 working day, counting: at-once, ends: to-the-minute", "2025-03-03 10:30"))
        .isEqualTo("2025-03-04 10:30");
  }

  @Test
  void a_half_day_uses_up_half_a_working_day() {
    assertThat(handledUnder("limit: 1 working day, ends: to-the-minute", "2025-01-26 10:00"))
        .isEqualTo("2025-02-05 15:00");
  }

  @Test
  void spring_festival_is_skipped_and_its_make_up_days_are_worked() {
    assertThat(handledUnder("limit: 3 working days", "2025-01-24 10:00"))
        .isEqualTo("2025-02-06 18:00");
    assertThat(handledUnder("limit: 4 working days", "2025-02-05 10:00"))
        .isEqualTo("2025-02-10 18:00");
  }

  @Test
  void hours_run_at_once_and_through_the_night() {
    assertThat(handledUnder("limit: 24 hours", "2025-03-07 17:59")).isEqualTo("2025-03-08 17:59");
  }

  @Test
  void working_hours_run_while_it_is_open() {
    assertThat(handledUnder("limit: 2 working hours", "2025-03-07 11:00"))
        .isEqualTo("2025-03-07 15:00");
    assertThat(handledUnder("limit: 1 working hour", "2025-03-07 11:00"))
        .isEqualTo("2025-03-07 12:00");
    assertThat(handledUnder("limit: 1 working hour", "2025-03-07 17:59"))
        .isEqualTo("2025-03-10 09:59");
  }

  @Test
  void natural_days_end_at_midnight_or_at_the_close_of_a_calendar() {
    assertThat(handledUnder("limit: 5 days", "2025-03-03 10:00")).isEqualTo("2025-03-09 00:00");
    assertThat(handledUnder("limit: 1 day, calendar: office", "2025-03-03 10:00"))
        .isEqualTo("2025-03-05 00:00");
  }

  @Test
  void a_natural_limit_may_roll_to_the_next_working_day() {
    assertThat(handledUnder("limit: 5 days, rolls: next-working-day", "2025-03-03 10:00"))
        .isEqualTo("2025-03-11 00:00");
    assertThat(
            handledUnder(
                "limit: 5 days, rolls: next-working-day, calendar: office", "2025-03-03 10:00"))
        .isEqualTo("2025-03-10 18:00");
    assertThat(handledUnder("limit: 24 hours, rolls: next-working-day", "2025-03-07 15:30"))
        .isEqualTo("2025-03-10 15:30");
    assertThat(
            handledUnder(
                "limit: 1 day, ends: to-the-minute, rolls: next-working-day", "2025-03-07 15:30"))
        .isEqualTo("2025-03-11 00:00");
  }

  @Test
  void the_calendar_of_the_unit_counts_and_a_unit_without_one_has_the_office() {
    String rule = "id: h, clock: handle, limit: 15 working hours, calendar: unit";
    assertThat(
            due(
                Ledgers.under(rule)
                    .event(EventType.DISPATCHED, "2025-03-07 20:00", "", "to=hot")
                    .asOf("2025-03-07 20:00"),
                ClockName.HANDLE))
        .isEqualTo("2025-03-08 21:00");
    assertThat(handledUnder("limit: 15 working hours, calendar: unit", "2025-03-07 20:00"))
        .isEqualTo("2025-03-12 10:00");
  }

  @Test
  void a_year_without_data_counts_as_plain_weeks_and_is_said() {
    Clock clock =
        clock(
            Ledgers.under("id: h, clock: handle, limit: 5 working days")
                .event(EventType.DISPATCHED, "2026-12-31 10:00", "", "to=A")
                .asOf("2026-12-31 10:00"),
            ClockName.HANDLE);
    assertThat(clock.dueAt().map(Ledgers::shown)).contains("2027-01-07 18:00");
    assertThat(clock.calendarAssumed()).containsExactly(2027);
  }

  @Test
  void an_unsigned_petition_starts_its_clock_by_the_bound() {
    Ledgers ledger =
        Ledgers.under(
                "id: h, clock: handle, limit: 2 working days, "
                    + "starts: \"signed, at most 1 working day after dispatch\"")
            .event(EventType.DISPATCHED, "2025-03-03 10:00", "", "to=A");
    assertThat(ledger.asOf("2025-03-04 17:59").nextDue().map(Ledgers::shown))
        .contains("2025-03-04 18:00");
    assertThat(due(ledger.asOf("2025-03-04 18:00"), ClockName.HANDLE))
        .isEqualTo("2025-03-06 18:00");
    ledger.event(EventType.SIGNED, "2025-03-03 11:00", "A");
    assertThat(due(ledger.asOf("2025-03-04 18:00"), ClockName.HANDLE))
        .isEqualTo("2025-03-05 18:00");
  }
}
