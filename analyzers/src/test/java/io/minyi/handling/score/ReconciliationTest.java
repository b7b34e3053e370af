package io.minyi.handling.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.Shenzhen;
import io.minyi.handling.Breach;
import io.minyi.handling.Clock;
import io.minyi.handling.ClockName;
import io.minyi.handling.CountForUnits;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.HandlingRules;
import io.minyi.handling.Life;
import io.minyi.handling.UnitDay;
import io.minyi.petition.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The cards of a window say exactly what counting the petitions one by one says. */
final class ReconciliationTest {

  private static final long SEED = 20261124;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant BEGIN = Instant.parse("2025-05-31T16:00:00Z");
  private static final Instant NOW = Instant.parse("2025-08-01T00:00:00Z");
  private static final List<String> UNITS = List.of("A", "B", "C");
  private static final HandlingRules RULES =
      HandlingRules.read(
          """
          format: 1
          id: test
          version: "1"
          zone: Asia/Shanghai
          words: {}
          calendars:
            office: {days: working, hours: ["09:00-12:00", "14:00-18:00"]}
          rules:
          - {id: s, clock: sign, limit: 4 working hours}
          - {id: h, clock: handle, limit: 2 working days}
          - {id: r, clock: redo, limit: 1 working day}
          """,
          "test.yaml");
  private static final EventType[] TYPES = {
    EventType.SIGNED,
    EventType.SIGNED,
    EventType.RETURN_REQUESTED,
    EventType.RETURN_APPROVED,
    EventType.RETURN_REJECTED,
    EventType.DISPATCHED,
    EventType.ARBITRATED,
    EventType.HANDLED,
    EventType.HANDLED,
    EventType.REPLIED,
    EventType.CALLBACK,
    EventType.CALLBACK,
    EventType.REDO,
    EventType.CLOSED,
    EventType.TERMINATED
  };

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void every_rate_of_every_window_is_exactly_the_petitions_that_it_counts() {
    List<HandlingLedger> ledgers = new ArrayList<>();
    Map<UnitDay.Cell, Map<String, Long>> sums = new HashMap<>();
    for (int i = 0; i < 400; i++) {
      HandlingLedger ledger = HandlingLedger.of(life(), RULES, Shenzhen.pack().calendar(), NOW);
      ledgers.add(ledger);
      CountForUnits.of(ledger, ZONE, "0" + random.nextInt(3), "44030" + random.nextInt(3))
          .forEach(
              (cell, counts) ->
                  counts.forEach(
                      (measure, count) ->
                          sums.computeIfAbsent(cell, key -> new HashMap<>())
                              .merge(measure, count, Long::sum)));
    }
    List<UnitDay> days = new ArrayList<>();
    sums.forEach((cell, counts) -> days.add(UnitDay.of(cell, counts)));
    long counted = 0;
    for (String rule : List.of("day from noon", "day", "last 6 days", "month from 19", "month")) {
      for (LocalDate day = LocalDate.of(2025, 6, 2);
          day.getMonthValue() < 8;
          day = day.plusDays(3)) {
        counted += compare(ledgers, days, ScoreWindow.of(rule, day), rule + " " + day);
      }
    }
    System.out.println("reconciliation, seed " + SEED + ": " + counted + " trials counted twice");
    assertThat(counted).isGreaterThan(10_000);
  }

  private static long compare(
      List<HandlingLedger> ledgers, List<UnitDay> days, ScoreWindow window, String name) {
    long counted = 0;
    Map<String, Map<UnitRate, Tally>> cards = new HashMap<>();
    Scorecards.of(days, window, UnaryOperator.identity(), ScorePlan.DEFAULT)
        .forEach(
            card ->
                card.rates()
                    .forEach(
                        rate ->
                            cards
                                .computeIfAbsent(card.unit(), u -> new EnumMap<>(UnitRate.class))
                                .put(rate.rate(), rate.tally())));
    for (String unit : UNITS) {
      for (UnitRate rate : UnitRate.values()) {
        long[] one = {0, 0};
        ledgers.forEach(ledger -> count(rate, ledger, unit, window, one));
        Tally tally = cards.getOrDefault(unit, Map.of()).getOrDefault(rate, Tally.NONE);
        long of = Math.max(one[0], one[1]);
        assertThat(tally).as(name + " " + unit + " " + rate).isEqualTo(new Tally(one[0], of));
        counted += of;
      }
    }
    return counted;
  }

