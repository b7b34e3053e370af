package io.minyi.text.subject;

import java.util.Arrays;

/**
 * How central a term is: terms said beside each other recommend each other.
 *
 * <p>rank(t) = 1 - d + d · Σ rank(u) · w(u, t) / Σ w(u, ·), d = .85, over the terms u said at most
 * {@value #WINDOW} terms away, {@value #ROUNDS} rounds. What comes out is .5 for the least and 1
 * for the most central term. Source: Mihalcea and Tarau, TextRank, 2004.
 */
final class TextRank {

  private static final int WINDOW = 3;
  private static final int ROUNDS = 8;
  private static final double DAMPING = 0.85;

  private TextRank() {}

  /**
   * The centrality of each term of a sequence, .5–1.
   *
   * @param sequence the terms as numbers below {@code terms}
   */
  static double[] of(int[] sequence, int terms) {
    double[] ranks = ranks(sequence, terms);
    double most = 0;
    for (double rank : ranks) {
      most = Math.max(most, rank);
    }
    for (int term = 0; term < terms; term++) {
      ranks[term] = 0.5 + 0.5 * ranks[term] / most;
    }
    return ranks;
  }

  private static double[] ranks(int[] sequence, int terms) {
    double[] ones = new double[terms];
    Arrays.fill(ones, 1);
    double[] degrees = new double[terms];
    spread(sequence, ones, degrees);
    double[] ranks = ones;
    double[] shares = new double[terms];
    for (int round = 0; round < ROUNDS; round++) {
      for (int term = 0; term < terms; term++) {
        shares[term] = ranks[term] / degrees[term];
      }
      double[] next = new double[terms];
      spread(sequence, shares, next);
      for (int term = 0; term < terms; term++) {
        ranks[term] = 1 - DAMPING + DAMPING * next[term];
      }
    }
    return ranks;
  }

  /** Adds to each term what each of its neighbours gives. */
  private static void spread(int[] sequence, double[] gives, double[] to) {
    for (int i = 0; i < sequence.length; i++) {
      int one = sequence[i];
      for (int j = i + 1; j <= i + WINDOW && j < sequence.length; j++) {
        int other = sequence[j];
        if (one != other) {
          to[one] += gives[other];
          to[other] += gives[one];
        }
      }
    }
  }
}
