package io.minyi.text.matter;

/** Turns scores into probabilities: e<sup>s</sup> over the sum of all. */
final class Softmax {

  private Softmax() {}

  /** Probabilities that sum to 1; safe against overflow. */
  static double[] of(double[] scores) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      largest = Math.max(largest, score);
    }
    double[] probabilities = new double[scores.length];
    double all = 0;
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = Math.exp(scores[i] - largest);
      all += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= all;
    }
    return probabilities;
  }
}
