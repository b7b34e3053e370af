package io.minyi.handling.forecast;

import java.util.Map;
import java.util.TreeMap;

/**
 * How fast units handle.
 *
 * @param perDay petitions handled a day, by unit
 * @param usualDays how long a queue lasts where the pace is not known
 */
record UnitPaces(Map<String, Double> perDay, double usualDays) {

  UnitPaces {
    perDay = new TreeMap<>(perDay);
  }

  /** How many days a queue lasts. */
  double days(String unit, int queue) {
    Double pace = perDay.get(unit);
    return pace == null || pace <= 0 ? usualDays : queue / pace;
  }
}
