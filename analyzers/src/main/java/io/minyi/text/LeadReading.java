package io.minyi.text;

import java.util.List;

/**
 * The unit that should handle it (承办单位), by the list of duties (职责清单) or by what history says.
 *
 * @param unit id, empty when abstained
 * @param name of {@code unit}
 * @param clause of the list of duties; empty when history decided
 * @param probability 0–1
 * @param precedents how earlier petitions of the kind went, most frequent first; empty when the
 *     list decided
 * @param reason why so, or why nothing is suggested
 */
public record LeadReading(
    String unit,
    String name,
    String clause,
    double probability,
    List<Precedent> precedents,
    String reason) {

  /** Nothing is suggested. */
  public static final LeadReading NONE = new LeadReading("", "", "", 0, List.of(), "");

  public LeadReading {
    unit = unit == null ? "" : unit;
    name = name == null ? "" : name;
    clause = clause == null ? "" : clause;
    precedents = precedents == null ? List.of() : List.copyOf(precedents);
    reason = reason == null ? "" : reason;
  }

  /**
   * How many earlier petitions of the same matter and place a unit handled.
   *
   * @param share of all of them, 0–1
   */
  public record Precedent(String unit, int petitions, double share) {}
}
