package io.minyi.text.place;

/**
 * What a chain expects of a text: how often each class at each character, and each transition. The
 * gradient of the logarithm of the likelihood is what is there minus what is expected.
 */
final class ChainExpectations {

  /** By character and class. */
  final double[] classes;

  /** As {@link ChainWeights#afterLast}. */
  final double[] afterLast;

  /** As {@link ChainWeights#afterMemory}. */
  final double[] afterMemory;

  final double[] inner;

  private final ChainPass pass;
  private final ChainWeights weights;

  ChainExpectations(ChainPass pass) {
    this.pass = pass;
    this.weights = pass.weights;
    classes = new double[pass.length * weights.classes];
    afterLast = new double[weights.afterLast.length];
    afterMemory = new double[weights.afterMemory.length];
    inner = new double[weights.inner.length];
    double[] starts = new double[pass.width * weights.memories];
    for (int i = 0; i < pass.length; i++) {
      for (int memory = 0; memory < weights.memories; memory++) {
        if (pass.alive.isActive(i, memory)) {
          continueParts(i, memory, starts);
        }
      }
      leaveContexts(i, starts);
    }
    for (int context = 0; context < weights.contexts(); context++) {
      addTransition(
          context,
          weights.toEnd(),
          pass.forward[pass.length][context] * pass.backward[pass.length][context]);
    }
  }

  private void addTransition(int context, int target, double share) {
    afterLast[weights.last(context) * weights.targets + target] += share;
    afterMemory[weights.memory(context) * weights.targets + target] += share;
  }

  private void continueParts(int i, int memory, double[] starts) {
    double[] before = pass.inForward[i];
    for (int part = 0; part < weights.parts; part++) {
      int score = i * weights.classes + 4 * part;
      int at = memory * pass.width + 2 * part;
      double ended = pass.backward[i + 1][weights.after(part, memory)] * pass.scales[i];
      starts[at] = pass.scores[score] * pass.inBackward[i + 1][at] * pass.scales[i];
      starts[at + 1] = pass.scores[score + ChainWeights.SINGLE] * ended;
      if (before[at] + before[at + 1] > ChainPass.NOTHING) {
        double inside =
            pass.scores[score + ChainWeights.INSIDE]
                * pass.inBackward[i + 1][at + 1]
                * pass.scales[i];
        double end = pass.scores[score + ChainWeights.END] * ended;
        addInner(score, 4 * part, before[at], inside, end);
        addInner(score, 4 * part + 2, before[at + 1], inside, end);
      }
    }
  }

  private void addInner(int score, int from, double mass, double inside, double end) {
    double toInside = mass * pass.inner[from] * inside;
    double toEnd = mass * pass.inner[from + 1] * end;
    inner[from] += toInside;
    inner[from + 1] += toEnd;
    classes[score + ChainWeights.INSIDE] += toInside;
    classes[score + ChainWeights.END] += toEnd;
  }

  private void leaveContexts(int i, double[] starts) {
    int at = i * weights.classes;
    double outside = pass.scores[at + weights.outside()] * pass.scales[i];
    for (int context = 0; context < weights.contexts(); context++) {
      double mass = pass.forward[i][context];
      if (mass > ChainPass.NOTHING) {
        int row = context * weights.targets;
        int from = weights.memory(context) * pass.width;
        for (int t = 0; t < pass.width; t++) {
          double share = mass * pass.transitions[row + t] * starts[from + t];
          addTransition(context, t, share);
          classes[at + 4 * (t / 2) + (t % 2 == 0 ? ChainWeights.BEGIN : ChainWeights.SINGLE)] +=
              share;
        }
        double share =
            mass
                * pass.transitions[row + weights.toOutside()]
                * outside
                * pass.backward[i + 1][weights.afterOutside(context)];
        addTransition(context, weights.toOutside(), share);
        classes[at + weights.outside()] += share;
      }
    }
  }

  /** Takes away what is there, so that the negative gradient remains. */
  void subtract(int[] gold) {
    int context = weights.start();
    for (int i = 0; i < gold.length; i++) {
      classes[i * weights.classes + gold[i]] -= 1;
      int part = gold[i] / 4;
      int place = gold[i] % 4;
      if (gold[i] == weights.outside()) {
        addTransition(context, weights.toOutside(), -1);
        context = weights.afterOutside(context);
      } else if (place == ChainWeights.BEGIN) {
        addTransition(context, 2 * part, -1);
      } else if (place == ChainWeights.SINGLE) {
        addTransition(context, 2 * part + 1, -1);
        context = weights.after(part, weights.memory(context));
      } else {
        int from = gold[i - 1] % 4 == ChainWeights.BEGIN ? 0 : 2;
        inner[4 * part + from + (place == ChainWeights.END ? 1 : 0)] -= 1;
        if (place == ChainWeights.END) {
          context = weights.after(part, weights.memory(context));
        }
      }
    }
    addTransition(context, weights.toEnd(), -1);
  }
}
