package io.minyi.handling;

import static io.minyi.handling.Ledgers.clock;
import static io.minyi.handling.Ledgers.due;
import static io.minyi.petition.EventType.CLASSIFIED;
import static io.minyi.petition.EventType.DISPATCHED;
import static io.minyi.petition.EventType.EXTENSION_APPROVED;
import static io.minyi.petition.EventType.EXTENSION_REQUESTED;
import static io.minyi.petition.EventType.PAUSED;
import static io.minyi.petition.EventType.RECEIVED;
import static io.minyi.petition.EventType.RESUMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.handling.Clock.State;
import org.junit.jupiter.api.Test;

/** Whole ledgers, to the minute. 2025-03-03 is a Monday. */
final class LedgerTest {

  private static final String FIVE_DAYS =
      "id: h, clock: handle, limit: 5 working days, warnings: [50, 75, 90, 100], "
          + "pauses: {hearing: unlimited, wait: 2 working days}, "
          + "extension: {approver: 局长, upTo: 3 working days}, returns: {within: 24 hours}";

  private static Ledgers dispatched(String... rules) {
    return Ledgers.under(rules)
        .event(RECEIVED, "2025-03-03 09:00", "", "channel=hotline", "matter=0603")
        .event(DISPATCHED, "2025-03-03 10:00", "", "to=A");
  }

  @Test
  void an_open_clock_counts_up_to_now_and_says_its_warnings() {
    HandlingLedger ledger = dispatched(FIVE_DAYS).asOf("2025-03-05 10:00");
    Clock handle = clock(ledger, ClockName.HANDLE);

    assertThat(handle.countedMinutes()).isEqualTo(480);
    assertThat(handle.wallMinutes()).isEqualTo(2880);
    assertThat(handle.limitMinutes()).isEqualTo(2100);
    assertThat(handle.state()).isEqualTo(State.RUNNING);
    assertThat(handle.warnings())
        .extracting(w -> w.percent() + " " + Ledgers.shown(w.at()))
        .containsExactly(
            "50 2025-03-06 14:30",
            "75 2025-03-07 16:15",
            "90 2025-03-10 14:30",
            "100 2025-03-10 18:01");
    assertThat(ledger.nextDue().map(Ledgers::shown)).contains("2025-03-06 14:30");
  }

  @Test
  void the_minute_of_the_due_is_in_time_and_the_next_is_not() {
    Ledgers ledger = dispatched(FIVE_DAYS);
    assertThat(ledger.asOf("2025-03-10 18:00").breaches()).isEmpty();
    assertThat(ledger.asOf("2025-03-10 18:00").nextDue().map(Ledgers::shown))
        .contains("2025-03-10 18:01");
    assertThat(ledger.asOf("2025-03-11 09:10").breaches())
        .containsExactly(
            new Breach(
                ClockName.HANDLE,
                1,
                "A",
                "h",
                Ledgers.at("2025-03-10 18:00"),
                Ledgers.at("2025-03-10 18:01"),
                10,
                910,
                "A"));
    assertThat(ledger.asOf("2025-03-11 09:10").nextDue()).isEmpty();
  }

  @Test
  void an_unlimited_pause_stops_the_clock_and_leaves_no_due() {
    Ledgers ledger = dispatched(FIVE_DAYS).event(PAUSED, "2025-03-04 10:00", "A", "ground=听证");
    Clock paused = clock(ledger.asOf("2025-03-06 10:00"), ClockName.HANDLE);
    assertThat(paused.state()).isEqualTo(State.PAUSED);
    assertThat(paused.dueAt()).isEmpty();
    assertThat(paused.countedMinutes()).isEqualTo(60);
    ledger.event(RESUMED, "2025-03-06 10:00", "A");
    assertThat(due(ledger.asOf("2025-03-06 10:00"), ClockName.HANDLE))
        .isEqualTo("2025-03-12 18:00");
  }

