package io.minyi.handling.score;

import io.minyi.handling.score.UnitCard.Composite;
import io.minyi.handling.score.UnitCard.RateCard;
import io.minyi.handling.score.UnitCard.Sensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The composites of a group of peers, and what they owe to the weights.
 *
 * <p>Random weightings are uniform over all that add up to 1 (Dirichlet 1, …, 1). The rates of a
 * unit go together (who is not contacted is rarely satisfied), so the interval takes all of them at
 * the same end: never too narrow.
 */
final class CompositeScores {

  private static final int FIFTH = 5;

  private final UnitRate[] rates;
  private final double[] weights;
  private final ScorePlan plan;

  CompositeScores(ScorePlan plan) {
    this.plan = plan;
    rates = plan.weights().keySet().toArray(UnitRate[]::new);
    weights = plan.weights().values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Of each unit of the group, in its order. */
  List<Composite> of(List<List<RateCard>> group) {
    double[][] values = new double[group.size()][];
    for (int unit = 0; unit < values.length; unit++) {
      values[unit] = values(group.get(unit), RateCard::mean);
    }
    int[] lowest = timesLowest(values);
    List<Composite> composites = new ArrayList<>();
    for (int unit = 0; unit < values.length; unit++) {
      Optional<Double> share =
          values.length < FIFTH
              ? Optional.empty()
              : Optional.of((double) lowest[unit] / plan.weightings());
      composites.add(composite(group.get(unit), values[unit], share));
    }
    return composites;
  }

  private Composite composite(List<RateCard> cards, double[] means, Optional<Double> lowest) {
    double[] oneEnd = values(cards, RateCard::low);
    double[] other = values(cards, RateCard::high);
    double[] low = new double[rates.length];
    double[] high = new double[rates.length];
    boolean hasEvidence = true;
    for (int i = 0; i < rates.length; i++) {
      low[i] = Math.min(oneEnd[i], other[i]);
      high[i] = Math.max(oneEnd[i], other[i]);
      hasEvidence &= find(cards, rates[i]).band() != Band.INSUFFICIENT_EVIDENCE;
    }
    return new Composite(
        score(means, weights),
        score(low, weights),
        score(high, weights),
        hasEvidence,
        sensitivity(means),
        lowest);
  }

  private double[] values(List<RateCard> cards, ToDoubleFunction<RateCard> figure) {
    double[] values = new double[rates.length];
    for (int i = 0; i < values.length; i++) {
      double value = figure.applyAsDouble(find(cards, rates[i]));
      values[i] = rates[i].isHighGood() ? value : 1 - value;
    }
    return values;
  }

  private static RateCard find(List<RateCard> cards, UnitRate rate) {
    return cards.stream().filter(card -> card.rate() == rate).findFirst().orElseThrow();
  }

  private static double score(double[] values, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
      all += weights[i];
    }
    return 100 * sum / all;
  }

  private List<Sensitivity> sensitivity(double[] means) {
    double all = Arrays.stream(weights).sum();
    List<Sensitivity> list = new ArrayList<>();
    for (int i = 0; i < rates.length; i++) {
      double half = score(means, withWeight(i, 0.5));
      double more = score(means, withWeight(i, 1.5));
      list.add(new Sensitivity(rates[i], weights[i] / all, half, more));
    }
    return list;
  }

  private double[] withWeight(int rate, double factor) {
    double[] changed = weights.clone();
    changed[rate] *= factor;
    return changed;
  }

  /** In how many weightings at most a fifth of the group is as low as the unit or lower. */
  private int[] timesLowest(double[][] values) {
    int[] times = new int[values.length];
    int fifth = values.length / FIFTH;
    if (fifth == 0) {
      return times;
    }
    SplittableRandom random = new SplittableRandom(plan.seed());
    for (int draw = 0; draw < plan.weightings(); draw++) {
      double[] weighting = new double[rates.length];
      Arrays.setAll(weighting, i -> -Math.log1p(-random.nextDouble()));
      double[] scores = Arrays.stream(values).mapToDouble(v -> score(v, weighting)).toArray();
      double[] sorted = scores.clone();
      Arrays.sort(sorted);
      for (int unit = 0; unit < scores.length; unit++) {
        times[unit] += scores[unit] < sorted[fifth] ? 1 : 0;
      }
    }
    return times;
  }
}
