package io.minyi.text.place;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Rows of weights as they are made small, one after the other in ascending order of their keys. */
final class PackedRows {

  private final IntStream.Builder keys = IntStream.builder();
  private final IntStream.Builder starts = IntStream.builder();
  private short[] rows = new short[1 << 16];
  private int size;

  PackedRows() {
    starts.add(0);
  }

  /** Adds a row unless all its weights are below the least. */
  void add(int key, float[] row, float least) {
    float most = 0;
    for (float weight : row) {
      most = Math.max(most, Math.abs(weight));
    }
    if (most < least || most == 0) {
      return;
    }
    int scale = (int) Math.ceil(FeatureWeights.SCALES_PER_OCTAVE * Math.log(most) / Math.log(2));
    scale = Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, scale));
    double step = Math.pow(2, scale / FeatureWeights.SCALES_PER_OCTAVE) / Byte.MAX_VALUE;
    append(scale & 0xff);
    for (int k = 0; k < row.length; k++) {
      int weight = (int) Math.round(row[k] / step);
      if (Math.abs(row[k]) >= least && weight != 0) {
        int value = Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, weight));
        append((k << 8) | (value & 0xff));
      }
    }
    keys.add(key);
    starts.add(size);
  }

  private void append(int value) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size++] = (short) value;
  }

  FeatureWeights toWeights() {
    return new FeatureWeights(
        keys.build().toArray(), starts.build().toArray(), Arrays.copyOf(rows, size));
  }
}
