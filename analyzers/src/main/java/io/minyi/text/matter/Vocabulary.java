package io.minyi.text.matter;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The features that a model knows, each with its inverse document frequency ln((1 + N)/(1 + n)) + 1
 * in steps of 1/{@value #STEPS}.
 *
 * <p>Look-up is open addressing: some 20 ns a feature.
 */
final class Vocabulary {

  private static final float STEPS = 20f;

  private final int[] keys;
  private final byte[] rarities;

  /** Places in {@link #keys}, or -1. */
  private final int[] table;

  private Vocabulary(int[] keys, byte[] rarities) {
    this.keys = keys;
    this.rarities = rarities;
    table = new int[Integer.highestOneBit(Math.max(8, keys.length)) << 2];
    Arrays.fill(table, -1);
    for (int i = 0; i < keys.length; i++) {
      int slot = slot(keys[i]);
      while (table[slot] >= 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = i;
    }
  }

  /**
   * Features that stand in enough petitions, and of those the most frequent.
   *
   * @param least petitions that a feature must stand in
   * @param most features
   */
  static Vocabulary of(Iterable<FeatureCounts> petitions, int least, int most) {
    Map<Integer, int[]> frequencies = new HashMap<>();
    int n = 0;
    for (FeatureCounts petition : petitions) {
      n++;
      for (int key : petition.keys()) {
        frequencies.computeIfAbsent(key, k -> new int[1])[0]++;
      }
    }
    frequencies.values().removeIf(count -> count[0] < least);
    int[] counts = frequencies.values().stream().mapToInt(count -> count[0]).sorted().toArray();
    int enough = counts.length <= most ? least : counts[counts.length - most - 1] + 1;
    frequencies.values().removeIf(count -> count[0] < enough);
    int[] keys = frequencies.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    byte[] rarities = new byte[keys.length];
    for (int i = 0; i < keys.length; i++) {
      double rarity = Math.log((1.0 + n) / (1 + frequencies.get(keys[i])[0])) + 1;
      rarities[i] = (byte) (int) Math.min(255, Math.round(rarity * STEPS));
    }
    return new Vocabulary(keys, rarities);
  }

  int size() {
    return keys.length;
  }

  int key(int index) {
    return keys[index];
  }

  float rarity(int index) {
    return (rarities[index] & 0xff) / STEPS;
  }

  /** Place of a feature, or -1 if it is not known. */
  int index(int key) {
    int slot = slot(key);
    while (table[slot] >= 0) {
      if (keys[table[slot]] == key) {
        return table[slot];
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  /** The known features of a petition. */
  Terms terms(FeatureCounts petition) {
    int[] indices = new int[petition.keys().length];
    byte[] counts = new byte[indices.length];
    int known = 0;
    for (int i = 0; i < petition.keys().length; i++) {
      int index = index(petition.keys()[i]);
      if (index >= 0) {
        indices[known] = index;
        counts[known++] = petition.counts()[i];
      }
    }
    return new Terms(Arrays.copyOf(indices, known), Arrays.copyOf(counts, known));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    out.write(rarities);
  }

  static Vocabulary read(DataInputStream in) throws IOException {
    int[] keys = new int[in.readInt()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.readInt();
    }
    return new Vocabulary(keys, in.readNBytes(keys.length));
  }

  /** Keys are hashes already; their lowest bits are the block. */
  private int slot(int key) {
    return (key >>> 2) & (table.length - 1);
  }
}
