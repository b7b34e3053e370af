package io.minyi.text.duty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Weighs the numbers of the candidates of a case into probabilities: {@code p(u) ∝ exp(w · x(u))}
 * (conditional logit, McFadden 1974).
 *
 * <p>Learnt on cases whose numbers come from knowledge without them, so that probabilities hold for
 * new cases; AdaGrad, the mean of the later rounds. Learnt from fewer than {@value #ENOUGH} cases
 * no weight is below 0, so that chance never makes votes for a unit speak against it. Immutable.
 */
final class Blend {

  private static final int ROUNDS = 8;
  private static final double RATE = 0.05;
  private static final double PENALTY = 1e-3;
  private static final int ENOUGH = 1_000;

  private final double[] weights;

  Blend(double[] weights) {
    this.weights = weights.clone();
  }

  /**
   * A case to learn from.
   *
   * @param right place of the unit that handled it among the candidates
   */
  record Example(Candidates candidates, int right) {}

  static Blend learn(List<Example> examples, long seed) {
    double[] spread = spread(examples);
    double[] weights = new double[Candidates.SIZE];
    double[] squares = new double[weights.length];
    double[] sum = new double[weights.length];
    double least = examples.size() < ENOUGH ? 0 : Double.NEGATIVE_INFINITY;
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        step(example, spread, weights, squares, least);
        if (round >= ROUNDS / 2) {
          for (int i = 0; i < sum.length; i++) {
            sum[i] += weights[i] / spread[i];
          }
        }
      }
    }
    double steps = Math.max(1, order.size() * (double) (ROUNDS - ROUNDS / 2));
    return new Blend(Arrays.stream(sum).map(s -> s / steps).toArray());
  }

  private static void step(
      Example example, double[] spread, double[] weights, double[] squares, double least) {
    double[][] numbers = example.candidates().numbers();
    double[] p = new double[numbers.length];
    for (int c = 0; c < p.length; c++) {
      for (int i = 0; i < weights.length; i++) {
        p[c] += weights[i] * numbers[c][i] / spread[i];
      }
    }
    normalise(p);
    for (int i = 0; i < weights.length; i++) {
      double slope = PENALTY * weights[i];
      for (int c = 0; c < p.length; c++) {
        slope += (p[c] - (c == example.right() ? 1 : 0)) * numbers[c][i] / spread[i];
      }
      squares[i] += slope * slope;
      weights[i] = Math.max(least, weights[i] - RATE * slope / Math.sqrt(squares[i] + 1e-6));
    }
  }

  /** Standard deviation of each number within the candidates of a case. */
  private static double[] spread(List<Example> examples) {
    double[] squares = new double[Candidates.SIZE];
    long count = 0;
    for (Example example : examples) {
      double[][] numbers = example.candidates().numbers();
      count += numbers.length;
      for (int i = 0; i < squares.length; i++) {
        double mean = 0;
        for (double[] of : numbers) {
          mean += of[i] / numbers.length;
        }
        for (double[] of : numbers) {
          squares[i] += (of[i] - mean) * (of[i] - mean);
        }
      }
    }
    double all = Math.max(1, count);
    return Arrays.stream(squares).map(s -> Math.max(1e-3, Math.sqrt(s / all))).toArray();
  }

  /** Probability of each candidate; they add up to 1. */
  double[] probabilities(Candidates candidates) {
    double[] p = new double[candidates.units().length];
    for (int c = 0; c < p.length; c++) {
      double[] of = candidates.numbers()[c];
      for (int i = 0; i < weights.length; i++) {
        p[c] += weights[i] * of[i];
      }
    }
    normalise(p);
    return p;
  }

  private static void normalise(double[] scores) {
    double top = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int c = 0; c < scores.length; c++) {
      scores[c] = Math.exp(scores[c] - top);
      sum += scores[c];
    }
    for (int c = 0; c < scores.length; c++) {
      scores[c] /= sum;
    }
  }

  double[] weights() {
    return weights.clone();
  }
}
