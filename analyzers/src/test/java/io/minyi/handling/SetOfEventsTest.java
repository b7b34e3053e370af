package io.minyi.handling;

import static io.minyi.petition.EventType.DISPATCHED;
import static io.minyi.petition.EventType.EXTENSION_APPROVED;
import static io.minyi.petition.EventType.EXTENSION_REQUESTED;
import static io.minyi.petition.EventType.HANDLED;
import static io.minyi.petition.EventType.PAUSED;
import static io.minyi.petition.EventType.RECEIVED;
import static io.minyi.petition.EventType.REPLIED;
import static io.minyi.petition.EventType.RESUMED;
import static io.minyi.petition.EventType.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.Shenzhen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The set of events decides, in whatever order and however often they come. */
final class SetOfEventsTest {

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
  void any_order_of_events_and_any_doubling_gives_the_same() {
    List<HandlingEvent> events =
        new ArrayList<>(
            dispatched(FIVE_DAYS)
                .event(SIGNED, "2025-03-03 10:00", "A")
                .event(PAUSED, "2025-03-04 10:00", "A", "ground=wait", "note=x")
                .event(PAUSED, "2025-03-04 10:00", "A", "ground=hearing", "note=x")
                .event(RESUMED, "2025-03-05 10:00", "A")
                .event(EXTENSION_REQUESTED, "2025-03-06 10:00", "A")
                .event(EXTENSION_APPROVED, "2025-03-06 10:00", "", "approver=局长")
                .event(HANDLED, "2025-03-14 10:00", "A")
                .event(REPLIED, "2025-03-14 10:00", "A")
                .events());
    HandlingRules rules = Ledgers.rules(FIVE_DAYS);
    String expected = told(events, rules);
    events.addAll(List.copyOf(events));
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(events, new Random(seed));
      assertThat(told(events, rules)).as("seed %s", seed).isEqualTo(expected);
    }
  }

  private static String told(List<HandlingEvent> events, HandlingRules rules) {
    HandlingLedger ledger =
        HandlingLedger.of(
            events, rules, Shenzhen.pack().calendar(), Ledgers.at("2025-03-20 10:00"));
    return ledger.clocks() + "\n" + ledger.breaches() + ledger.illegal();
  }

  @Test
  void of_events_with_one_id_the_first_in_order_is_kept() {
    HandlingEvent first = named("x", "2025-03-03 10:00", "A");
    HandlingEvent later = named("x", "2025-03-04 10:00", "B");
    HandlingLedger ledger =
        HandlingLedger.of(
            List.of(later, first),
            Ledgers.rules(FIVE_DAYS),
            Shenzhen.pack().calendar(),
            Ledgers.at("2025-03-05 10:00"));
    assertThat(ledger.life().unit()).isEqualTo("A");
    assertThat(ledger.illegal()).isEmpty();
  }

  private static HandlingEvent named(String id, String time, String to) {
    HandlingEvent e = Ledgers.eventOf(DISPATCHED, time, "", "to=" + to);
    return new HandlingEvent(
        id, e.type(), e.time(), e.recorded(), e.unit(), e.role(), e.channel(), e.details());
  }
}
