package io.minyi.handling.forecast;

import io.minyi.city.WorkCalendar;
import io.minyi.handling.Breach;
import io.minyi.handling.Clock;
import io.minyi.handling.ClockName;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.HandlingRules;
import io.minyi.handling.forecast.LateHistory.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Looks back on a history of life events: moments of every open clock with what came of them, and
 * how the clocks ended.
 *
 * <p>A clock is looked at every 12 hours, a short one every quarter of the time it has at first
 * (half an hour at least), from a point in the first such step that its petition's name decides.
 * Only moments that are at stake count, and only those whose horizon the history covers. Each is a
 * ledger of the events known then: some 20 µs.
 */
public final class ObserveHistory {

  private static final long STEP_SECONDS = Duration.ofHours(12).toSeconds();
  private static final long SHORTEST_SECONDS = Duration.ofMinutes(30).toSeconds();

  private final HandlingRules rules;
  private final WorkCalendar holidays;
  private final ObserveClock observe;
  private final Instant end;
  private final List<ForecastSample> samples = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private UnitQueues queues;

  private ObserveHistory(HandlingRules rules, WorkCalendar holidays, Instant end) {
    this.rules = rules;
    this.holidays = holidays;
    this.observe = new ObserveClock(holidays, rules.zone());
    this.end = end;
  }

  /**
   * Looks at a history.
   *
   * @param petitions all events by petition
   * @param progress hears how many petitions are done
   */
  public static PastHandling of(
      Map<String, List<HandlingEvent>> petitions,
      HandlingRules rules,
      WorkCalendar holidays,
      LongConsumer progress) {
    Instant end =
        petitions.values().stream()
            .flatMap(List::stream)
            .map(HandlingEvent::time)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    ObserveHistory past = new ObserveHistory(rules, holidays, end);
    Map<String, HandlingLedger> ledgers = new LinkedHashMap<>();
    petitions.forEach((id, events) -> ledgers.put(id, past.ledger(events, end)));
    past.queues = UnitQueues.of(ledgers.values());
    long done = 0;
    for (Map.Entry<String, HandlingLedger> entry : ledgers.entrySet()) {
      past.look(entry.getKey(), petitions.get(entry.getKey()), entry.getValue());
      progress.accept(++done);
    }
    return new PastHandling(past.samples, past.outcomes);
  }

  private HandlingLedger ledger(Collection<HandlingEvent> events, Instant at) {
    return HandlingLedger.of(events, rules, holidays, at);
  }

  private void look(String petition, List<HandlingEvent> events, HandlingLedger known) {
    for (Clock clock : known.clocks()) {
      Optional<Breach> breach =
          known.breaches().stream()
              .filter(b -> b.clock() == clock.clock() && b.number() == clock.number())
              .findFirst();
      outcome(petition, known, clock, breach);
      if (clock.dueAt().isPresent()) {
        follow(petition, events, clock, breach.map(Breach::at).orElse(Instant.MAX));
      }
    }
  }

  private void outcome(
      String petition, HandlingLedger known, Clock clock, Optional<Breach> breach) {
    if (breach.isEmpty() && (clock.endedAt().isEmpty() || clock.dueAt().isEmpty())) {
      return;
    }
    String unit = breach.map(Breach::causedBy).orElse("");
    outcomes.add(
        new Outcome(
            petition,
            clock.clock(),
            unit.isEmpty() ? ObserveClock.unit(clock, known.life()) : unit,
            ObserveClock.matterClass(known.life().facts().getOrDefault("matter", "")),
            breach.map(Breach::at).or(clock::endedAt).orElseThrow(),
            breach.isPresent()));
  }

  private void follow(String petition, List<HandlingEvent> events, Clock clock, Instant breach) {
    Instant until = earlier(clock.endedAt().orElse(end), breach);
    until = earlier(until, end.minus(ForecastMoment.HORIZON));
    long first = Duration.between(clock.startedAt(), clock.dueAt().orElseThrow()).toSeconds();
    long step = Math.min(STEP_SECONDS, Math.max(SHORTEST_SECONDS, first / 4));
    long offset = Math.floorMod(name(petition, clock.clock()), step);
    for (Instant at = clock.startedAt().plusSeconds(offset);
        at.isBefore(until);
        at = at.plusSeconds(step)) {
      observe(events, clock, at)
          .filter(ForecastMoment::isAtStake)
          .map(m -> sample(petition, clock, m, breach))
          .ifPresent(samples::add);
    }
  }

  private static int name(String petition, ClockName clock) {
    return (petition + clock.word()).hashCode();
  }

  private static ForecastSample sample(
      String petition, Clock clock, ForecastMoment moment, Instant breach) {
    boolean isBreach = !breach.isAfter(moment.at().plus(ForecastMoment.HORIZON));
    return new ForecastSample(petition, clock.number(), moment, isBreach);
  }

  private Optional<ForecastMoment> observe(List<HandlingEvent> events, Clock clock, Instant at) {
    List<HandlingEvent> told = events.stream().filter(e -> !e.recorded().isAfter(at)).toList();
    HandlingLedger ledger = ledger(told, at);
    return ledger.clocks().stream()
        .filter(c -> c.clock() == clock.clock() && c.number() == clock.number())
        .findFirst()
        .flatMap(
            c -> {
              String unit = ObserveClock.unit(c, ledger.life());
              return observe.at(ledger, c, at, queues.open(unit, at));
            });
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
