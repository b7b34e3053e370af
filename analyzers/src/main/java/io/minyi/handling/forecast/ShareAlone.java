package io.minyi.handling.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The share of the limit used as a probability: isotonic regression (pool adjacent violators). What
 * every forecast is compared with.
 *
 * @param from shares at which a step begins, ascending
 * @param rates of breach on each step, ascending
 */
record ShareAlone(List<Double> from, List<Double> rates) {

  ShareAlone {
    from = List.copyOf(from);
    rates = List.copyOf(rates);
  }

  private record Step(double from, double sum, double n) {
    double rate() {
      return sum / n;
    }
  }

  static ShareAlone of(List<ForecastSample> samples) {
    List<ForecastSample> ordered = new ArrayList<>(samples);
    ordered.sort(Comparator.comparingDouble(s -> s.moment().shareUsed()));
    List<Step> steps = new ArrayList<>();
    for (ForecastSample sample : ordered) {
      double share = sample.moment().shareUsed();
      Step step = new Step(share, sample.isBreach() ? 1 : 0, 1);
      while (!steps.isEmpty() && isPooled(steps.get(steps.size() - 1), step)) {
        Step before = steps.remove(steps.size() - 1);
        step = new Step(before.from(), before.sum() + step.sum(), before.n() + step.n());
      }
      steps.add(step);
    }
    return new ShareAlone(
        steps.stream().map(Step::from).toList(), steps.stream().map(Step::rate).toList());
  }

  private static boolean isPooled(Step before, Step step) {
    return before.rate() >= step.rate() || before.from() == step.from();
  }

  double probability(double share) {
    double rate = rates.isEmpty() ? share : rates.get(0);
    for (int i = 0; i < from.size() && from.get(i) <= share; i++) {
      rate = rates.get(i);
    }
    return rate;
  }
}
