package io.minyi.handling;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a unit did with petitions of one class in one district in half a day: the document of the
 * index {@code unit-days}. Any window is a sum of them, since each petition counts in each measure
 * where and when it happened.
 *
 * @param day a date in the zone of the rules
 * @param half 0 before noon, 1 from noon on
 * @param matter class of the catalogue, empty where unknown
 * @param district code of the area, empty where unknown
 * @param counts by measure, without those that are 0
 */
public record UnitDay(
    String id,
    String unit,
    LocalDate day,
    int half,
    String matter,
    String district,
    Map<String, Long> counts) {

  /**
   * Where counts add up.
   *
   * @param day ISO 8601
   */
  public record Cell(String unit, String day, int half, String matter, String district) {
    /** Id of its document. */
    public String id() {
      return String.join("|", unit, day, String.valueOf(half), matter, district);
    }
  }

  /** The document of a cell. */
  public static UnitDay of(Cell cell, Map<String, Long> counts) {
    return new UnitDay(
        cell.id(),
        cell.unit(),
        LocalDate.parse(cell.day()),
        cell.half(),
        cell.matter(),
        cell.district(),
        counts);
  }

  public UnitDay {
    counts = counts == null ? Map.of() : Map.copyOf(counts);
    matter = matter == null ? "" : matter;
    district = district == null ? "" : district;
  }
}
