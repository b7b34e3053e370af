package io.minyi.handling.forecast;

import io.minyi.handling.forecast.ForecastFigures.Comparison;
import io.minyi.handling.forecast.ForecastFigures.Measured;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A forecast beside the share of the limit alone, on the same moments. Intervals are percentiles of
 * {@value #RESAMPLES} resamples of the petitions, drawn with a fixed seed.
 */
final class CompareScores {

  private static final int RESAMPLES = 200;
  private static final long SEED = 5;
  private static final int FORECAST = 0;
  private static final int SHARE = 1;
  private static final int GAIN = 2;

  private final int petitions;
  private final RankedMoments ours;
  private final RankedMoments theirs;

  CompareScores(BreachForecast forecast, List<ForecastSample> samples) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    samples.forEach(s -> numbers.putIfAbsent(s.petition(), numbers.size()));
    int[] petitionOf = samples.stream().mapToInt(s -> numbers.get(s.petition())).toArray();
    petitions = numbers.size();
    ours = new RankedMoments(samples, petitionOf, forecast::probability, forecast::probability);
    theirs =
        new RankedMoments(
            samples, petitionOf, ForecastMoment::shareUsed, forecast::probabilityByShare);
  }

  int petitions() {
    return petitions;
  }

  ScoreFigures forecast() {
    return ours.figures(once());
  }

  ScoreFigures shareAlone() {
    return theirs.figures(once());
  }

  List<Reliability> reliability() {
    return ours.reliability(once());
  }

  private int[] once() {
    int[] weights = new int[petitions];
    Arrays.fill(weights, 1);
    return weights;
  }

  Map<String, Comparison> measures() {
    double[][] found = values(once());
    double[][][] drawn = new double[RESAMPLES][][];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int r = 0; r < RESAMPLES; r++) {
      int[] weights = new int[petitions];
      random.ints(petitions, 0, petitions).forEach(p -> weights[p]++);
      drawn[r] = values(weights);
    }
    Map<String, Comparison> measures = new LinkedHashMap<>();
    for (int m = 0; m < ScoreFigures.NAMES.length; m++) {
      measures.put(
          ScoreFigures.NAMES[m],
          new Comparison(
              measured(found, drawn, FORECAST, m),
              measured(found, drawn, SHARE, m),
              measured(found, drawn, GAIN, m)));
    }
    return measures;
  }

  private double[][] values(int[] weights) {
    double[] forecast = ours.figures(weights).values();
    double[] share = theirs.figures(weights).values();
    double[] gain = new double[forecast.length];
    Arrays.setAll(gain, m -> forecast[m] - share[m]);
    return new double[][] {forecast, share, gain};
  }

  private static Measured measured(double[][] found, double[][][] drawn, int whose, int measure) {
    double[] sorted = Arrays.stream(drawn).mapToDouble(d -> d[whose][measure]).sorted().toArray();
    return new Measured(
        found[whose][measure],
        sorted[(int) (RESAMPLES * 0.025)],
        sorted[(int) (RESAMPLES * 0.975)]);
  }
}
