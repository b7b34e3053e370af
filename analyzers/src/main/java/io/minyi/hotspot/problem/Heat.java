package io.minyi.hotspot.problem;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many people raise a problem and stand behind it, for ranking; it says nothing of whether that
 * is unusual.
 *
 * <pre>heat = person · people + support · people · ln(1 + votes / people)</pre>
 *
 * <p>Votes are those for the petitions. One post with 2,000 votes counts as much as 8.6 people: not
 * as 2,000, and not as one. All figures are rounded to hundredths, and the parts add up exactly.
 *
 * @param people distinct authors
 * @param votes for their petitions
 * @param voices people and dampened votes, each counted once whatever the weights
 * @param parts {@code people} and {@code support}, which add up to {@code total}
 */
public record Heat(int people, long votes, double voices, double total, Map<String, Double> parts) {

  private static final int HUNDREDTHS = 100;

  /** The heat of a problem's petitions, at least one. */
  public static Heat of(Collection<Voice> voices, HeatWeights weights) {
    int people = (int) voices.stream().map(Voice::person).distinct().count();
    long votes = voices.stream().mapToLong(Voice::agree).sum();
    double dampened = people * Math.log1p((double) votes / people);
    long byPeople = Math.round(HUNDREDTHS * weights.person() * people);
    long bySupport = Math.round(HUNDREDTHS * weights.support() * dampened);
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("people", (double) byPeople / HUNDREDTHS);
    parts.put("support", (double) bySupport / HUNDREDTHS);
    return new Heat(
        people,
        votes,
        (double) Math.round(HUNDREDTHS * (people + dampened)) / HUNDREDTHS,
        (double) (byPeople + bySupport) / HUNDREDTHS,
        parts);
  }
}
