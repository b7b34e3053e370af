package io.minyi.handling;

import io.minyi.city.WorkCalendar;
import io.minyi.handling.LimitRule.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules with the city's holidays: chooses the one that holds for a clock. */
final class RulesInForce {

  private static final String UNIT = "unit";

  private final ZoneDays days;
  private final Words words;
  private final Set<Integer> yearsWithData;
  private final Map<ClockName, List<Candidate>> rules = new EnumMap<>(ClockName.class);
  private final Map<ClockName, Choice> unlimited = new EnumMap<>(ClockName.class);

  /**
   * The rule chosen for a clock.
   *
   * @param candidates ids of the others that could have been, best first
   */
  record Choice(RuleInForce rule, List<String> candidates) {}

  /** A rule, once for each calendar it may be on; under the empty name where that is one. */
  private record Candidate(LimitRule rule, Map<String, RuleInForce> byUnit, RuleInForce usual) {
    RuleInForce of(String unit) {
      return byUnit.getOrDefault(unit, usual);
    }
  }

  RulesInForce(HandlingRules rules, WorkCalendar holidays) {
    this.days = new ZoneDays(rules.zone());
    this.words = rules.words();
    this.yearsWithData = holidays.years();
    Map<String, OpenHours> calendars = new HashMap<>();
    rules
        .calendars()
        .forEach((name, hours) -> calendars.put(name, new OpenHours(hours, holidays, days)));
    calendars.put(CalendarHours.ALWAYS.name(), new OpenHours(CalendarHours.ALWAYS, holidays, days));
    Map<String, OpenHours> byUnit = new HashMap<>();
    rules.units().forEach((unit, name) -> byUnit.put(unit, calendars.get(name)));
    for (LimitRule rule : rules.rules()) {
      this.rules
          .computeIfAbsent(rule.clock(), clock -> new ArrayList<>())
          .add(candidate(rule, rules.version(), calendars, byUnit));
    }
    for (ClockName clock : ClockName.values()) {
      Candidate none = candidate(LimitRule.none(clock), "", calendars, byUnit);
      unlimited.put(clock, new Choice(none.usual, List.of()));
    }
  }

  private static Candidate candidate(
      LimitRule rule,
      String version,
      Map<String, OpenHours> calendars,
      Map<String, OpenHours> byUnit) {
    OpenHours always = calendars.get(CalendarHours.ALWAYS.name());
    OpenHours office = calendars.get("office");
    if (!rule.calendar().equals(UNIT)) {
      OpenHours calendar = calendars.get(rule.calendar());
      return new Candidate(
          rule, Map.of(), new RuleInForce(rule, version, calendar, always, office, byUnit));
    }
    Map<OpenHours, RuleInForce> byCalendar = new HashMap<>();
    Map<String, RuleInForce> units = new HashMap<>();
    RuleInForce usual = new RuleInForce(rule, version, office, always, office, byUnit);
    byCalendar.put(office, usual);
    byUnit.forEach(
        (unit, calendar) ->
            units.put(
                unit,
                byCalendar.computeIfAbsent(
                    calendar, c -> new RuleInForce(rule, version, c, always, office, byUnit))));
    return new Candidate(rule, units, usual);
  }

  ZoneDays days() {
    return days;
  }

  Words words() {
    return words;
  }

  boolean hasDataFor(int year) {
    return yearsWithData.contains(year);
  }

  /**
   * The rule for a clock that starts on that day.
   *
   * @param unit in charge, empty for none
   */
  Choice choose(ClockName clock, Facts facts, String unit, long day) {
    List<Candidate> fitting = fitting(clock, facts, unit, day);
    if (fitting.isEmpty() && clock == ClockName.REDO) {
      fitting = fitting(ClockName.HANDLE, facts, unit, day);
    }
    if (fitting.isEmpty()) {
      return unlimited.get(clock);
    }
    if (fitting.size() > 1) {
      fitting.sort(Comparator.comparing(Candidate::rule, order(facts)));
    }
    List<String> others = new ArrayList<>(fitting.size() - 1);
    for (Candidate other : fitting.subList(1, fitting.size())) {
      others.add(other.rule.id());
    }
    return new Choice(fitting.get(0).of(unit), others);
  }

  private List<Candidate> fitting(ClockName clock, Facts facts, String unit, long day) {
    List<Candidate> fitting = new ArrayList<>(2);
    for (Candidate candidate : rules.getOrDefault(clock, List.of())) {
      LimitRule rule = candidate.rule;
      boolean isValid =
          rule.valid().from().toEpochDay() <= day && day < rule.valid().to().toEpochDay();
      if (isValid && holds(rule, facts, unit)) {
        fitting.add(candidate);
      }
    }
    return fitting;
  }

  private static boolean holds(LimitRule rule, Facts facts, String unit) {
    for (Map.Entry<Dimension, List<String>> entry : rule.when().entrySet()) {
      boolean holds =
          switch (entry.getKey()) {
            case MATTER -> matterLength(rule, facts) > 0;
            case UNIT -> entry.getValue().contains(unit);
            default -> entry.getValue().contains(facts.get(entry.getKey()));
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  /** Length of the longest matter of the rule that fits, 0 if none does. */
  private static int matterLength(LimitRule rule, Facts facts) {
    String matter = facts.get(Dimension.MATTER);
    int longest = 0;
    for (String begin : Optional.ofNullable(rule.when().get(Dimension.MATTER)).orElse(List.of())) {
      longest = matter.startsWith(begin) ? Math.max(longest, begin.length()) : longest;
    }
    return longest;
  }

  private static Comparator<LimitRule> order(Facts facts) {
    Comparator<LimitRule> best = Comparator.comparingInt(LimitRule::priority).reversed();
    Comparator<LimitRule> byFrom = Comparator.comparing(rule -> rule.valid().from());
    return best.thenComparing(rule -> -rule.when().size())
        .thenComparing(rule -> -matterLength(rule, facts))
        .thenComparing(byFrom.reversed())
        .thenComparing(LimitRule::id);
  }
}
