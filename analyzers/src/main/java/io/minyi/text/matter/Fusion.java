package io.minyi.text.matter;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Joins the members' scores into one calibrated probability: softmax of z = b + Σ aₘ sₘ, and with
 * at most {@value #MOST_FULL} labels also R s, in which each score may speak for or against every
 * label.
 *
 * <p>Learnt by multinomial logistic regression on scores of petitions that the members had not seen
 * (stacking), so the probabilities mean what they say. Costs rows times labels each of at most
 * {@value #MOST_STEPS} steps.
 *
 * <p>Source: Wolpert, Stacked Generalization, 1992.
 */
final class Fusion {

  private static final int MOST_FULL = 32;
  private static final int ENOUGH_FOR_FULL = 100;
  private static final int MOST_STEPS = 400;

  /** However badly a member did on a handful of petitions, its yes stays a yes. */
  private static final double LEAST_TRUST = 0.2;

  /** What a petition's worth of evidence must overcome to move a weight from where it starts. */
  private static final double PENALTY = 0.5;

  private static final double FULL_PENALTY = 6;

  private final int labels;
  private final int members;

  /** aₘ, then b, then R row by row where there is one. */
  private final double[] weights;

  private Fusion(int labels, int members, double[] weights) {
    this.labels = labels;
    this.members = members;
    this.weights = weights;
  }

  /**
   * Learns from scores that were given without seeing the petition.
   *
   * @param scores of each petition, member after member
   */
  static Fusion train(List<float[]> scores, int[] given, int labels) {
    int members = scores.get(0).length / labels;
    boolean isFull = labels <= MOST_FULL && given.length >= ENOUGH_FOR_FULL * labels;
    int full = isFull ? labels * members * labels : 0;
    Fusion fusion = new Fusion(labels, members, new double[members + labels + full]);
    for (int member = 0; member < members; member++) {
      fusion.weights[member] = 1;
    }
    fusion.descend(scores, given);
    return fusion;
  }

  /** Gradient descent with the step lengths of Barzilai and Borwein, 1988. */
  private void descend(List<float[]> scores, int[] given) {
    double[] before = new double[weights.length];
    double[] gradientBefore = new double[weights.length];
    double step = 0.1;
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] gradient = gradient(scores, given);
      double moved = 0;
      double turned = 0;
      double size = 0;
      for (int w = 0; w < weights.length; w++) {
        double s = weights[w] - before[w];
        double y = gradient[w] - gradientBefore[w];
        moved += s * y;
        turned += y * y;
        size += gradient[w] * gradient[w];
      }
      if (size < 1e-12) {
        return;
      }
      step = i == 0 || moved <= 0 ? step : moved / turned;
      System.arraycopy(weights, 0, before, 0, weights.length);
      System.arraycopy(gradient, 0, gradientBefore, 0, weights.length);
      for (int w = 0; w < weights.length; w++) {
        double next = weights[w] - step * gradient[w];
        weights[w] = w < members ? Math.max(LEAST_TRUST, next) : next;
      }
    }
  }

  private double[] gradient(List<float[]> scores, int[] given) {
    double[] gradient = new double[weights.length];
    for (int i = 0; i < given.length; i++) {
      double[] wrong = probabilities(scores.get(i));
      wrong[given[i]] -= 1;
      add(gradient, scores.get(i), wrong);
    }
    for (int w = 0; w < weights.length; w++) {
      double start = w < members ? 1 : 0;
      double penalty = w < members + labels ? PENALTY : FULL_PENALTY;
      gradient[w] = (gradient[w] + penalty * (weights[w] - start)) / given.length;
    }
    return gradient;
  }

  private void add(double[] gradient, float[] scores, double[] wrong) {
    for (int label = 0; label < labels; label++) {
      for (int member = 0; member < members; member++) {
        gradient[member] += wrong[label] * scores[member * labels + label];
      }
      gradient[members + label] += wrong[label];
      if (isFull()) {
        int from = members + labels + label * scores.length;
        for (int i = 0; i < scores.length; i++) {
          gradient[from + i] += wrong[label] * scores[i];
        }
      }
    }
  }

  private boolean isFull() {
    return weights.length > members + labels;
  }

  /** Probabilities of the labels; they sum to 1. */
  double[] probabilities(float[] scores) {
    double[] z = new double[labels];
    double highest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < labels; label++) {
      double sum = weights[members + label];
      for (int member = 0; member < members; member++) {
        sum += weights[member] * scores[member * labels + label];
      }
      if (isFull()) {
        int from = members + labels + label * scores.length;
        for (int i = 0; i < scores.length; i++) {
          sum += weights[from + i] * scores[i];
        }
      }
      z[label] = sum;
      highest = Math.max(highest, sum);
    }
    double all = 0;
    for (int label = 0; label < labels; label++) {
      z[label] = Math.exp(z[label] - highest);
      all += z[label];
    }
    for (int label = 0; label < labels; label++) {
      z[label] /= all;
    }
    return z;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(labels);
    out.writeInt(members);
    out.writeInt(weights.length);
    for (double weight : weights) {
      out.writeFloat((float) weight);
    }
  }

  static Fusion read(DataInputStream in) throws IOException {
    int labels = in.readInt();
    int members = in.readInt();
    double[] weights = new double[in.readInt()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readFloat();
    }
    return new Fusion(labels, members, weights);
  }
}
