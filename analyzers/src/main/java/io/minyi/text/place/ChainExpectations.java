package io.minyi.text.place;

/**
 * What a chain expects of a text: how often each class at each character, and each transition. The
 * gradient of the logarithm of the likelihood is what is there minus what is expected.
 */
final class ChainExpectations {

  private static final double NOTHING = 1e-10;

  /** By character and class. */
  final double[] classes;

  final double[] transitions;
  final double[] inner;

  private final ChainPass pass;
  private final ChainWeights weights;

  ChainExpectations(ChainPass pass) {
    this.pass = pass;
    this.weights = pass.weights;
    classes = new double[pass.length * weights.classes];
    transitions = new double[weights.transitions.length];
    inner = new double[weights.inner.length];
    double[] starts = new double[2 * weights.parts];
    for (int i = 0; i < pass.length; i++) {
      continueParts(i, starts);
      leaveContexts(i, starts);
    }
    for (int context = 0; context < weights.contexts; context++) {
      transitions[context * weights.targets + weights.toEnd()] =
          pass.forward[pass.length][context] * pass.backward[pass.length][context];
    }
  }

  private void continueParts(int i, double[] starts) {
    double[] before = pass.inForward[i];
    for (int part = 0; part < weights.parts; part++) {
      int at = i * weights.classes + 4 * part;
      double scale = pass.scales[i];
      double end = pass.backward[i + 1][2 * part];
      double inside = pass.scores[at + 1] * pass.inBackward[i + 1][2 * part + 1] * scale;
      double ending = pass.scores[at + 2] * end * scale;
      starts[2 * part] = pass.scores[at] * pass.inBackward[i + 1][2 * part] * scale;
      starts[2 * part + 1] = pass.scores[at + 3] * end * scale;
      double[] share = {
        before[2 * part] * pass.inner[4 * part] * inside,
        before[2 * part] * pass.inner[4 * part + 1] * ending,
        before[2 * part + 1] * pass.inner[4 * part + 2] * inside,
        before[2 * part + 1] * pass.inner[4 * part + 3] * ending
      };
      for (int k = 0; k < 4; k++) {
        inner[4 * part + k] += share[k];
      }
      classes[at + ChainWeights.INSIDE] += share[0] + share[2];
      classes[at + ChainWeights.END] += share[1] + share[3];
    }
  }

  private void leaveContexts(int i, double[] starts) {
    int at = i * weights.classes;
    double outside = pass.scores[at + weights.outside()] * pass.scales[i];
    for (int context = 0; context < weights.contexts; context++) {
      double mass = pass.forward[i][context];
      if (mass > NOTHING) {
        int row = context * weights.targets;
        for (int t = 0; t < starts.length; t++) {
          double share = mass * pass.transitions[row + t] * starts[t];
          transitions[row + t] += share;
          classes[at + 4 * (t / 2) + (t % 2 == 0 ? ChainWeights.BEGIN : ChainWeights.SINGLE)] +=
              share;
        }
        double share =
            mass
                * pass.transitions[row + weights.toOutside()]
                * outside
                * pass.backward[i + 1][context | 1];
        transitions[row + weights.toOutside()] += share;
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
      int row = context * weights.targets;
      if (gold[i] == weights.outside()) {
        transitions[row + weights.toOutside()] -= 1;
        context |= 1;
      } else if (place == ChainWeights.BEGIN) {
        transitions[row + 2 * part] -= 1;
      } else if (place == ChainWeights.SINGLE) {
        transitions[row + 2 * part + 1] -= 1;
        context = 2 * part;
      } else {
        int from = gold[i - 1] % 4 == ChainWeights.BEGIN ? 0 : 2;
        inner[4 * part + from + (place == ChainWeights.END ? 1 : 0)] -= 1;
        context = place == ChainWeights.END ? 2 * part : context;
      }
    }
    transitions[context * weights.targets + weights.toEnd()] -= 1;
  }
}
