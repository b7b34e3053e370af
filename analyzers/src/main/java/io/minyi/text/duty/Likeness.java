package io.minyi.text.duty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a vote of each degree of likeness weighs: {@code exp(a[matter, place, channel] + b[matter,
 * place, time])}.
 *
 * <p>The share of a unit is its weighted votes over all weighted votes (a kernel estimate, Nadaraya
 * and Watson 1964, whose kernel is learnt): the weights that make the known units of the past cases
 * most likely, each case left out of its own votes; AdaGrad, {@value #ROUNDS} rounds.
 */
final class Likeness {

  static final int SIZE = Votes.MATTERS * Votes.PLACES * (Votes.CHANNELS + Votes.TIMES);

  private static final int FIRST_TIME = Votes.MATTERS * Votes.PLACES * Votes.CHANNELS;
  private static final int ROUNDS = 3;
  private static final double RATE = 0.1;
  private static final double NO_VOTE = 0.02;
  private static final double FLOOR = 0.001;

  private final double[] parts;
  private final double[] weights = new double[Votes.DEGREES];

  Likeness(double[] parts) {
    this.parts = parts.clone();
    spread();
  }

  private void spread() {
    for (int degree = 0; degree < weights.length; degree++) {
      weights[degree] = Math.exp(parts[byChannel(degree)] + parts[byTime(degree)]);
    }
  }

  private static int byChannel(int degree) {
    return degree / Votes.TIMES;
  }

  private static int byTime(int degree) {
    int pair = degree / (Votes.TIMES * Votes.CHANNELS);
    return FIRST_TIME + pair * Votes.TIMES + degree % Votes.TIMES;
  }

  /** Learns what counts as alike from past cases. */
  static Likeness learn(CaseMemory memory, long seed) {
    double[] start = new double[SIZE];
    for (int i = 0; i < FIRST_TIME; i++) {
      int matter = i / (Votes.PLACES * Votes.CHANNELS);
      int place = i / Votes.CHANNELS % Votes.PLACES;
      start[i] = -1.5 * matter - place - 0.5 * (i % Votes.CHANNELS);
    }
    Likeness likeness = new Likeness(start);
    double[] squares = new double[SIZE];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < memory.cases().size(); i++) {
      order.add(i);
    }
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int index : order) {
        likeness.step(
            Votes.of(memory, memory.cases().get(index), index), memory.unit(index), squares);
      }
    }
    return likeness;
  }

  private void step(Votes votes, int unit, double[] squares) {
    float[] own = votes.of(unit);
    double ofUnit = weigh(own);
    if (ofUnit == 0) {
      return;
    }
    double all = weigh(votes.totals()) + NO_VOTE;
    double[] gradient = new double[SIZE];
    for (int degree = 0; degree < weights.length; degree++) {
      double slope =
          weights[degree] * (votes.totals()[degree] / all - own[degree] / (ofUnit + FLOOR));
      gradient[byChannel(degree)] += slope;
      gradient[byTime(degree)] += slope;
    }
    for (int i = 0; i < SIZE; i++) {
      squares[i] += gradient[i] * gradient[i];
      parts[i] -= RATE * gradient[i] / Math.sqrt(squares[i] + 1);
    }
    spread();
  }

  /** Weighted sum of votes by degree. */
  double weigh(float[] counts) {
    double sum = 0;
    for (int degree = 0; degree < weights.length; degree++) {
      sum += counts[degree] == 0 ? 0 : counts[degree] * weights[degree];
    }
    return sum;
  }

  /** Share of a unit in all votes, 0–1. */
  double share(Votes votes, int unit) {
    return weigh(votes.of(unit)) / (weigh(votes.totals()) + NO_VOTE);
  }

  double[] parts() {
    return parts.clone();
  }
}
