package io.minyi.handling.oracle;

/**
 * What holds for a clock from a minute on.
 *
 * @param rule in force, null without one
 * @param calendar of the rule, {@code always} without one
 * @param unit in charge, empty for none
 * @param ground of the pause, empty for none
 */
record Stretch(long from, OracleRule rule, OracleCalendar calendar, String unit, String ground) {

  boolean hasLimit() {
    return rule != null && rule.limit.isPresent();
  }

  boolean isSameRule(Stretch other) {
    return rule == other.rule && calendar == other.calendar;
  }

  Stretch with(OracleRule otherRule, OracleCalendar otherCalendar) {
    return new Stretch(from, otherRule, otherCalendar, unit, ground);
  }

  Stretch since(long minute, String otherUnit, String otherGround) {
    return new Stretch(minute, rule, calendar, otherUnit, otherGround);
  }
}
