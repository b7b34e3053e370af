package io.minyi.handling;

import io.minyi.alert.Alert;
import io.minyi.city.CityPack;
import io.minyi.handling.UnitDay.Cell;
import io.minyi.petition.Handling;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that follows from a petition's events for its handling: its clocks, the alerts, what
 * it adds to the days of its units, and when to look again.
 *
 * <p>While the past of a petition is being told (a file of last year), it is judged as of its last
 * event and nobody is alerted: else each event would breach what the next one shows as done.
 */
public final class JudgeHandling {

  /** An event that is recorded so much later than it happened is told late. */
  private static final Duration PROMPT = Duration.ofMinutes(5);

  /** After what was told late more may follow for so long. */
  private static final Duration SETTLING = Duration.ofMinutes(1);

  private final HandlingRules rules;
  private final CityPack pack;
  private final LoggedHandling logged;
  private final ExplainDeadline zh;
  private final ExplainDeadline en;

  /** Judges by the rules of a city. */
  public JudgeHandling(HandlingRules rules, CityPack pack) {
    this.rules = rules;
    this.pack = pack;
    logged = new LoggedHandling(pack);
    zh = new ExplainDeadline(rules, pack.calendar(), Language.ZH);
    en = new ExplainDeadline(rules, pack.calendar(), Language.EN);
  }

  /**
   * What follows.
   *
   * @param handling as of the last moment in which something happened
   * @param moment of the document: grows with every event and every due that passes
   * @param alerts that are new or changed
   * @param counts the whole of what it adds to units' days
   * @param next when to look again if nothing happens
   */
  public record Judgement(
      Handling handling,
      Instant moment,
      List<Alert> alerts,
      Map<Cell, Map<String, Long>> counts,
      Optional<Instant> next) {}

  /**
   * Judges a petition.
   *
   * @param events all of it, in any order
   * @param sent the last state of every alert that was sent for it
   * @param now how far time has come; events that are later carry it with them
   */
  public Judgement judge(
      Petition petition, Collection<PetitionEvent> events, Collection<Alert> sent, Instant now) {
    List<HandlingEvent> told = logged.of(events);
    Instant latest = told.stream().map(HandlingEvent::time).max(Instant::compareTo).orElse(now);
    Optional<Instant> settling = settledAt(told).filter(now::isBefore);
    Instant at = settling.isPresent() || latest.isAfter(now) ? latest : now;
    HandlingLedger current = ledger(told, at);
    Instant asOf = lastMoment(current, at).filter(latest::isBefore).orElse(latest);
    HandlingLedger ledger = ledger(told, asOf);
    DeadlineAlerts alerts =
        new DeadlineAlerts(
            petition,
            ledger,
            (clock, number) ->
                new Alert.Why(
                    zh.lines(told, asOf, clock, number), en.lines(told, asOf, clock, number)));
    return new Judgement(
        DescribeHandling.of(ledger, asOf),
        told.stream()
            .map(HandlingEvent::recorded)
            .filter(asOf::isBefore)
            .max(Instant::compareTo)
            .orElse(asOf),
        settling.isPresent() ? List.of() : alerts.changes(sent, asOf),
        CountForUnits.of(
            ledger,
            rules.zone(),
            petition.matter().ids().stream().findFirst().orElse(""),
            DeadlineAlerts.district(petition)),
        settling.or(current::nextDue));
  }

  /** When the past of a petition that was itself told late will have been told. */
  private static Optional<Instant> settledAt(List<HandlingEvent> told) {
    return told.stream()
        .min(Comparator.comparing(HandlingEvent::time))
        .filter(JudgeHandling::isToldLate)
        .flatMap(
            first ->
                told.stream()
                    .filter(JudgeHandling::isToldLate)
                    .map(event -> event.recorded().plus(SETTLING))
                    .max(Instant::compareTo));
  }

  private static boolean isToldLate(HandlingEvent event) {
    return event.recorded().isAfter(event.time().plus(PROMPT));
  }

  /** When something last came of itself: a warning, a breach, the start of a clock. */
  private static Optional<Instant> lastMoment(HandlingLedger ledger, Instant at) {
    Stream<Instant> starts = ledger.clocks().stream().map(Clock::startedAt);
    Stream<Instant> breaches = ledger.breaches().stream().map(Breach::at);
    Stream<Instant> warnings =
        ledger.clocks().stream()
            .flatMap(
                clock ->
                    clock.warnings().stream()
                        .map(Clock.Warning::at)
                        .filter(moment -> clock.endedAt().map(moment::isBefore).orElse(true)));
    return Stream.of(starts, breaches, warnings)
        .flatMap(moments -> moments)
        .filter(moment -> !moment.isAfter(at))
        .max(Instant::compareTo);
  }

  private HandlingLedger ledger(List<HandlingEvent> events, Instant at) {
    return HandlingLedger.of(events, rules, pack.calendar(), at);
  }
}
