package io.minyi.handling;

import static io.minyi.handling.Ledgers.clock;
import static io.minyi.handling.Ledgers.due;
import static io.minyi.petition.EventType.ARBITRATED;
import static io.minyi.petition.EventType.CALLBACK;
import static io.minyi.petition.EventType.CLASSIFIED;
import static io.minyi.petition.EventType.CLOSED;
import static io.minyi.petition.EventType.COHANDLER_ADDED;
import static io.minyi.petition.EventType.CONTACTED;
import static io.minyi.petition.EventType.DISPATCHED;
import static io.minyi.petition.EventType.HANDLED;
import static io.minyi.petition.EventType.RECEIVED;
import static io.minyi.petition.EventType.REDO;
import static io.minyi.petition.EventType.REPLIED;
import static io.minyi.petition.EventType.RETURN_APPROVED;
import static io.minyi.petition.EventType.RETURN_REQUESTED;
import static io.minyi.petition.EventType.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.Shenzhen;
import io.minyi.handling.Clock.Share;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units, co-handlers and the citizen: whose clock it is and when it ends. */
final class ResponsibilityTest {

  private static final String FIVE_DAYS = "id: h, clock: handle, limit: 5 working days";

  private static Ledgers dispatched(String... rules) {
    return Ledgers.under(rules)
        .event(RECEIVED, "2025-03-03 09:00", "")
        .event(DISPATCHED, "2025-03-03 10:00", "", "to=A");
  }

  @Test
  void the_first_unit_owns_the_clock_until_the_return_and_the_next_goes_on_with_it() {
    Ledgers ledger =
        dispatched(FIVE_DAYS)
            .event(RETURN_REQUESTED, "2025-03-04 10:00", "A", "reason=not ours")
            .event(RETURN_APPROVED, "2025-03-05 10:00", "")
            .event(DISPATCHED, "2025-03-05 15:00", "", "to=B");
    HandlingLedger now = ledger.asOf("2025-03-06 09:00");
    assertThat(clock(now, ClockName.HANDLE).shares())
        .containsExactly(new Share("A", 480), new Share("", 180), new Share("B", 180));
    assertThat(clock(now, ClockName.HANDLE).unit()).isEqualTo("B");
    assertThat(clock(now, ClockName.BOUNCE).wallMinutes()).isEqualTo(1440);
    assertThat(now.clocks()).filteredOn(c -> c.clock() == ClockName.DISPATCH).hasSize(2);
    assertThat(now.life().returns().get(0).outcome()).isEqualTo("approved");
    assertThat(now.life().tenures()).extracting(Life.Tenure::unit).containsExactly("A", "B");
  }

  @Test
  void a_fresh_clock_begins_for_each_unit_where_the_rule_says_so() {
    HandlingLedger ledger =
        dispatched("id: h, clock: handle, limit: 2 working days, unitChange: fresh")
            .event(ARBITRATED, "2025-03-04 10:00", "", "to=B")
            .asOf("2025-03-04 11:00");
    assertThat(clock(ledger, ClockName.HANDLE, 1).endedBy()).isEqualTo("ARBITRATED");
    assertThat(clock(ledger, ClockName.HANDLE, 1).unit()).isEqualTo("A");
    assertThat(clock(ledger, ClockName.HANDLE, 2).unit()).isEqualTo("B");
  }

