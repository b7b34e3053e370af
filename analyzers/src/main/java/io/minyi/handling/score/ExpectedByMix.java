package io.minyi.handling.score;

import io.minyi.handling.score.UnitTotals.Stratum;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What a rate would be with a unit's mix of matters and districts in the hands of its peers:
 * indirect standardisation.
 */
final class ExpectedByMix {

  /*
   *   E_i = Σ_j n_ij · r_j / Σ_j n_ij      j: matter class × district
   *
   * r_j: the peers' rate there. Where they have few petitions it leans on the class, the class on
   * the whole, as if CAUTION petitions had been seen there:
   *
   *   r_j = (k_j + CAUTION · r_class) / (n_j + CAUTION), r_class likewise from r_all.
   *
   * Two figures: among the others, to compare with; and among all, for the shift of the prior
   * (logit E_i − logit r_all), for a unit left out of a small group would be drawn away from itself.
   *
   * Source: Breslow and Day 1987, Statistical Methods in Cancer Research II, ch. 2 (the
   * standardised ratio is observed over expected).
   */

  private static final double CAUTION = 20;

  private final Map<Stratum, Tally> byStratum = new HashMap<>();
  private final Map<String, Tally> byClass = new HashMap<>();
  private Tally all = Tally.NONE;

  /** Of the group's units: their tallies of one rate by stratum. */
  ExpectedByMix(Collection<Map<Stratum, Tally>> units) {
    for (Map<Stratum, Tally> unit : units) {
      unit.forEach(
          (stratum, tally) -> {
            byStratum.merge(stratum, tally, Tally::plus);
            byClass.merge(stratum.matter(), tally, Tally::plus);
            all = all.plus(tally);
          });
    }
  }

  /** How much the mix makes the rate higher, on the logit scale. */
  double shift(Map<Stratum, Tally> unit) {
    Rates group = new Rates(Map.of());
    return unit.isEmpty() ? 0 : PeerPrior.logit(group.of(unit)) - PeerPrior.logit(group.whole);
  }

  /** The rate of the others with this unit's mix; plainly their rate if it has no petitions. */
  double amongOthers(Map<Stratum, Tally> unit) {
    return new Rates(unit).of(unit);
  }

  /** How many petitions the others have. */
  long trialsOfOthers(Map<Stratum, Tally> unit) {
    return all.trials() - sum(unit.values()).trials();
  }

  private static Tally sum(Collection<Tally> tallies) {
    return tallies.stream().reduce(Tally.NONE, Tally::plus);
  }

  private final class Rates {

    private final Map<Stratum, Tally> without;
    private final Map<String, Tally> classesWithout = new HashMap<>();
    private final double whole;

    Rates(Map<Stratum, Tally> without) {
      this.without = without;
      without.forEach(
          (stratum, tally) -> classesWithout.merge(stratum.matter(), tally, Tally::plus));
      Tally rest = all.minus(sum(without.values()));
      whole = (rest.count() + 0.5) / (rest.trials() + 1);
    }

    double of(Map<Stratum, Tally> unit) {
      double expected = 0;
      long trials = 0;
      for (Map.Entry<Stratum, Tally> part : unit.entrySet()) {
        expected += part.getValue().trials() * rate(part.getKey());
        trials += part.getValue().trials();
      }
      return trials == 0 ? whole : expected / trials;
    }

    private double rate(Stratum stratum) {
      Tally inClass = less(byClass, classesWithout, stratum.matter());
      double ofClass = lean(inClass, whole);
      return lean(less(byStratum, without, stratum), ofClass);
    }

    private double lean(Tally tally, double on) {
      return (tally.count() + CAUTION * on) / (tally.trials() + CAUTION);
    }

    private <K> Tally less(Map<K, Tally> tallies, Map<K, Tally> left, K key) {
      return tallies.getOrDefault(key, Tally.NONE).minus(left.getOrDefault(key, Tally.NONE));
    }
  }
}
