package io.minyi.text.place;

/**
 * Which part follows which: the part of the tagger that does not look at the text.
 *
 * <p>A character is of one of {@code 4·P + 1} classes: begin, inside, end or single character of
 * each of P parts, or outside of all. Between two parts the chain remembers the last part and
 * whether something stood outside since: a context, {@code 2·(P + 1)} of them, the last two before
 * the first part.
 *
 * <pre>
 *   context ──part begins──► begin ─► inside ─► end ──► context of that part
 *      │  ▲                                     ▲
 *      │  └── outside ──┐        single ─────────┘
 *      └────────────────┘
 * </pre>
 */
final class ChainWeights {

  static final int BEGIN = 0;
  static final int INSIDE = 1;
  static final int END = 2;
  static final int SINGLE = 3;

  /** Number of parts. */
  final int parts;

  final int classes;
  final int contexts;

  /** From a context: begin or single of each part, outside, end of text. */
  final int targets;

  /** By context and target. */
  final float[] transitions;

  /** For each part: begin to inside, begin to end, inside to inside, inside to end. */
  final float[] inner;

  ChainWeights(int parts) {
    this(parts, new float[(2 * parts + 2) * (2 * parts + 2)], new float[4 * parts]);
  }

  ChainWeights(int parts, float[] transitions, float[] inner) {
    this.parts = parts;
    this.classes = 4 * parts + 1;
    this.contexts = 2 * parts + 2;
    this.targets = 2 * parts + 2;
    if (transitions.length != contexts * targets || inner.length != 4 * parts) {
      throw new IllegalArgumentException(
          "a chain of %d parts must have %d transitions and %d inner weights, has %d and %d"
              .formatted(parts, contexts * targets, 4 * parts, transitions.length, inner.length));
    }
    this.transitions = transitions;
    this.inner = inner;
  }

  /** The class of characters outside of all parts. */
  int outside() {
    return 4 * parts;
  }

  /** Target: something outside follows. */
  int toOutside() {
    return 2 * parts;
  }

  /** Target: the text ends. */
  int toEnd() {
    return 2 * parts + 1;
  }

  /** Context before the first part. */
  int start() {
    return 2 * parts;
  }

  static double[] exponentials(float[] weights) {
    double[] values = new double[weights.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.exp(weights[i]);
    }
    return values;
  }
}
