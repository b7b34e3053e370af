package io.minyi.text.place;

import java.util.Arrays;

/**
 * The masses of all ways to tag a text: forward from its start and backward from its end, scaled to
 * 1 at every character (Rabiner 1989). Mass below 10⁻¹⁰ is dropped, so that a character costs some
 * hundred multiplications instead of the square of the contexts.
 */
final class ChainPass {

  static final double NOTHING = 1e-10;

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

  /** After i characters: by memory and part, just begun and inside. */
  final double[][] inForward;

  final double[][] inBackward;

  final AliveContexts alive;

  /** Places of one memory in {@link #inForward}. */
  final int width;

  /**
   * Runs both ways.
   *
   * @param transitions {@link ChainWeights#transitionFactors}
   * @param inner {@link ChainWeights#innerFactors}
   * @param emissions scores by character and class
   */
  ChainPass(
      ChainWeights weights, double[] transitions, double[] inner, float[] emissions, int length) {
    this.weights = weights;
    this.transitions = transitions;
    this.inner = inner;
    this.length = length;
    width = 2 * weights.parts;
    scores = new double[length * weights.classes];
    scales = new double[length];
    forward = new double[length + 1][weights.contexts()];
    backward = new double[length + 1][weights.contexts()];
    inForward = new double[length + 1][width * weights.memories];
    inBackward = new double[length + 1][width * weights.memories];
    alive = new AliveContexts(weights, length);
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
    double[] starts = new double[width * weights.memories];
    forward[0][weights.start()] = 1;
    for (int i = 0; i < length; i++) {
      leaveContexts(i, starts);
      for (int memory = 0; memory < weights.memories; memory++) {
        if (alive.isActive(i, memory)) {
          enterParts(i, memory, starts);
        }
      }
      scale(i);
    }
  }

  private void leaveContexts(int i, double[] starts) {
    for (int memory = 0; memory < weights.memories; memory++) {
      if (alive.isActive(i, memory)) {
        Arrays.fill(starts, memory * width, (memory + 1) * width, 0);
      }
    }
    double outside = scores[i * weights.classes + weights.outside()];
    for (int context : alive.contexts(i)) {
      double mass = forward[i][context];
      int row = context * weights.targets;
      int from = weights.memory(context) * width;
      for (int t = 0; t < width; t++) {
        starts[from + t] += mass * transitions[row + t];
      }
      forward[i + 1][weights.afterOutside(context)] +=
          mass * transitions[row + weights.toOutside()] * outside;
    }
  }

  private void enterParts(int i, int memory, double[] starts) {
    double[] before = inForward[i];
    double[] after = inForward[i + 1];
    for (int part = 0; part < weights.parts; part++) {
      int score = i * weights.classes + 4 * part;
      int at = memory * width + 2 * part;
      after[at] = starts[at] * scores[score + ChainWeights.BEGIN];
      double ended = starts[at + 1] * scores[score + ChainWeights.SINGLE];
      if (before[at] + before[at + 1] > NOTHING) {
        after[at + 1] =
            (before[at] * inner[4 * part] + before[at + 1] * inner[4 * part + 2])
                * scores[score + ChainWeights.INSIDE];
        ended +=
            (before[at] * inner[4 * part + 1] + before[at + 1] * inner[4 * part + 3])
                * scores[score + ChainWeights.END];
      }
      forward[i + 1][weights.after(part, memory)] += ended;
    }
  }

  private void scale(int i) {
    double[] mass = new double[weights.memories];
    double all = 0;
    for (int memory = 0; memory < mass.length; memory++) {
      if (alive.isReached(i, memory)) {
        mass[memory] =
            sum(forward[i + 1], memory * weights.lasts, weights.lasts)
                + sum(inForward[i + 1], memory * width, width);
        all += mass[memory];
      }
    }
    scales[i] = 1 / all;
    multiply(mass, scales[i]);
    multiply(forward[i + 1], scales[i]);
    multiply(inForward[i + 1], scales[i]);
    alive.set(i + 1, mass, forward[i + 1]);
  }

  private static double sum(double[] values, int from, int count) {
    double sum = 0;
    for (int k = from; k < from + count; k++) {
      sum += values[k];
    }
    return sum;
  }

  private static void multiply(double[] values, double factor) {
    for (int k = 0; k < values.length; k++) {
      values[k] *= factor;
    }
  }

  private void goBackward() {
    double whole = 0;
    for (int context = 0; context < weights.contexts(); context++) {
      backward[length][context] = transitions[context * weights.targets + weights.toEnd()];
      whole += forward[length][context] * backward[length][context];
    }
    multiply(backward[length], 1 / whole);
    double[] starts = new double[width * weights.memories];
    for (int i = length - 1; i >= 0; i--) {
      for (int memory = 0; memory < weights.memories; memory++) {
        if (alive.isActive(i, memory)) {
          returnFromParts(i, memory, starts);
        }
      }
      returnToContexts(i, starts);
    }
  }

  private void returnFromParts(int i, int memory, double[] starts) {
    for (int part = 0; part < weights.parts; part++) {
      int score = i * weights.classes + 4 * part;
      int at = memory * width + 2 * part;
      double ended = backward[i + 1][weights.after(part, memory)] * scales[i];
      double end = scores[score + ChainWeights.END] * ended;
      double inside = scores[score + ChainWeights.INSIDE] * inBackward[i + 1][at + 1] * scales[i];
      starts[at] = scores[score] * inBackward[i + 1][at] * scales[i];
      starts[at + 1] = scores[score + ChainWeights.SINGLE] * ended;
      inBackward[i][at] = inner[4 * part] * inside + inner[4 * part + 1] * end;
      inBackward[i][at + 1] = inner[4 * part + 2] * inside + inner[4 * part + 3] * end;
    }
  }

  private void returnToContexts(int i, double[] starts) {
    double outside = scores[i * weights.classes + weights.outside()] * scales[i];
    for (int context : alive.contexts(i)) {
      int row = context * weights.targets;
      int from = weights.memory(context) * width;
      double sum =
          outside
              * backward[i + 1][weights.afterOutside(context)]
              * transitions[row + weights.toOutside()];
      for (int t = 0; t < width; t++) {
        sum += transitions[row + t] * starts[from + t];
      }
      backward[i][context] = sum;
    }
  }
}