  /** Adds count and trials of one petition. */
  private static void count(
      UnitRate rate, HandlingLedger ledger, String unit, ScoreWindow window, long[] to) {
    Life life = ledger.life();
    switch (rate) {
      case SIGN -> decided(ledger, List.of(ClockName.SIGN), unit, window, to);
      case ON_TIME -> decided(ledger, List.of(ClockName.HANDLE, ClockName.REDO), unit, window, to);
      case RETURN -> {
        life.returns().forEach(r -> to[0] += in(window, r.unit(), unit, r.asked()));
        life.tenures().forEach(t -> to[1] += in(window, t.unit(), unit, t.from()));
      }
      case RETURN_REFUSED ->
          life.returns().stream()
              .filter(r -> r.outcome().equals("approved") || r.outcome().equals("rejected"))
              .forEach(
                  r -> {
                    long in = in(window, r.unit(), unit, r.decided().orElseThrow());
                    to[0] += r.outcome().equals("rejected") ? in : 0;
                    to[1] += in;
                  });
      case REDO, SECOND_STRIKE -> redos(rate, ledger, unit, window, to);
      case CONTACTED, SOLVED, SATISFIED ->
          life.callbacks().stream()
              .filter(Life.Callback::isValid)
              .forEach(
                  c -> {
                    long in = in(window, c.unit(), unit, c.time());
                    to[0] += answer(rate, c).orElse(false) ? in : 0;
                    to[1] += in;
                  });
    }
  }

  private static void redos(
      UnitRate rate, HandlingLedger ledger, String unit, ScoreWindow window, long[] to) {
    for (Clock clock : ledger.clocks()) {
      long started = in(window, clock.unit(), unit, clock.startedAt());
      if (clock.clock() == ClockName.REDO) {
        boolean counts = rate == UnitRate.REDO || clock.number() > 1;
        to[0] += counts ? started : 0;
        to[1] += rate == UnitRate.SECOND_STRIKE ? started : 0;
      }
      boolean isWork = clock.clock() == ClockName.REDO || clock.clock() == ClockName.HANDLE;
      if (rate == UnitRate.REDO && isWork && clock.endedBy().equals("HANDLED")) {
        to[1] += in(window, clock.unit(), unit, clock.endedAt().orElseThrow());
      }
    }
  }

  private static void decided(
      HandlingLedger ledger, List<ClockName> names, String unit, ScoreWindow window, long[] to) {
    if (ledger.life().state() == Life.State.TERMINATED) {
      return;
    }
    for (Breach b : ledger.breaches()) {
      if (names.contains(b.clock())) {
        to[1] += in(window, b.causedBy().isEmpty() ? b.unit() : b.causedBy(), unit, b.at());
      }
    }
    for (Clock c : ledger.clocks()) {
      boolean isBroken =
          ledger.breaches().stream()
              .anyMatch(b -> b.clock() == c.clock() && b.number() == c.number());
      if (names.contains(c.clock()) && !isBroken && c.dueAt().isPresent()) {
        long in = c.endedAt().map(end -> in(window, c.unit(), unit, end)).orElse(0L);
        to[0] += in;
        to[1] += in;
      }
    }
  }

  private static Optional<Boolean> answer(UnitRate rate, Life.Callback callback) {
    return switch (rate) {
      case CONTACTED -> callback.contacted();
      case SOLVED -> callback.solved();
      default -> callback.satisfied();
    };
  }

  private static long in(ScoreWindow window, String whose, String unit, Instant at) {
    Instant from = start(window.from(), window.fromHalf());
    Instant to = start(window.to(), window.toHalf());
    return whose.equals(unit) && !at.isBefore(from) && at.isBefore(to) ? 1 : 0;
  }

  private static Instant start(LocalDate day, int half) {
    return day.atTime(12 * half, 0).atZone(ZONE).toInstant();
  }

  private List<HandlingEvent> life() {
    List<HandlingEvent> events = new ArrayList<>();
    Instant time = BEGIN.plusSeconds(60L * random.nextInt(40 * 24 * 60));
    events.add(event(EventType.RECEIVED, time));
    time = time.plusSeconds(3600);
    events.add(event(EventType.DISPATCHED, time));
    int more = random.nextInt(25);
    for (int i = 0; i < more; i++) {
      time = time.plusSeconds(60L * random.nextInt(36 * 60));
      EventType type = TYPES[random.nextInt(TYPES.length)];
      if (type != EventType.TERMINATED || random.nextInt(4) == 0) {
        events.add(event(type, time));
      }
    }
    return events;
  }

  private HandlingEvent event(EventType type, Instant time) {
    Map<String, String> details = new HashMap<>();
    details.put("to", UNITS.get(random.nextInt(UNITS.size())));
    details.put("reason", "none of ours");
    for (String said : List.of("valid", "contacted", "solved", "satisfied")) {
      if (random.nextInt(4) > 0) {
        details.put(said, random.nextInt(3) > 0 ? "yes" : "no");
      }
    }
    return new HandlingEvent("", type, time, time, "", "", "", details);
  }
}
