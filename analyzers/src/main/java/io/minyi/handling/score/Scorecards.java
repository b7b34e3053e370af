package io.minyi.handling.score;

import io.minyi.handling.UnitDay;
import io.minyi.handling.score.PeerPrior.Peer;
import io.minyi.handling.score.UnitCard.Composite;
import io.minyi.handling.score.UnitCard.Excluded;
import io.minyi.handling.score.UnitCard.RateCard;
import io.minyi.handling.score.UnitTotals.Stratum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The scorecards of all units in a window, fair to units of every size: what is said of a unit
 * leans on its peers by as much as its own petitions are too few to say.
 */
public final class Scorecards {

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final ScorePlan plan;
  private final CompositeScores composites;

  private Scorecards(ScorePlan plan) {
    this.plan = plan;
    this.composites = new CompositeScores(plan);
  }

  /**
   * One card a unit that did anything in the window, in the order of their ids.
   *
   * @param days of any time and any units, each once
   * @param peersOf name of the group of peers that a unit belongs to, such as its line and level
   */
  public static List<UnitCard> of(
      Collection<UnitDay> days, ScoreWindow window, UnaryOperator<String> peersOf, ScorePlan plan) {
    Map<String, Map<String, UnitTotals>> groups = new TreeMap<>();
    UnitTotals.of(days, window)
        .forEach(
            (unit, totals) ->
                groups
                    .computeIfAbsent(peersOf.apply(unit), name -> new TreeMap<>())
                    .put(unit, totals));
    Scorecards scorecards = new Scorecards(plan);
    List<UnitCard> cards = new ArrayList<>();
    groups.forEach((peers, units) -> cards.addAll(scorecards.group(peers, units)));
    cards.sort(Comparator.comparing(UnitCard::unit));
    return cards;
  }

  private List<UnitCard> group(String peers, Map<String, UnitTotals> units) {
    List<UnitTotals> totals = List.copyOf(units.values());
    List<List<RateCard>> rates = new ArrayList<>();
    totals.forEach(unit -> rates.add(new ArrayList<>()));
    for (UnitRate rate : UnitRate.values()) {
      List<RateCard> cards = cards(rate, totals);
      for (int unit = 0; unit < rates.size(); unit++) {
        rates.get(unit).add(cards.get(unit));
      }
    }
    List<Composite> whole = composites.of(rates);
    List<UnitCard> cards = new ArrayList<>();
    for (String unit : units.keySet()) {
      int i = cards.size();
      cards.add(new UnitCard(unit, peers, units.size(), rates.get(i), whole.get(i)));
    }
    return cards;
  }

  private List<RateCard> cards(UnitRate rate, List<UnitTotals> units) {
    List<Map<Stratum, Tally>> mixes = units.stream().map(unit -> unit.strata(rate)).toList();
    ExpectedByMix expected = new ExpectedByMix(mixes);
    List<Peer> peers = new ArrayList<>();
    for (int i = 0; i < mixes.size(); i++) {
      peers.add(new Peer(units.get(i).tally(rate), expected.shift(mixes.get(i))));
    }
    PeerPrior prior = PeerPrior.of(peers);
    List<RateCard> cards = new ArrayList<>();
    for (int i = 0; i < mixes.size(); i++) {
      BetaPosterior posterior = prior.posterior(peers.get(i).tally(), peers.get(i).shift());
      cards.add(card(rate, units.get(i), posterior, expected, mixes.get(i)));
    }
    return cards;
  }

  private RateCard card(
      UnitRate rate,
      UnitTotals unit,
      BetaPosterior posterior,
      ExpectedByMix peers,
      Map<Stratum, Tally> mix) {
    Tally tally = unit.tally(rate);
    long others = peers.trialsOfOthers(mix);
    Optional<Double> expected =
        others == 0 ? Optional.empty() : Optional.of(peers.amongOthers(mix));
    Optional<Double> target = Optional.ofNullable(plan.targets().get(rate)).or(() -> expected);
    Optional<Double> better = target.map(x -> probabilityBetter(rate, posterior, x));
    double low = posterior.quantile(LOW);
    double high = posterior.quantile(HIGH);
    boolean isFixed = plan.targets().containsKey(rate);
    long evidence = isFixed ? tally.trials() : others;
    Band band =
        better
            .map(p -> plan.band(p, high - low, tally.trials(), evidence))
            .orElse(Band.INSUFFICIENT_EVIDENCE);
    return new RateCard(
        rate,
        rate.isHighGood(),
        tally,
        tally.share(),
        posterior.mean(),
        low,
        high,
        expected,
        target,
        better,
        band,
        rate.excludedOf(unit.counts()).map(left -> excluded(tally, left)));
  }

  private static double probabilityBetter(UnitRate rate, BetaPosterior posterior, double target) {
    double above = posterior.probabilityAbove(target);
    return rate.isHighGood() ? above : 1 - above;
  }

  private static Excluded excluded(Tally tally, Tally left) {
    return new Excluded(left, tally.plus(left).share().orElseThrow());
  }
}
