package io.minyi.text.matter;

/** A vector most of whose values are 0. */
final class SparseRow {

  /** Where the others are. */
  private final int[] indices;

  /** Of the others. */
  private final float[] values;

  SparseRow(int[] indices, float[] values) {
    this.indices = indices;
    this.values = values;
  }

  int[] indices() {
    return indices;
  }

  float[] values() {
    return values;
  }

  double dot(float[] weights) {
    double sum = 0;
    for (int i = 0; i < indices.length; i++) {
      sum += weights[indices[i]] * values[i];
    }
    return sum;
  }

  void addTo(float[] weights, double factor) {
    float f = (float) factor;
    for (int i = 0; i < indices.length; i++) {
      weights[indices[i]] += f * values[i];
    }
  }

  /** Adds the vector, each value times a factor of its own. */
  void addTo(float[] weights, double factor, float[] factors) {
    float f = (float) factor;
    for (int i = 0; i < indices.length; i++) {
      weights[indices[i]] += f * values[i] * factors[indices[i]];
    }
  }

  /** Sum of the squared values, each times a factor of its own. */
  double squares(float[] factors) {
    double sum = 0;
    for (int i = 0; i < indices.length; i++) {
      sum += values[i] * values[i] * factors[indices[i]];
    }
    return sum;
  }
}