  @Test
  void two_short_pauses_are_worth_one_long_one_and_what_goes_beyond_counts() {
    Ledgers ledger =
        dispatched(FIVE_DAYS)
            .event(PAUSED, "2025-03-04 09:00", "A", "ground=wait")
            .event(RESUMED, "2025-03-05 09:00", "A")
            .event(PAUSED, "2025-03-06 09:00", "A", "reason=wait");
    assertThat(due(ledger.asOf("2025-03-06 10:00"), ClockName.HANDLE))
        .isEqualTo("2025-03-12 18:00");
    assertThat(clock(ledger.asOf("2025-03-07 09:00"), ClockName.HANDLE).state())
        .isEqualTo(State.RUNNING);
    assertThat(
            ledger.asOf("2025-03-07 10:00").trace(ClockName.HANDLE, 1).stream()
                .map(i -> Ledgers.shown(i.from()) + " " + i.reason())
                .toList())
        .containsExactly(
            "2025-03-03 10:00 first-day",
            "2025-03-03 12:00 closed",
            "2025-03-03 14:00 first-day",
            "2025-03-03 18:00 closed",
            "2025-03-04 09:00 paused:wait",
            "2025-03-04 12:00 closed",
            "2025-03-04 14:00 paused:wait",
            "2025-03-04 18:00 closed",
            "2025-03-05 09:00 counting",
            "2025-03-05 12:00 closed",
            "2025-03-05 14:00 counting",
            "2025-03-05 18:00 closed",
            "2025-03-06 09:00 paused:wait",
            "2025-03-06 12:00 closed",
            "2025-03-06 14:00 paused:wait",
            "2025-03-06 18:00 closed",
            "2025-03-07 09:00 counting");
  }

  @Test
  void an_extension_on_the_due_day_counts_and_one_after_it_does_not() {
    assertThat(due(extended("2025-03-10 18:00", "approver=局长"), ClockName.HANDLE))
        .isEqualTo("2025-03-13 18:00");
    assertThat(extended("2025-03-10 18:01", "approver=局长").illegal().get(0).reason())
        .isEqualTo("clock handle was due 2025-03-10T10:00:00Z, asked 2025-03-10T10:01:00Z");
  }

  private static HandlingLedger extended(String asked, String... details) {
    return dispatched(FIVE_DAYS)
        .event(EXTENSION_REQUESTED, asked, "A")
        .event(EXTENSION_APPROVED, "2025-03-11 09:00", "", details)
        .asOf("2025-03-11 09:00");
  }

  @Test
  void an_extension_grants_an_amount_or_what_a_date_needs() {
    String asked = "2025-03-07 10:00";
    assertThat(due(extended(asked, "role=head", "amount=1 working day"), ClockName.HANDLE))
        .isEqualTo("2025-03-11 18:00");
    assertThat(due(extended(asked, "role=局长", "until=2025-03-12"), ClockName.HANDLE))
        .isEqualTo("2025-03-12 18:00");
    assertThat(extended(asked, "role=局长", "until=2025-03-14").illegal())
        .extracting(IllegalEvent::refusal)
        .containsExactly(Refusal.EXTENSION_VOID);
    assertThat(extended(asked, "role=局长", "amount=4 working days").illegal())
        .extracting(IllegalEvent::refusal)
        .containsExactly(Refusal.EXTENSION_VOID);
    assertThat(extended(asked, "role=clerk").illegal())
        .extracting(IllegalEvent::refusal)
        .containsExactly(Refusal.WRONG_APPROVER);
  }

  @Test
  void a_new_rule_keeps_what_was_counted_and_moves_no_due_before_the_change() {
    String[] rules = {
      FIVE_DAYS, "id: fast, clock: handle, when: {urgency: urgent}, limit: 1 working day"
    };
    Ledgers ledger = dispatched(rules).event(CLASSIFIED, "2025-03-05 20:00", "", "urgency=urgent");
    Clock handle = clock(ledger.asOf("2025-03-06 09:00"), ClockName.HANDLE);
    assertThat(handle.rule()).isEqualTo("fast");
    assertThat(handle.candidates()).containsExactly("h");
    assertThat(handle.dueAt().map(Ledgers::shown)).contains("2025-03-06 00:00");
  }

  @Test
  void a_due_that_had_passed_is_not_healed_by_a_longer_rule() {
    String[] rules = {
      FIVE_DAYS, "id: slow, clock: handle, when: {grade: A}, limit: 30 working days"
    };
    Ledgers ledger = dispatched(rules).event(CLASSIFIED, "2025-03-11 10:00", "", "grade=A");
    assertThat(due(ledger.asOf("2025-03-11 10:00"), ClockName.HANDLE))
        .isEqualTo("2025-03-10 18:00");
    assertThat(clock(ledger.asOf("2025-03-11 10:00"), ClockName.HANDLE).state())
        .isEqualTo(State.BREACHED);
  }

  @Test
  void the_outlook_says_why_it_is_due_when_it_is() {
    HandlingLedger ledger =
        dispatched("id: h, clock: handle, limit: 3 working hours").asOf("2025-03-03 11:30");
    assertThat(ledger.outlook(ClockName.HANDLE, 1))
        .extracting(i -> Ledgers.shown(i.from()) + " " + i.reason())
        .containsExactly(
            "2025-03-03 11:30 counting", "2025-03-03 12:00 closed", "2025-03-03 14:00 counting");
  }
}
