package io.minyi.text.subject;

import io.minyi.text.subject.Terms.Term;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private final Map<String, Integer> ids = new HashMap<>();
  private final int[] sequence;

  private TextRank(List<Term> terms) {
    sequence = new int[terms.size()];
    for (int i = 0; i < sequence.length; i++) {
      String text = terms.get(i).text();
      Integer id = ids.get(text);
      if (id == null) {
        id = ids.size();
        ids.put(text, id);
      }
      sequence[i] = id;
    }
  }

  /** The centrality of each term of a sequence, .5–1. */
  static Map<String, Double> of(List<Term> terms) {
    TextRank graph = new TextRank(terms);
    double[] ranks = graph.ranks();
    double most = 0;
    for (double rank : ranks) {
      most = Math.max(most, rank);
    }
    Map<String, Double> centralities = new HashMap<>();
    for (var entry : graph.ids.entrySet()) {
      centralities.put(entry.getKey(), 0.5 + 0.5 * ranks[entry.getValue()] / most);
    }
    return centralities;
  }

  private double[] ranks() {
    int size = ids.size();
    double[] ranks = new double[size];
    double[] degree = new double[size];
    Arrays.fill(ranks, 1);
    spread(degree, null, null);
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = new double[size];
      spread(next, ranks, degree);
      for (int i = 0; i < size; i++) {
        ranks[i] = 1 - DAMPING + DAMPING * next[i];
      }
    }
    return ranks;
  }

  /** Adds to each term what its neighbours give it: 1 each, or their rank shared among all. */
  private void spread(double[] to, double[] ranks, double[] degree) {
    for (int i = 0; i < sequence.length; i++) {
      for (int j = i + 1; j <= i + WINDOW && j < sequence.length; j++) {
        int a = sequence[i];
        int b = sequence[j];
        if (a != b) {
          to[a] += ranks == null ? 1 : ranks[b] / degree[b];
          to[b] += ranks == null ? 1 : ranks[a] / degree[a];
        }
      }
    }
  }
}
