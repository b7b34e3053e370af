package io.minyi.hotspot.problem;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A sparse vector of n-grams: keys in ascending order, each once, with its weight. A negative
 * weight marks an n-gram inside the name of a place; its size is what counts.
 */
@SuppressWarnings("ArrayRecordComponent") // copied nowhere, written once
public record Sparse(int[] keys, float[] weights) {

  /** Nothing. */
  public static final Sparse EMPTY = new Sparse(new int[0], new float[0]);

  void write(DataOutputStream out) throws IOException {
    out.writeShort(keys.length);
    for (int i = 0; i < keys.length; i++) {
      out.writeInt(keys[i]);
      out.writeFloat(weights[i]);
    }
  }

  static Sparse read(DataInputStream in) throws IOException {
    int[] keys = new int[in.readUnsignedShort()];
    float[] weights = new float[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.readInt();
      weights[i] = in.readFloat();
    }
    return new Sparse(keys, weights);
  }

  /** Weight of an n-gram, 0 if it is not there. */
  double of(int key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? 0 : Math.abs(weights[at]);
  }

  boolean has(int key) {
    return Arrays.binarySearch(keys, key) >= 0;
  }

  double sum() {
    double sum = 0;
    for (float weight : weights) {
      sum += Math.abs(weight);
    }
    return sum;
  }

  /** Sum of squares of the weights that are not of places. */
  double squaresBeside() {
    double sum = 0;
    for (float weight : weights) {
      sum += weight > 0 ? weight * weight : 0;
    }
    return sum;
  }

  /** Share of this vector's weight that another has too, 0–1; 0 for an empty one. */
  double coveredBy(Sparse other) {
    double all = 0;
    double found = 0;
    for (int i = 0; i < keys.length; i++) {
      all += Math.abs(weights[i]);
      found += other.has(keys[i]) ? Math.abs(weights[i]) : 0;
    }
    return all == 0 ? 0 : found / all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sparse that
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return "Sparse[" + keys.length + "]";
  }
}
