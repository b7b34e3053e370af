package io.minyi.text.place;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights of features by class, small: only weights that matter, each a byte, times the scale of
 * its feature's row ({@code 2^(k/4)}). Immutable.
 */
final class FeatureWeights {

  private static final int MOST_FEATURES = 4_000_000;
  static final double SCALES_PER_OCTAVE = 4;

  private static final int COUNT_BITS = 7;

  private final int[] keys;

  /** Where the row of each feature begins; one more than there are features. */
  private final int[] starts;

  /** A row: its scale, then for each weight its class and, in the low byte, its value. */
  private final short[] rows;

  /**
   * Open addressing, so that an unknown feature costs one look into memory and a known one two: the
   * key, then where its row begins, then how long it is; 0 where free.
   */
  private final long[] slots;

  private final float[] factors = new float[256];

  /** Rows in ascending order of their keys. */
  FeatureWeights(int[] keys, int[] starts, short[] rows) {
    this.keys = keys;
    this.starts = starts;
    this.rows = rows;
    slots = new long[Math.max(2, Integer.highestOneBit(Math.max(1, keys.length)) * 4)];
    for (int i = 0; i < keys.length; i++) {
      int slot = keys[i] & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      int row = (starts[i] << COUNT_BITS) | (starts[i + 1] - starts[i]);
      slots[slot] = ((long) keys[i] << 32) | row;
    }
    for (int k = 0; k < factors.length; k++) {
      factors[k] = (float) Math.pow(2, (byte) k / SCALES_PER_OCTAVE) / Byte.MAX_VALUE;
    }
  }

  int weightCount() {
    return rows.length - keys.length;
  }

  /**
   * Adds the weights of the features that are known to the scores that begin at an offset. All are
   * looked up before one is used, so that they wait for memory together.
   */
  void add(FeatureKeys keys, float[] scores, int offset) {
    long[] looks = new long[keys.size()];
    for (int k = 0; k < looks.length; k++) {
      looks[k] = slots[keys.key(k) & slots.length - 1];
    }
    for (int k = 0; k < looks.length; k++) {
      long slot = (int) (looks[k] >> 32) == keys.key(k) ? looks[k] : find(keys.key(k), looks[k]);
      if (slot != 0) {
        int row = (int) slot;
        int start = row >>> COUNT_BITS;
        addRow(start, start + (row & ((1 << COUNT_BITS) - 1)), scores, offset);
      }
    }
  }

  /** The slot of a key whose first look found another; 0 if it has none. */
  private long find(int key, long look) {
    long found = look;
    for (int slot = key + 1; found != 0 && (int) (found >> 32) != key; slot++) {
      found = slots[slot & slots.length - 1];
    }
    return found;
  }

  private void addRow(int start, int end, float[] scores, int offset) {
    float factor = factors[rows[start]];
    for (int k = start + 1; k < end; k++) {
      scores[offset + (rows[k] >> 8)] += factor * (byte) rows[k];
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    out.writeInt(rows.length);
    for (int i = 0; i < keys.length; i++) {
      out.writeInt(i == 0 ? keys[0] : keys[i] - keys[i - 1]);
      out.writeByte(starts[i + 1] - starts[i]);
    }
    for (int i = 0; i < keys.length; i++) {
      out.writeByte(rows[starts[i]]);
    }
    for (int shift = 8; shift >= 0; shift -= 8) {
      for (int i = 0; i < keys.length; i++) {
        for (int k = starts[i] + 1; k < starts[i + 1]; k++) {
          out.writeByte(rows[k] >> shift);
        }
      }
    }
  }

  static FeatureWeights read(DataInputStream in, int classCount) throws IOException {
    int size = count(in.readInt(), MOST_FEATURES);
    int all = count(in.readInt(), MOST_FEATURES * 4);
    int[] keys = new int[size];
    int[] starts = new int[size + 1];
    for (int i = 0; i < size; i++) {
      keys[i] = in.readInt() + (i == 0 ? 0 : keys[i - 1]);
      starts[i + 1] = starts[i] + count(in.readUnsignedByte(), classCount + 1);
    }
    if (starts[size] != all) {
      throw new IOException("weights must be %d, are %d".formatted(starts[size], all));
    }
    return new FeatureWeights(keys, starts, readRows(in, starts, classCount));
  }

  private static short[] readRows(DataInputStream in, int[] starts, int classCount)
      throws IOException {
    int size = starts.length - 1;
    short[] rows = new short[starts[size]];
    for (int i = 0; i < size; i++) {
      rows[starts[i]] = (short) in.readUnsignedByte();
    }
    for (int shift = 8; shift >= 0; shift -= 8) {
      for (int i = 0; i < size; i++) {
        for (int k = starts[i] + 1; k < starts[i + 1]; k++) {
          rows[k] |= (short) (in.readUnsignedByte() << shift);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = starts[i] + 1; k < starts[i + 1]; k++) {
        count(rows[k] >> 8, classCount - 1);
      }
    }
    return rows;
  }

  private static int count(int value, int most) throws IOException {
    if (value < 0 || value > most) {
      throw new IOException("a count must be 0 to %d, was %d".formatted(most, value));
    }
    return value;
  }
}
