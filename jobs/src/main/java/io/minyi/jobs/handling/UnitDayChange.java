package io.minyi.jobs.handling;

import io.minyi.handling.UnitDay;
import java.time.Instant;
import java.util.Map;

/**
 * What a petition adds to a unit's half day, or takes back from it.
 *
 * @param moment of the petition's document that brought it
 * @param counts by measure, negative for what is taken back
 */
public record UnitDayChange(
    String id,
    String unit,
    String day,
    int half,
    String matter,
    String district,
    Instant moment,
    Map<String, Long> counts) {

  static UnitDayChange of(UnitDay.Cell cell, Instant moment, Map<String, Long> counts) {
    return new UnitDayChange(
        cell.id(),
        cell.unit(),
        cell.day(),
        cell.half(),
        cell.matter(),
        cell.district(),
        moment,
        counts);
  }

  UnitDay.Cell cell() {
    return new UnitDay.Cell(unit, day, half, matter, district);
  }
}
