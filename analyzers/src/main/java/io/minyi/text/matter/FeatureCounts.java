package io.minyi.text.matter;

import io.minyi.text.Passage;
import java.util.Arrays;

/** How often each feature stands in a petition. */
final class FeatureCounts {

  /** Features, ascending. */
  private final int[] keys;

  /** Times each, 1–127. */
  private final byte[] counts;

  FeatureCounts(int[] keys, byte[] counts) {
    this.keys = keys;
    this.counts = counts;
  }

  int[] keys() {
    return keys;
  }

  byte[] counts() {
    return counts;
  }

  static FeatureCounts of(Passage passage) {
    Keys keys = new Keys();
    MatterFeatures.visit(passage, (key, part, start, end) -> keys.add(key));
    return keys.counts();
  }

  private static final class Keys {
    private int[] all = new int[2048];
    private int size;

    void add(int key) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = key;
    }

    FeatureCounts counts() {
      Arrays.sort(all, 0, size);
      int[] keys = new int[size];
      byte[] counts = new byte[size];
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        if (distinct > 0 && keys[distinct - 1] == all[i]) {
          counts[distinct - 1] = (byte) Math.min(Byte.MAX_VALUE, counts[distinct - 1] + 1);
        } else {
          keys[distinct] = all[i];
          counts[distinct++] = 1;
        }
      }
      return new FeatureCounts(Arrays.copyOf(keys, distinct), Arrays.copyOf(counts, distinct));
    }
  }
}
