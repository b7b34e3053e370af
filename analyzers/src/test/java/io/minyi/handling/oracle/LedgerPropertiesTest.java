package io.minyi.handling.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.Shenzhen;
import io.minyi.city.WorkCalendar;
import io.minyi.handling.Clock;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.HandlingRules;
import io.minyi.petition.EventType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every ledger, whatever the rules. */
final class LedgerPropertiesTest {

  private static final long SEED = 7;
  private static final int RULES = 100;
  private static final int LIVES_PER_RULES = 20;

  private final WorkCalendar holidays = Shenzhen.pack().calendar();
  private final Cases cases = new Cases(SEED, LIVES_PER_RULES, holidays);

  /** What is done with random rules and one of the lives under them. */
  private interface Trial {
    void with(HandlingRules rules, Case one, OracleRules parsed);
  }

  @Test
  void any_order_of_arrival_gives_the_same() {
    Random random = new Random(SEED);
    onEach(
        (rules, one, parsed) -> {
          List<HandlingEvent> shuffled = new ArrayList<>(one.events());
          Collections.shuffle(shuffled, random);
          assertSame(rules, one, shuffled);
        });
  }

  @Test
  void an_event_told_twice_counts_once() {
    onEach(
        (rules, one, parsed) -> {
          List<HandlingEvent> doubled = new ArrayList<>(one.events());
          doubled.addAll(one.events());
          assertSame(rules, one, doubled);
        });
  }

  @Test
  void later_events_do_not_change_a_ledger_as_of_an_earlier_moment() {
    onEach(
        (rules, one, parsed) -> {
          Instant end = Dates.instant(Dates.minute(one.at()) + 1);
          assertSame(
              rules, one, one.events().stream().filter(e -> e.time().isBefore(end)).toList());
        });
  }

  @Test
  void a_pause_taken_up_again_in_the_minute_of_its_end_is_one_pause() {
    int[] split = new int[1];
    onEach(
        (rules, one, parsed) -> {
          for (HandlingEvent pause : new Oracle(one.events(), parsed, one.at()).legal()) {
            List<HandlingEvent> pieces = split(one, pause);
            boolean isAllowed =
                new Oracle(pieces, parsed, one.at()).illegal().size()
                    == new Oracle(one.events(), parsed, one.at()).illegal().size();
            if (pieces.size() > one.events().size() && isAllowed) {
              split[0]++;
              assertThat(time(HandlingLedger.of(pieces, rules, holidays, one.at())))
                  .as(one::text)
                  .isEqualTo(time(HandlingLedger.of(one.events(), rules, holidays, one.at())));
            }
          }
        });
    assertThat(split[0]).isGreaterThan(100);
  }

  /** The same with the pause cut in two an hour after its start, if nothing happens then. */
  private static List<HandlingEvent> split(Case one, HandlingEvent pause) {
    Instant cut = Dates.instant(Dates.minute(pause.time()) + 60);
    boolean isQuiet =
        one.events().stream()
            .noneMatch(
                e -> e.time().isAfter(pause.time()) && e.time().isBefore(cut.plusSeconds(60)));
    List<HandlingEvent> pieces = new ArrayList<>(one.events());
    if (pause.type() == EventType.PAUSED && isQuiet && !cut.isAfter(one.at())) {
      pieces.add(event(EventType.RESUMED, cut.plusSeconds(10), Map.of()));
      pieces.add(event(EventType.PAUSED, cut.plusSeconds(40), pause.details()));
    }
    return pieces;
  }

  @Test
  void a_pause_never_shortens_a_clock() {
    int[] longer = new int[1];
    for (int number = 0; number < RULES * 4; number++) {
      Dice dice = new Dice(number);
      LocalDate around = LocalDate.of(2024, 1, 1).plusDays(dice.between(0, 700));
      String yaml = Case.yaml(RandomRules.of(dice, around));
      HandlingRules rules = HandlingRules.read(yaml, "random");
      OracleRules parsed = new OracleRules(yaml, holidays);
      Instant start = around.atStartOfDay(parsed.zone).toInstant();
      start = start.plus(Duration.ofMinutes(dice.between(0, 2_000)));
      List<HandlingEvent> events = new ArrayList<>();
      events.add(event(EventType.RECEIVED, start, Map.of("matter", "0603", "grade", "A")));
      events.add(event(EventType.DISPATCHED, start.plusSeconds(600), Map.of("to", "甲")));
      events.add(event(EventType.SIGNED, start.plusSeconds(1_200), Map.of()));
      Instant paused = start.plus(Duration.ofMinutes(dice.between(30, 3_000)));
      Instant resumed = paused.plus(Duration.ofMinutes(dice.between(1, 6_000)));
      List<HandlingEvent> without = List.copyOf(events);
      events.add(event(EventType.PAUSED, paused, Map.of("ground", dice.any(RandomRules.GROUNDS))));
      events.add(event(EventType.RESUMED, resumed, Map.of()));
      Instant at = resumed.plus(Duration.ofMinutes(dice.between(0, 3_000)));
      List<Clock> plain = HandlingLedger.of(without, rules, holidays, at).clocks();
      List<Told> with = new Oracle(events, parsed, at).told();
      List<Clock> clocks = HandlingLedger.of(events, rules, holidays, at).clocks();
      for (int i = 0; i < clocks.size(); i++) {
        longer[0] += compare(plain.get(i), clocks.get(i), with.get(i)) ? 1 : 0;
      }
    }
    assertThat(longer[0]).isGreaterThan(100);
  }

  /**
   * Whether the pause moved the due; never earlier, but for a time of day carried to another day.
   */
  private static boolean compare(Clock plain, Clock paused, Told told) {
    assertThat(paused.countedMinutes()).isLessThanOrEqualTo(plain.countedMinutes());
    boolean isCarried = told.rule().filter(rule -> rule.rolls && !rule.isEndOfDay).isPresent();
    if (plain.dueAt().isEmpty() || isCarried) {
      return false;
    }
    assertThat(paused.dueAt().orElseThrow()).isAfterOrEqualTo(plain.dueAt().get());
    return paused.dueAt().get().isAfter(plain.dueAt().get());
  }

  private static HandlingEvent event(EventType type, Instant time, Map<String, String> details) {
    return new HandlingEvent("", type, time, time, "", "", "", details);
  }

  private void onEach(Trial trial) {
    for (int number = 0; number < RULES; number++) {
      Cases.Bundle bundle = cases.bundle(number);
      HandlingRules rules = HandlingRules.read(bundle.yaml(), "random");
      bundle.cases().forEach(one -> trial.with(rules, one, bundle.rules()));
    }
  }

  private void assertSame(HandlingRules rules, Case one, List<HandlingEvent> others) {
    assertThat(all(HandlingLedger.of(others, rules, holidays, one.at())))
        .as(one::text)
        .isEqualTo(all(HandlingLedger.of(one.events(), rules, holidays, one.at())));
  }

  private static List<Object> all(HandlingLedger ledger) {
    List<Object> all = time(ledger);
    all.add(ledger.illegal());
    return all;
  }

  /** All but the reasons of illegal events, which name the pause that is on. */
  private static List<Object> time(HandlingLedger ledger) {
    List<Object> time = new ArrayList<>(List.of(ledger.life(), ledger.clocks(), ledger.breaches()));
    time.add(ledger.nextDue());
    ledger.clocks().forEach(clock -> time.add(ledger.trace(clock.clock(), clock.number())));
    return time;
  }
}
