package io.minyi.handling;

import java.util.Map;
import java.util.Optional;

/**
 * A rule on its calendar: which minutes count, and how moments are rounded ({@code
 * docs/handling-rules.md}, section 2). One object for each rule and calendar, so that a change of
 * rule is a change of object.
 */
final class RuleInForce {

  private final LimitRule rule;
  private final String version;
  private final OpenHours calendar;
  private final OpenHours counted;
  private final OpenHours always;
  private final OpenHours office;
  private final OpenHours roll;
  private final Map<String, OpenHours> calendarsByUnit;
  private final ZoneDays days;
  private final long limit;

  /**
   * A rule on a calendar.
   *
   * @param version of the rules, empty without a rule
   * @param calendar of the rule
   * @param office the calendar a rule on {@code always} rolls by
   * @param calendarsByUnit those of units, where the rule's calendar is that of the unit
   */
  RuleInForce(
      LimitRule rule,
      String version,
      OpenHours calendar,
      OpenHours always,
      OpenHours office,
      Map<String, OpenHours> calendarsByUnit) {
    this.rule = rule;
    this.version = version;
    this.calendar = calendar;
    this.counted = rule.limit().filter(Amount::isWorking).isPresent() ? calendar : always;
    this.always = always;
    this.office = office;
    this.roll = calendar == always ? office : calendar;
    this.calendarsByUnit = calendarsByUnit;
    this.days = calendar.days();
    this.limit = rule.limit().map(this::length).orElse(0L);
  }

  LimitRule rule() {
    return rule;
  }

  String version() {
    return version;
  }

  OpenHours calendar() {
    return calendar;
  }

  /** The open hours by which minutes count: all of them for a natural limit. */
  OpenHours counted() {
    return counted;
  }

  /** Its calendar when that unit is in charge. */
  OpenHours calendarOf(String unit) {
    return rule.calendar().equals("unit") ? calendarsByUnit.getOrDefault(unit, office) : calendar;
  }

  boolean followsHolidays() {
    return calendar.followsHolidays() || (rule.rollsToOpenDay() && roll.followsHolidays());
  }

  /** Length of its limit in minutes, 0 without one. */
  long limit() {
    return limit;
  }

  /** Length of an amount on its calendar, in minutes. */
  long length(Amount amount) {
    return amount.minutes(calendar.dayLength());
  }

  /** The first minute that may count for a clock started then. */
  long firstCounted(long start) {
    return rule.countsFromNextDay() ? days.startOf(days.dayOf(start) + 1) : start;
  }

  /** When an amount beside the limit runs out. */
  long bound(long start, Amount amount) {
    OpenHours hours = amount.isWorking() ? calendar : always;
    if (!amount.isDays()) {
      return hours.after(start, length(amount));
    }
    return round(hours.after(firstCounted(start), length(amount)));
  }

  /** The moment a deadline falls on that would be t. */
  long round(long t) {
    if (t == ZoneDays.NEVER) {
      return t;
    }
    long last = days.dayOf(t - 1);
    boolean rolls = rule.rollsToOpenDay() && !roll.isOpen(last);
    long day = rolls ? roll.nextOpenDay(last) : last;
    if (day == ZoneDays.NEVER) {
      return ZoneDays.NEVER;
    }
    if (rule.endsWithDay()) {
      return close(day, t);
    }
    return rolls ? sameTime(t, last, day) : t;
  }

  private long close(long day, long t) {
    if (calendar.isOpen(day) && calendar.close(day) >= t) {
      return calendar.close(day);
    }
    return days.startOf(day + 1);
  }

  private long sameTime(long t, long from, long to) {
    return t == days.startOf(from + 1) ? days.startOf(to + 1) : days.at(to, days.timeOfDay(t));
  }

  /** Whether pauses on that ground stop it. */
  boolean lists(String ground) {
    return rule.pauses().containsKey(ground);
  }

  /** How long such pauses may last, empty for as long as they do. */
  Optional<Amount> allowance(String ground) {
    return rule.pauses().get(ground);
  }
}
