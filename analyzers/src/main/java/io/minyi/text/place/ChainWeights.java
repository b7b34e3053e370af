package io.minyi.text.place;

/**
 * Which part follows which: the part of the tagger that does not look at the text.
 *
 * <p>A character is of one of {@code 4·P + 1} classes: begin, inside, end or single character of
 * each of P parts, or outside of all. Between two parts the chain is in a context: the last part,
 * whether something stood outside since, and which of a few remembered parts came before at all (a
 * second name after a road is part of the first one's estate, not another estate). Contexts: {@code
 * (2·P + 2) · 2^remembered}.
 *
 * <pre>
 *   context ──part begins──► begin ─► inside ─► end ──► context of that part
 *      │  ▲                                      ▲
 *      │  └── outside ──┐         single ────────┘
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

  /** Last part and whether something stood outside since; the last two before the first part. */
  final int lasts;

  /** Sets of remembered parts. */
  final int memories;

  /** From a context: begin or single of each part, outside, end of text. */
  final int targets;

  /** For each part: its bit in a memory, 0 if it is not remembered. */
  final int[] bits;

  /** By last part and target. */
  final float[] afterLast;

  /** By memory and target; the weight of a transition is the sum of both. */
  final float[] afterMemory;

  /** For each part: begin to inside, begin to end, inside to inside, inside to end. */
  final float[] inner;

  /**
   * Weights that are all 0.
   *
   * @param bits for each part its bit in a memory, 0 if it is not remembered
   */
  ChainWeights(int[] bits) {
    parts = bits.length;
    classes = 4 * parts + 1;
    lasts = 2 * parts + 2;
    targets = 2 * parts + 2;
    int all = 0;
    for (int bit : bits) {
      all |= bit;
    }
    memories = all + 1;
    this.bits = bits.clone();
    afterLast = new float[lasts * targets];
    afterMemory = new float[memories * targets];
    inner = new float[4 * parts];
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

  int contexts() {
    return lasts * memories;
  }

  /** Context before the first part. */
  int start() {
    return 2 * parts;
  }

  /** Context after a part that ended when a memory was what it was. */
  int after(int part, int memory) {
    return (memory | bits[part]) * lasts + 2 * part;
  }

  /** Context after something outside. */
  int afterOutside(int context) {
    return context | 1;
  }

  int memory(int context) {
    return context / lasts;
  }

  int last(int context) {
    return context % lasts;
  }

  /** Exponentials of the transitions by context and target. */
  double[] transitionFactors() {
    double[] byLast = exponentials(afterLast);
    double[] byMemory = exponentials(afterMemory);
    double[] factors = new double[contexts() * targets];
    for (int context = 0; context < contexts(); context++) {
      int last = last(context) * targets;
      int memory = memory(context) * targets;
      for (int t = 0; t < targets; t++) {
        factors[context * targets + t] = byLast[last + t] * byMemory[memory + t];
      }
    }
    return factors;
  }

  /** Exponentials of the inner weights. */
  double[] innerFactors() {
    return exponentials(inner);
  }

  private static double[] exponentials(float[] weights) {
    double[] values = new double[weights.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.exp(weights[i]);
    }
    return values;
  }
}
