package io.minyi.dashboards.handling;

import io.minyi.dashboards.city.City;
import io.minyi.handling.UnitDay;
import io.minyi.handling.UnitMeasure;
import io.minyi.handling.score.ScorePlan;
import io.minyi.handling.score.ScoreWindow;
import io.minyi.handling.score.Scorecards;
import io.minyi.handling.score.Tally;
import io.minyi.handling.score.UnitCard;
import io.minyi.handling.score.UnitRate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Judges units over a window. */
@Component
public class UnitQueries {

  private static final int NOON = 12;

  private final City city;
  private final UnitSums sums;
  private final Peers peers;
  private final Ledgers ledgers;

  UnitQueries(City city, UnitSums sums, Peers peers, Ledgers ledgers) {
    this.city = city;
    this.sums = sums;
    this.peers = peers;
    this.ledgers = ledgers;
  }

  UnitCards ask(ScoreWindow window, String rule, String district, Instant now) {
    List<UnitDay> days = sums.of(window, district);
    ScorePlan plan = ScorePlan.DEFAULT;
    List<UnitCard> cards = Scorecards.of(days, window, peers::of, plan);
    return new UnitCards(
        now,
        ledgers.version(),
        rule,
        from(window, ledgers.zone()),
        moment(window.to(), window.toHalf(), ledgers.zone()),
        totals(cards),
        plan.weights(),
        cards,
        works(days),
        city.units(cards.stream().map(UnitCard::unit)));
  }

  /** The first moment of a window. */
  static Instant from(ScoreWindow window, ZoneId zone) {
    return moment(window.from(), window.fromHalf(), zone);
  }

  private static Instant moment(LocalDate day, int half, ZoneId zone) {
    return day.atTime(NOON * half, 0).atZone(zone).toInstant();
  }

  private static Map<UnitRate, Tally> totals(List<UnitCard> cards) {
    Map<UnitRate, Tally> totals = new TreeMap<>();
    for (UnitCard card : cards) {
      card.rates()
          .forEach(
              rate ->
                  totals.merge(
                      rate.rate(),
                      rate.tally(),
                      (a, b) -> new Tally(a.count() + b.count(), a.trials() + b.trials())));
    }
    return totals;
  }

  private static Map<String, UnitCards.Work> works(List<UnitDay> days) {
    Map<String, Map<String, Long>> sums = new HashMap<>();
    for (UnitDay day : days) {
      Map<String, Long> sum = sums.computeIfAbsent(day.unit(), unit -> new HashMap<>());
      day.counts().forEach((measure, count) -> sum.merge(measure, count, Long::sum));
    }
    Map<String, UnitCards.Work> works = new HashMap<>();
    sums.forEach((unit, sum) -> works.put(unit, work(sum)));
    return works;
  }

  private static UnitCards.Work work(Map<String, Long> counts) {
    long handled = counts.getOrDefault(UnitMeasure.HANDLED.word(), 0L);
    long minutes = counts.getOrDefault(UnitMeasure.HANDLED_MINUTES.word(), 0L);
    return new UnitCards.Work(
        counts.getOrDefault(UnitMeasure.DISPATCHED.word(), 0L),
        handled,
        handled == 0 ? 0 : minutes / handled);
  }
}
