package io.minyi.text.place;

import java.util.Arrays;

/**
 * Which memories and contexts of a chain have any mass after each character: a few of all, so that
 * nobody need look at the others.
 */
final class AliveContexts {

  private final ChainWeights weights;
  private final boolean[][] isActive;
  private final int[][] contexts;

  /** Before the first character only the start has mass. */
  AliveContexts(ChainWeights weights, int length) {
    this.weights = weights;
    isActive = new boolean[length + 1][weights.memories];
    contexts = new int[length + 1][];
    isActive[0][0] = true;
    contexts[0] = new int[] {weights.start()};
  }

  /** Sets which are alive after i characters, by the masses of memories and of contexts. */
  void set(int i, double[] memories, double[] masses) {
    int[] alive = new int[masses.length];
    int count = 0;
    for (int memory = 0; memory < memories.length; memory++) {
      isActive[i][memory] = memories[memory] > ChainPass.NOTHING;
      int end = isActive[i][memory] ? (memory + 1) * weights.lasts : 0;
      for (int context = memory * weights.lasts; context < end; context++) {
        if (masses[context] > ChainPass.NOTHING) {
          alive[count++] = context;
        }
      }
    }
    contexts[i] = Arrays.copyOf(alive, count);
  }

  /** The contexts with mass after i characters, ascending. */
  int[] contexts(int i) {
    return contexts[i];
  }

  /** Whether a memory has mass after i characters. */
  boolean isActive(int i, int memory) {
    return isActive[i][memory];
  }

  /** Whether a memory may get mass from character i: a memory only ever gains parts. */
  boolean isReached(int i, int memory) {
    for (int before = 0; before <= memory; before++) {
      if (isActive[i][before] && (before & ~memory) == 0) {
        return true;
      }
    }
    return false;
  }
}
