package io.minyi.dashboards.handling;

import io.minyi.dashboards.handling.UnitCards.Band;
import io.minyi.dashboards.handling.UnitCards.Card;
import io.minyi.dashboards.handling.UnitCards.Rate;
import io.minyi.handling.UnitMeasure;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns the sums of units' days into cards: a pure function of the counts. */
final class UnitScore {

  /** A range wider than this that holds the rate of all says nothing. */
  private static final double TOO_WIDE = 0.10;

  private UnitScore() {}

  /** The cards of units by their counts, against all of them together. */
  static List<Card> cards(Map<String, Map<String, Long>> counts) {
    Rate all = all(counts.values()).onTime();
    return counts.entrySet().stream()
        .map(e -> card(e.getKey(), e.getValue(), all))
        .sorted(Comparator.comparing(Card::band).thenComparing(Card::unit))
        .toList();
  }

  /** All units together. */
  static Card all(Collection<Map<String, Long>> counts) {
    Map<String, Long> sum =
        counts.stream()
            .flatMap(unit -> unit.entrySet().stream())
            .collect(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    return card("", sum, Rate.of(0, 0));
  }

  private static Card card(String unit, Map<String, Long> counts, Rate all) {
    Rate onTime =
        kept(
            counts,
            UnitMeasure.HANDLE_DECIDED,
            UnitMeasure.HANDLE_LATE,
            UnitMeasure.HANDLE_DECIDED_EXCLUDED,
            UnitMeasure.HANDLE_LATE_EXCLUDED);
    long handled = count(counts, UnitMeasure.HANDLED);
    long dispatched = count(counts, UnitMeasure.DISPATCHED);
    long callbacks = count(counts, UnitMeasure.CALLBACK);
    return new Card(
        unit,
        band(onTime, all),
        onTime,
        kept(
            counts,
            UnitMeasure.SIGN_DECIDED,
            UnitMeasure.SIGN_LATE,
            UnitMeasure.SIGN_DECIDED_EXCLUDED,
            UnitMeasure.SIGN_LATE_EXCLUDED),
        Rate.of(count(counts, UnitMeasure.RETURN_ASKED), dispatched),
        Rate.of(count(counts, UnitMeasure.REDONE), handled),
        Rate.of(count(counts, UnitMeasure.SOLVED), callbacks),
        Rate.of(count(counts, UnitMeasure.SATISFIED), callbacks),
        dispatched,
        handled,
        handled == 0 ? 0 : count(counts, UnitMeasure.HANDLED_MINUTES) / handled,
        count(counts, UnitMeasure.SECOND_STRIKE));
  }

  private static Rate kept(
      Map<String, Long> counts,
      UnitMeasure decided,
      UnitMeasure late,
      UnitMeasure decidedExcluded,
      UnitMeasure lateExcluded) {
    long cases = count(counts, decided);
    long hits = cases - count(counts, late);
    long excluded = count(counts, decidedExcluded);
    return Rate.of(hits, cases, excluded, hits + excluded - count(counts, lateExcluded));
  }

  /** Where the range of a unit's rate lies to the rate of all. */
  static Band band(Rate rate, Rate all) {
    if (rate.cases() == 0 || all.cases() == 0) {
      return Band.INSUFFICIENT;
    }
    double target = (double) all.hits() / all.cases();
    if (rate.high() < target) {
      return Band.BELOW;
    }
    if (rate.low() > target) {
      return Band.ABOVE;
    }
    return rate.high() - rate.low() > TOO_WIDE ? Band.INSUFFICIENT : Band.AS_EXPECTED;
  }

  private static long count(Map<String, Long> counts, UnitMeasure measure) {
    return counts.getOrDefault(measure.word(), 0L);
  }
}