  @Test
  void the_citizens_clock_ends_at_the_reply_that_solved_it_and_redo_opens_it_again() {
    Ledgers ledger =
        dispatched(FIVE_DAYS)
            .event(SIGNED, "2025-03-03 11:00", "A")
            .event(CONTACTED, "2025-03-03 12:00", "A")
            .event(HANDLED, "2025-03-04 10:00", "A")
            .event(REPLIED, "2025-03-04 11:00", "A")
            .event(CALLBACK, "2025-03-05 10:00", "", "satisfied=不满意", "rating=2")
            .event(REDO, "2025-03-05 11:00", "")
            .event(HANDLED, "2025-03-06 10:00", "A");
    HandlingLedger open = ledger.asOf("2025-03-06 12:00");
    assertThat(clock(open, ClockName.CITIZEN).endedAt()).isEmpty();
    assertThat(clock(open, ClockName.REDO).wallMinutes()).isEqualTo(1380);
    assertThat(open.life().callbacks().get(0).stars()).containsEntry("rating", 2);
    ledger.event(CALLBACK, "2025-03-07 10:00", "", "solved=是");
    Clock solved = clock(ledger.asOf("2025-03-07 12:00"), ClockName.CITIZEN);
    assertThat(solved.endedAt().map(Ledgers::shown)).contains("2025-03-06 10:00");
    assertThat(solved.endedBy()).isEqualTo("HANDLED");
    assertThat(solved.wallMinutes()).isEqualTo(3 * 1440 + 60);
  }

  @Test
  void closing_ends_the_citizens_clock_at_the_reply_unless_the_matter_was_said_unsolved() {
    Ledgers ledger =
        dispatched(FIVE_DAYS)
            .event(HANDLED, "2025-03-04 10:00", "A")
            .event(REPLIED, "2025-03-04 11:00", "A");
    assertThat(closed(ledger)).isEqualTo("2025-03-04 11:00");
    ledger.event(CALLBACK, "2025-03-05 10:00", "", "solved=no", "valid=no");
    assertThat(closed(ledger)).isEqualTo("2025-03-04 11:00");
    ledger.event(CALLBACK, "2025-03-05 11:00", "", "solved=no");
    assertThat(closed(ledger)).isEqualTo("2025-03-06 10:00");
  }

  private static String closed(Ledgers ledger) {
    List<HandlingEvent> events = new ArrayList<>(ledger.events());
    events.add(Ledgers.eventOf(CLOSED, "2025-03-06 10:00", ""));
    HandlingLedger closed =
        HandlingLedger.of(
            events, ledger.rules(), Shenzhen.pack().calendar(), Ledgers.at("2025-03-07 10:00"));
    assertThat(closed.clocks()).noneMatch(clock -> clock.endedAt().isEmpty());
    return Ledgers.shown(clock(closed, ClockName.CITIZEN).endedAt().orElseThrow());
  }

  @Test
  void lateness_of_a_co_handler_is_its_own() {
    HandlingLedger ledger =
        dispatched("id: c, clock: co-handle, limit: 1 hour")
            .event(COHANDLER_ADDED, "2025-03-03 11:00", "A", "cohandler=C")
            .event(HANDLED, "2025-03-03 15:00", "C")
            .asOf("2025-03-03 15:00");
    assertThat(ledger.breaches()).hasSize(1);
    assertThat(ledger.breaches().get(0).causedBy()).isEqualTo("C");
    assertThat(ledger.breaches().get(0).lateMinutes()).isEqualTo(180);
    assertThat(ledger.life().state()).isEqualTo(Life.State.DISPATCHED);
  }

  @Test
  void a_waiting_start_opens_at_once_when_the_rule_no_longer_waits() {
    HandlingLedger ledger =
        Ledgers.under(
                "id: h, clock: handle, limit: 2 hours, unitChange: fresh, "
                    + "starts: \"signed, at most 2 days after dispatch\"",
                "id: u, clock: handle, when: {urgency: high}, limit: 1 day")
            .event(DISPATCHED, "2025-03-03 10:00", "", "to=A")
            .event(SIGNED, "2025-03-03 11:00", "A")
            .event(ARBITRATED, "2025-03-04 10:00", "", "to=B")
            .event(CLASSIFIED, "2025-03-05 10:00", "", "urgency=high")
            .asOf("2025-03-05 10:00");
    assertThat(clock(ledger, ClockName.HANDLE, 2).rule()).isEqualTo("u");
    assertThat(due(ledger, ClockName.HANDLE)).isEqualTo("2025-03-03 13:00");
  }
}
