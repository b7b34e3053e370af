package io.minyi.handling.score;

import org.apache.commons.math3.special.Beta;

/**
 * What is believed of a rate: Beta(alpha, beta).
 *
 * <p>Distribution function: the regularised incomplete beta function of commons-math3; quantiles by
 * halving, exact to 1e-9.
 */
record BetaPosterior(double alpha, double beta) {

  private static final int HALVINGS = 30;
  private static final double LEAST = 1e-6;

  BetaPosterior {
    alpha = Math.max(alpha, LEAST);
    beta = Math.max(beta, LEAST);
  }

  /** The one with that mean and variance. */
  static BetaPosterior of(double mean, double variance) {
    double strength = mean * (1 - mean) / variance - 1;
    return new BetaPosterior(mean * strength, (1 - mean) * strength);
  }

  double mean() {
    return alpha / (alpha + beta);
  }

  /** P(rate &gt; x). */
  double probabilityAbove(double x) {
    return 1 - below(x);
  }

  /** The rate that is not exceeded with probability {@code p}. */
  double quantile(double p) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (below(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double below(double x) {
    if (x <= 0) {
      return 0;
    }
    return x >= 1 ? 1 : Beta.regularizedBeta(x, alpha, beta);
  }
}
