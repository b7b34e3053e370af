package io.minyi.text.place;

import java.util.Arrays;

/**
 * The masses of all ways to tag a text: forward from its start and backward from its end, scaled to
 * 1 at every character (Rabiner 1989). Mass below 10⁻¹⁰ is dropped, so that a character costs some
 * hundred multiplications instead of {@code (2·P + 2)²}.
 */
final class ChainPass {

  private static final double NOTHING = 1e-10;

  final ChainWeights weights;
  final double[] transitions;
  final double[] inner;
  final int length;

  /** Exponentials of the scores, by character and class. */
  final double[] scores;

  /** 1 over the mass at each character. */
  final double[] scales;

  /** After i characters: by context. */
  final double[][] forward;

  final double[][] backward;

  /** After i characters: by part, just begun and inside. */
  final double[][] inForward;

  final double[][] inBackward;

  /**
   * Runs both ways.
   *
   * @param transitions exponentials of the weights' transitions
   * @param inner exponentials of its inner weights
   * @param emissions scores by character and class
   */
  ChainPass(
      ChainWeights weights, double[] transitions, double[] inner, float[] emissions, int length) {
    this.weights = weights;
    this.transitions = transitions;
    this.inner = inner;
    this.length = length;
    scores = new double[length * weights.classes];
    scales = new double[length];
    forward = new double[length + 1][weights.contexts];
    backward = new double[length + 1][weights.contexts];
    inForward = new double[length + 1][2 * weights.parts];
    inBackward = new double[length + 1][2 * weights.parts];
    for (int i = 0; i < length; i++) {
      exponentiate(emissions, i * weights.classes);
    }
    goForward();
    goBackward();
  }

  private void exponentiate(float[] emissions, int from) {
    float most = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < weights.classes; k++) {
      most = Math.max(most, emissions[from + k]);
    }
    for (int k = 0; k < weights.classes; k++) {
      scores[from + k] = Math.exp(emissions[from + k] - most);
    }
  }

  private void goForward() {
    double[] starts = new double[2 * weights.parts];
    forward[0][weights.start()] = 1;
    for (int i = 0; i < length; i++) {
      Arrays.fill(starts, 0);
      leaveContexts(i, starts);
      enterParts(i, starts);
      scale(i);
    }
  }

  private void leaveContexts(int i, double[] starts) {
    double outside = scores[i * weights.classes + weights.outside()];
    for (int context = 0; context < weights.contexts; context++) {
      double mass = forward[i][context];
      if (mass > NOTHING) {
        int row = context * weights.targets;
        for (int t = 0; t < starts.length; t++) {
          starts[t] += mass * transitions[row + t];
        }
        forward[i + 1][context | 1] += mass * transitions[row + weights.toOutside()] * outside;
      }
    }
  }

  private void enterParts(int i, double[] starts) {
    double[] before = inForward[i];
    double[] after = inForward[i + 1];
    for (int part = 0; part < weights.parts; part++) {
      int score = i * weights.classes + 4 * part;
      double begun = before[2 * part];
      double inside = before[2 * part + 1];
      after[2 * part] = starts[2 * part] * scores[score + ChainWeights.BEGIN];
      forward[i + 1][2 * part] += starts[2 * part + 1] * scores[score + ChainWeights.SINGLE];
      if (begun + inside > NOTHING) {
        after[2 * part + 1] =
            (begun * inner[4 * part] + inside * inner[4 * part + 2])
                * scores[score + ChainWeights.INSIDE];
        forward[i + 1][2 * part] +=
            (begun * inner[4 * part + 1] + inside * inner[4 * part + 3])
                * scores[score + ChainWeights.END];
      }
    }
  }

  private void scale(int i) {
    double sum = Arrays.stream(forward[i + 1]).sum() + Arrays.stream(inForward[i + 1]).sum();
    scales[i] = 1 / sum;
    multiply(forward[i + 1], scales[i]);
    multiply(inForward[i + 1], scales[i]);
  }

  private static void multiply(double[] values, double factor) {
    for (int k = 0; k < values.length; k++) {
      values[k] *= factor;
    }
  }

  private void goBackward() {
    double whole = 0;
    for (int context = 0; context < weights.contexts; context++) {
      backward[length][context] = transitions[context * weights.targets + weights.toEnd()];
      whole += forward[length][context] * backward[length][context];
    }
    multiply(backward[length], 1 / whole);
    double[] starts = new double[2 * weights.parts];
    for (int i = length - 1; i >= 0; i--) {
      returnFromParts(i, starts);
      returnToContexts(i, starts);
    }
  }

  private void returnFromParts(int i, double[] starts) {
    double[] next = backward[i + 1];
    for (int part = 0; part < weights.parts; part++) {
      int score = i * weights.classes + 4 * part;
      double inside = scores[score + ChainWeights.INSIDE] * inBackward[i + 1][2 * part + 1];
      double end = scores[score + ChainWeights.END] * next[2 * part];
      starts[2 * part] = scores[score] * inBackward[i + 1][2 * part] * scales[i];
      starts[2 * part + 1] = scores[score + ChainWeights.SINGLE] * next[2 * part] * scales[i];
      inBackward[i][2 * part] = (inner[4 * part] * inside + inner[4 * part + 1] * end) * scales[i];
      inBackward[i][2 * part + 1] =
          (inner[4 * part + 2] * inside + inner[4 * part + 3] * end) * scales[i];
    }
  }

  private void returnToContexts(int i, double[] starts) {
    double outside = scores[i * weights.classes + weights.outside()] * scales[i];
    for (int context = 0; context < weights.contexts; context++) {
      if (forward[i][context] > NOTHING) {
        int row = context * weights.targets;
        double mass = outside * backward[i + 1][context | 1];
        double sum = mass * transitions[row + weights.toOutside()];
        for (int t = 0; t < starts.length; t++) {
          sum += transitions[row + t] * starts[t];
        }
        backward[i][context] = sum;
      }
    }
  }
}
