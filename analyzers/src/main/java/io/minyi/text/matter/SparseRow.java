package io.minyi.text.matter;

/**
 * A vector most of whose values are 0.
 *
 * @param indices of the others
 * @param values of the others
 */
record SparseRow(int[] indices, float[] values) {

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

  double squares() {
    double sum = 0;
    for (float value : values) {
      sum += value * value;
    }
    return sum;
  }
}
