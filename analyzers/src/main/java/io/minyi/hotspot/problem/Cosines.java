package io.minyi.hotspot.problem;

import java.util.stream.IntStream;

/**
 * Cosines of the pairs of characters of two petitions, 0–1; all 0 when that of all pairs is below
 * {@value #STRANGERS}.
 *
 * @param whole of all pairs
 * @param besidePlaces of those in no name of a place of either
 * @param besideRun of those outside the longest run that the titles share
 */
record Cosines(double whole, double besidePlaces, double besideRun) {

  /** Of petitions that have nothing to do with each other. */
  static final Cosines NONE = new Cosines(0, 0, 0);

  /** Cosine of all pairs below which two petitions have nothing to do with each other. */
  private static final double STRANGERS = .03;

  /** Below it nothing is left of a vector of length 1. */
  private static final double NOTHING = 1e-6;

  static Cosines of(Grams a, Grams b) {
    Sparse one = a.body();
    Sparse other = b.body();
    double whole = 0;
    double besidePlaces = 0;
    double oneSquares = one.squaresBeside();
    double otherSquares = other.squaresBeside();
    int i = 0;
    int j = 0;
    while (i < one.keys().length && j < other.keys().length) {
      int order = Integer.compare(one.keys()[i], other.keys()[j]);
      if (order == 0) {
        double x = one.weights()[i];
        double y = other.weights()[j];
        whole += Math.abs(x * y);
        besidePlaces += x > 0 && y > 0 ? x * y : 0;
        oneSquares -= x > 0 && y < 0 ? x * x : 0;
        otherSquares -= y > 0 && x < 0 ? y * y : 0;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return whole < STRANGERS
        ? NONE
        : new Cosines(
            whole, cosine(besidePlaces, oneSquares, otherSquares), besideRun(a, b, whole));
  }

  private static double besideRun(Grams a, Grams b, double whole) {
    String run = SharedRun.of(a.heading(), b.heading());
    int[] keys = IntStream.of(NGrams.ofNormal(run)).distinct().toArray();
    double product = whole;
    double one = 1;
    double other = 1;
    for (int key : keys) {
      double x = a.body().of(key);
      double y = b.body().of(key);
      product -= x * y;
      one -= x * x;
      other -= y * y;
    }
    return cosine(product, one, other);
  }

  private static double cosine(double product, double one, double other) {
    return one <= NOTHING || other <= NOTHING || product <= 0
        ? 0
        : Math.min(1, product / Math.sqrt(one * other));
  }
}
