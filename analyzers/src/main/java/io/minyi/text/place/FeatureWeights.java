package io.minyi.text.place;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights of features by class, small: only weights that matter, each a byte, times the scale of
 * its feature's row ({@code 2^(k/4)}). Immutable.
 */
final class FeatureWeights {

  private static final int MOST_FEATURES = 5_000_000;
  static final double SCALES_PER_OCTAVE = 4;

  private final int[] keys;

  /** Where the row of each feature begins; one more than there are features. */
  private final int[] starts;

  private final byte[] classes;
  private final byte[] weights;
  private final byte[] scales;

  /** Open addressing: 1 + number of the feature, 0 where free. */
  private final int[] slots;

  private final float[] factors = new float[256];

  /** Rows in ascending order of their keys. */
  FeatureWeights(int[] keys, int[] starts, byte[] classes, byte[] weights, byte[] scales) {
    this.keys = keys;
    this.starts = starts;
    this.classes = classes;
    this.weights = weights;
    this.scales = scales;
    slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, keys.length)) * 4)];
    for (int i = 0; i < keys.length; i++) {
      int slot = keys[i] & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = i + 1;
    }
    for (int k = 0; k < factors.length; k++) {
      factors[k] = (float) Math.pow(2, (byte) k / SCALES_PER_OCTAVE) / Byte.MAX_VALUE;
    }
  }

  int size() {
    return keys.length;
  }

  int weightCount() {
    return weights.length;
  }

  /** Adds a feature's weights, if it is known, to the scores that begin at an offset. */
  void add(int key, float[] scores, int offset) {
    int slot = key & slots.length - 1;
    while (slots[slot] != 0) {
      int row = slots[slot] - 1;
      if (keys[row] == key) {
        float factor = factors[scales[row] & 0xff];
        for (int k = starts[row]; k < starts[row + 1]; k++) {
          scores[offset + classes[k]] += factor * weights[k];
        }
        return;
      }
      slot = slot + 1 & slots.length - 1;
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    out.writeInt(weights.length);
    for (int i = 0; i < keys.length; i++) {
      out.writeInt(i == 0 ? keys[0] : keys[i] - keys[i - 1]);
      out.writeByte(starts[i + 1] - starts[i]);
    }
    out.write(scales);
    out.write(classes);
    out.write(weights);
  }

  static FeatureWeights read(DataInputStream in, int classCount) throws IOException {
    int size = count(in.readInt(), MOST_FEATURES);
    int all = count(in.readInt(), MOST_FEATURES * 4);
    int[] keys = new int[size];
    int[] starts = new int[size + 1];
    for (int i = 0; i < size; i++) {
      keys[i] = in.readInt() + (i == 0 ? 0 : keys[i - 1]);
      starts[i + 1] = starts[i] + in.readUnsignedByte();
    }
    if (starts[size] != all) {
      throw new IOException("weights must be %d, are %d".formatted(starts[size], all));
    }
    byte[] scales = in.readNBytes(size);
    byte[] classes = in.readNBytes(all);
    byte[] weights = in.readNBytes(all);
    if (weights.length != all) {
      throw new IOException("the file ends early");
    }
    for (byte c : classes) {
      if (c < 0 || c >= classCount) {
        throw new IOException("classes must be below %d, one is %d".formatted(classCount, c));
      }
    }
    return new FeatureWeights(keys, starts, classes, weights, scales);
  }

  private static int count(int value, int most) throws IOException {
    if (value < 0 || value > most) {
      throw new IOException("a count must be 0 to %d, was %d".formatted(most, value));
    }
    return value;
  }
}
