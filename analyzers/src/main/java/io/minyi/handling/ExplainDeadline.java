package io.minyi.handling;

import io.minyi.city.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a deadline is when it is, in at most ten lines: the rule and why it was chosen, the start,
 * what counted and what did not, pauses, extensions, changes of rule, rounding.
 *
 * <p>What is to come is told as if nothing more happened. Costs two ledgers.
 */
public final class ExplainDeadline {

  private final HandlingRules rules;
  private final WorkCalendar holidays;
  private final Language language;
  private final HandlingWords words;

  /** Explains by rules and the city's holidays. */
  public ExplainDeadline(HandlingRules rules, WorkCalendar holidays, Language language) {
    this.rules = rules;
    this.holidays = holidays;
    this.language = language;
    this.words = new HandlingWords(language, rules.zone());
  }

  /** The clock that presses most: the open one due first, else one that was late, else any due. */
  public static Optional<Clock> mostPressing(HandlingLedger ledger) {
    Comparator<Clock> byDue = Comparator.comparing(clock -> clock.dueAt().orElse(Instant.MAX));
    List<Clock> due = ledger.clocks().stream().filter(clock -> clock.dueAt().isPresent()).toList();
    return due.stream()
        .filter(clock -> clock.endedAt().isEmpty())
        .min(byDue)
        .or(() -> due.stream().filter(clock -> clock.state() == Clock.State.BREACHED).min(byDue))
        .or(() -> due.stream().filter(clock -> clock.clock() == ClockName.HANDLE).findFirst())
        .or(() -> due.stream().max(byDue));
  }

  /**
   * The explanation.
   *
   * @param events all of the petition, in any order
   * @param at later events do not exist
   * @throws IllegalArgumentException if the petition has no such clock
   */
  public List<String> lines(
      Collection<HandlingEvent> events, Instant at, ClockName name, int number) {
    HandlingLedger ledger = HandlingLedger.of(events, rules, holidays, at);
    Clock clock =
        find(ledger, name, number)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "clock must be one of the petition, was " + name.word() + " " + number));
    List<HandlingEvent> known =
        events.stream()
            .filter(
                event -> !ExplainedClock.minute(event.time()).isAfter(ExplainedClock.minute(at)))
            .sorted(Comparator.comparing(HandlingEvent::time))
            .toList();
    ExplainedClock subject =
        new ExplainedClock(clock, ledger, known, traceToDue(clock, ledger, known));
    List<String> lines = new ArrayList<>();
    lines.add(due(clock, at));
    Optional<LimitRule> rule = rule(clock);
    if (rule.isEmpty()) {
      lines.add(
          language.of("没有适用的规则：只计时，没有期限。", "No rule applies: it is measured, and never due."));
      return lines;
    }
    RuleSentences of = new RuleSentences(language, words);
    lines.add(of.limit(rule.get(), clock));
    lines.add(of.chosen(rule.get(), subject));
    lines.add(of.start(rule.get(), subject));
    DeadlineDays days = new DeadlineDays(subject.trace(), rules.zone());
    TimeSentences time = new TimeSentences(language, words);
    time.counted(days, clock).ifPresent(lines::add);
    time.uncounted(days).ifPresent(lines::add);
    time.pauses(subject).ifPresent(lines::add);
    time.extensions(subject, rule.get()).ifPresent(lines::add);
    time.changes(subject).ifPresent(lines::add);
    time.rounding(rule.get(), subject).ifPresent(lines::add);
    return lines;
  }

  private static Optional<Clock> find(HandlingLedger ledger, ClockName name, int number) {
    return ledger.clocks().stream()
        .filter(clock -> clock.clock() == name && clock.number() == number)
        .findFirst();
  }

  /** The trace as far as the due: what lies ahead is that of a ledger made later. */
  private List<Interval> traceToDue(Clock clock, HandlingLedger ledger, List<HandlingEvent> known) {
    List<Interval> trace = ledger.trace(clock.clock(), clock.number());
    Instant due = clock.dueAt().orElse(Instant.MIN);
    Instant end = trace.isEmpty() ? clock.startedAt() : trace.get(trace.size() - 1).to();
    if (due.isAfter(end)) {
      List<HandlingEvent> before =
          known.stream()
              .filter(event -> event.time().isBefore(clock.endedAt().orElse(Instant.MAX)))
              .toList();
      HandlingLedger later = HandlingLedger.of(before, rules, holidays, due);
      boolean isSame =
          find(later, clock.clock(), clock.number())
              .filter(other -> other.dueAt().equals(clock.dueAt()))
              .isPresent();
      trace = isSame ? later.trace(clock.clock(), clock.number()) : trace;
    }
    return trace.stream()
        .filter(interval -> clock.dueAt().isEmpty() || interval.from().isBefore(due))
        .map(interval -> clock.dueAt().isPresent() ? cut(interval, due) : interval)
        .toList();
  }

  private static Interval cut(Interval interval, Instant to) {
    return interval.to().isAfter(to)
        ? new Interval(
            interval.from(),
            to,
            interval.counted(),
            interval.reason(),
            interval.rule(),
            interval.unit())
        : interval;
  }

  private Optional<LimitRule> rule(Clock clock) {
    LocalDate day = clock.startedAt().atZone(rules.zone()).toLocalDate();
    return rules.rules().stream()
        .filter(rule -> rule.id().equals(clock.rule()))
        .min(Comparator.comparing(rule -> !rule.valid().covers(day)));
  }

  private String due(Clock clock, Instant at) {
    String name = words.clock(clock.clock()) + (clock.number() > 1 ? " " + clock.number() : "");
    String due =
        clock
            .dueAt()
            .map(moment -> language.of("到期：", " is due ") + words.end(moment))
            .orElse(language.of("：没有期限", " has no due"));
    Instant end = clock.endedAt().orElse(at);
    String ended =
        clock.endedAt().isPresent()
            ? language.of("，止于 ", ", ended ") + words.moment(end)
            : language.of("，截至 ", ", as of ") + words.moment(ExplainedClock.minute(at));
    return name
        + due
        + ended
        + language.of("：", ": ")
        + words.state(clock.state())
        + language.of("，已计 %,d 分钟", ", %,d").formatted(clock.countedMinutes())
        + (clock.limitMinutes() > 0
            ? language.of("，限 %,d 分钟", " of %,d minutes").formatted(clock.limitMinutes())
            : language.of("", " minutes"))
        + language.of("。", ".");
  }
}
