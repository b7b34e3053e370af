package io.minyi.text.place;

/**
 * Rows of weights that learn by AdaGrad (Duchi et al. 2011), and their average over the later
 * rounds.
 *
 * <p>step of a weight = rate · gradient / √(0.1 + sum of its squared gradients).
 */
final class AdaptiveWeights {

  private static final float EASE = 0.1f;

  private final int width;
  private final float[] weights;
  private final float[] squares;
  private final float[] sums;
  private int averaged;

  AdaptiveWeights(int rows, int width) {
    this.width = width;
    weights = new float[rows * width];
    squares = new float[rows * width];
    sums = new float[rows * width];
  }

  /** Adds a row to scores. */
  void add(int row, float[] scores, int offset) {
    int from = row * width;
    for (int k = 0; k < width; k++) {
      scores[offset + k] += weights[from + k];
    }
  }

  /** Goes against a gradient of which only some places are not 0. */
  void descend(int row, Gradient gradient, float rate) {
    int from = row * width;
    for (int k = 0; k < gradient.size; k++) {
      int weight = from + gradient.places[k];
      float value = gradient.values[k];
      squares[weight] += value * value;
      weights[weight] -= rate * value / (float) Math.sqrt(EASE + squares[weight]);
    }
  }

  /** The places of a gradient that are not about 0. */
  static final class Gradient {

    private static final double NEGLIGIBLE = 2e-3;

    private final int[] places;
    private final float[] values;
    private int size;

    Gradient(int width) {
      places = new int[width];
      values = new float[width];
    }

    /** Takes the gradient of a character from those of all. */
    void take(double[] all, int from, int width) {
      size = 0;
      for (int k = 0; k < width; k++) {
        double value = all[from + k];
        if (Math.abs(value) > NEGLIGIBLE) {
          places[size] = k;
          values[size++] = (float) value;
        }
      }
    }

    boolean isEmpty() {
      return size == 0;
    }
  }

  /** Counts the weights as they are into the average. */
  void average() {
    averaged++;
    for (int i = 0; i < weights.length; i++) {
      sums[i] += weights[i];
    }
  }

  /** A row of the average. */
  float[] row(int row) {
    float[] values = new float[width];
    for (int k = 0; k < width; k++) {
      values[k] = sums[row * width + k] / averaged;
    }
    return values;
  }

  /** Copies all weights as they are. */
  void copyTo(float[] all) {
    System.arraycopy(weights, 0, all, 0, weights.length);
  }

  /** Copies all averages. */
  void averageTo(float[] all) {
    for (int i = 0; i < weights.length; i++) {
      all[i] = sums[i] / averaged;
    }
  }
}
