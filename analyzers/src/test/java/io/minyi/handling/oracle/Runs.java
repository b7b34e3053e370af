package io.minyi.handling.oracle;

import io.minyi.handling.ClockName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** All clocks of a petition. */
final class Runs {

  private final OracleRules rules;
  private final Deadline deadline;
  private final Situation now;
  private final List<Run> all = new ArrayList<>();
  private final Citizen citizen = new Citizen();

  Runs(OracleRules rules, Deadline deadline, Situation now) {
    this.rules = rules;
    this.deadline = deadline;
    this.now = now;
  }

  /** Rules by which a new clock may run, and what it goes on with when they change. */
  record Choice(List<OracleRule> candidates, boolean isChange, OptionalLong dueBefore) {}

  Citizen citizen() {
    return citizen;
  }

  /** As they stand: the citizen's as ended, where it ended. */
  List<Run> all() {
    return all.stream().map(run -> run == citizen.live() ? citizen.shown() : run).toList();
  }

  List<Run> open() {
    return all().stream().filter(Run::isOpen).toList();
  }

  List<Run> running() {
    return all.stream().filter(Run::isOpen).toList();
  }

  boolean wasEverOpen(ClockName name) {
    return all.stream().anyMatch(run -> run.name == name);
  }

  boolean isOpen(ClockName name) {
    return open().stream().anyMatch(run -> run.name == name);
  }

  List<OracleRule> candidates(
      String clock, Map<String, String> facts, String unit, long startedAt) {
    Map<String, String> known = new HashMap<>(facts);
    if (!unit.isEmpty()) {
      known.put("unit", unit);
    }
    return rules.candidates(clock, known, rules.dates.date(rules.dates.dateOf(startedAt)));
  }

  Optional<OracleRule> rule(ClockName name, long startedAt) {
    return candidates(name.word(), now.facts, now.unit, startedAt).stream().findFirst();
  }

  long bound(long start, Amount amount, OracleRule rule) {
    return deadline.bound(start, amount, rule, rules.calendar(rule, now.unit));
  }

  Run start(ClockName name, String owner, long minute) {
    int number = 1 + (int) all.stream().filter(run -> run.name == name).count();
    Run run = prepared(name, number, owner, minute);
    all.add(run);
    if (name == ClockName.CITIZEN) {
      citizen.start(run);
    }
    return run;
  }

  /** A clock as it would start. */
  Run prepared(ClockName name, int number, String owner, long minute) {
    List<OracleRule> candidates = candidates(name.word(), now.facts, now.unit, minute);
    OracleRule rule = candidates.isEmpty() ? null : candidates.get(0);
    Stretch first = new Stretch(minute, rule, calendar(rule, now.unit), now.unit, now.ground);
    Run run = new Run(name, number, owner, first);
    run.others = others(candidates);
    return run;
  }

  private OracleCalendar calendar(OracleRule rule, String unit) {
    return rule == null ? rules.calendar("always") : rules.calendar(rule, unit);
  }

  private static List<String> others(List<OracleRule> candidates) {
    return candidates.stream().skip(1).map(rule -> rule.id).toList();
  }

  /** What new facts and a new unit in charge change in the clocks that run. */
  Map<Run, Choice> choices(Map<String, String> facts, String unit) {
    Map<Run, Choice> choices = new LinkedHashMap<>();
    for (Run run : running()) {
      List<OracleRule> candidates = candidates(run.name.word(), facts, unit, run.startedAt);
      Stretch last = run.last();
      OracleRule rule = candidates.isEmpty() ? null : candidates.get(0);
      boolean isChange = !last.isSameRule(last.with(rule, calendar(rule, unit)));
      OptionalLong due = isChange ? deadline.due(run) : OptionalLong.empty();
      choices.put(run, new Choice(candidates, isChange, due));
    }
    return choices;
  }

  /** Applies them from a minute on, with what else has changed by now. */
  void goOn(Map<Run, Choice> choices, long minute) {
    choices.forEach(
        (run, choice) -> {
          OracleRule rule = choice.candidates().isEmpty() ? null : choice.candidates().get(0);
          Stretch next = run.last().since(minute, now.unit, now.ground);
          run.goOn(next.with(rule, calendar(rule, now.unit)));
          run.others = others(choice.candidates());
          if (choice.isChange() && run.passedDue == Run.NONE) {
            if (choice.dueBefore().isPresent() && choice.dueBefore().getAsLong() < minute) {
              run.passedDue = choice.dueBefore().getAsLong();
            } else {
              run.floor = minute;
            }
          }
        });
  }

  /** A pause that the ending event ended too is over for the clocks that it ended. */
  void leave(List<Run> ended, long minute) {
    for (Run run : ended) {
      run.goOn(run.last().since(minute, run.last().unit(), now.ground));
    }
  }
}
