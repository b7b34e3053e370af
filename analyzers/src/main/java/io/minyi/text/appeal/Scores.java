package io.minyi.text.appeal;

import java.util.List;

/** What the {@link LinearModel} scores, by place. */
final class Scores {

  /** Types of appeal, the first scores. */
  static final List<String> TYPES =
      List.of("complaint", "help", "consultation", "suggestion", "report", "thanks");

  /** Above 0 it is an emergency. */
  static final int EMERGENCY = 6;

  /** Above 0 it is at least urgent. */
  static final int URGENT = 7;

  /** Strength of feeling, 0–1. */
  static final int EMOTION = 8;

  /** The first of {@link #POLARITIES}. */
  static final int POLARITY = 9;

  static final List<String> POLARITIES = List.of("negative", "neutral", "positive");

  /** How many scores. */
  static final int COUNT = 12;

  private Scores() {}

  /**
   * Chances of the scores from one place on: each as a logistic probability, all together 1.
   *
   * @param count how many belong together
   */
  static double[] chances(double[] scores, int from, int count) {
    double[] chances = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      chances[i] = 1 / (1 + Math.exp(-scores[from + i]));
      sum += chances[i];
    }
    for (int i = 0; i < count; i++) {
      chances[i] /= sum;
    }
    return chances;
  }

  /** The place of the largest. */
  static int best(double[] chances) {
    int best = 0;
    for (int i = 1; i < chances.length; i++) {
      best = chances[i] > chances[best] ? i : best;
    }
    return best;
  }

  static double rounded(double value) {
    return Math.round(1000 * value) / 1000.0;
  }
}
