package io.minyi.text.matter;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Kernel ridge regression on places in the {@link TopicSpace}, with some petitions of the training
 * data as landmarks z: score = Σ a exp(g(u·z - 1)).
 *
 * <p>The a solve (KᵀK + λ Kz + ε) a = Kᵀ y, y = ±1. Sees what no linear member sees: that a
 * petition is like those over there. Cost of a score: landmarks times directions.
 *
 * <p>Source: Smola and Schölkopf, Sparse Greedy Matrix Approximation, 2000 (subset of regressors).
 */
final class LandmarkKernel {

  private static final int MOST_LANDMARKS = 1024;
  private static final double SHARPNESS = 1;
  private static final double RIDGE = 0.03;
  private static final double JITTER = 1e-4;

  /** By direction (row) and landmark (column). */
  private final ByteMatrix landmarks;

  /** By landmark and label; not rounded, for large ones of them cancel. */
  private final float[][] weights;

  /** The landmarks again, as the processor multiplies them fastest. */
  private final float[][] unpacked;

  private LandmarkKernel(ByteMatrix landmarks, float[][] weights) {
    this.landmarks = landmarks;
    this.unpacked = unpacked(landmarks);
    this.weights = weights;
  }

  static LandmarkKernel train(List<float[]> places, int[] labels, int labelCount) {
    int m = Math.min(MOST_LANDMARKS, places.size());
    ByteMatrix landmarks = landmarks(places, m);
    float[][] unpacked = unpacked(landmarks);
    double[][] normal = new double[m][m];
    double[][] right = new double[m][labelCount];
    for (int i = 0; i < places.size(); i++) {
      float[] near = nearness(unpacked, places.get(i));
      for (int a = 0; a < m; a++) {
        double value = near[a];
        for (int b = 0; b <= a; b++) {
          normal[a][b] += value * near[b];
        }
        for (int label = 0; label < labelCount; label++) {
          right[a][label] += labels[i] == label ? value : -value;
        }
      }
    }
    for (int a = 0; a < m; a++) {
      float[] near = nearness(unpacked, column(landmarks, a));
      for (int b = 0; b <= a; b++) {
        normal[a][b] += RIDGE * near[b];
      }
      normal[a][a] += JITTER;
    }
    solve(normal, right);
    float[][] weights = new float[m][labelCount];
    for (int a = 0; a < m; a++) {
      for (int label = 0; label < labelCount; label++) {
        weights[a][label] = (float) right[a][label];
      }
    }
    return new LandmarkKernel(landmarks, weights);
  }

  /** How near a petition's kin is to each label, about -1 to 1. */
  float[] scores(float[] place) {
    float[] near = nearness(unpacked, place);
    float[] scores = new float[weights[0].length];
    for (int a = 0; a < near.length; a++) {
      for (int label = 0; label < scores.length; label++) {
        scores[label] += near[a] * weights[a][label];
      }
    }
    return scores;
  }

  private static ByteMatrix landmarks(List<float[]> places, int m) {
    SplittableRandom random = new SplittableRandom(3);
    int[] order = new int[places.size()];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    float[][] chosen = new float[m][];
    for (int a = 0; a < m; a++) {
      chosen[a] = places.get(order[a]);
    }
    return ByteMatrix.of(chosen, places.get(0).length);
  }

  private static float[] column(ByteMatrix matrix, int column) {
    float[] values = new float[matrix.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = matrix.at(row, column);
    }
    return values;
  }

  private static float[][] unpacked(ByteMatrix landmarks) {
    float[][] unpacked = new float[landmarks.rows()][landmarks.columns()];
    for (int direction = 0; direction < unpacked.length; direction++) {
      for (int a = 0; a < landmarks.columns(); a++) {
        unpacked[direction][a] = landmarks.at(direction, a);
      }
    }
    return unpacked;
  }

  private static float[] nearness(float[][] landmarks, float[] place) {
    float[] near = new float[landmarks[0].length];
    for (int direction = 0; direction < place.length; direction++) {
      float[] row = landmarks[direction];
      float factor = place[direction];
      for (int a = 0; a < near.length; a++) {
        near[a] += factor * row[a];
      }
    }
    for (int a = 0; a < near.length; a++) {
      near[a] = (float) Math.exp(SHARPNESS * (near[a] - 1));
    }
    return near;
  }

  /** Cholesky; the lower half of the matrix is used up, the right side becomes the solution. */
  private static void solve(double[][] a, double[][] right) {
    int n = a.length;
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < j; k++) {
        a[j][j] -= a[j][k] * a[j][k];
      }
      a[j][j] = Math.sqrt(Math.max(a[j][j], 1e-12));
      for (int i = j + 1; i < n; i++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = sum / a[j][j];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        subtract(right[i], right[k], a[i][k]);
      }
      divide(right[i], a[i][i]);
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        subtract(right[i], right[k], a[k][i]);
      }
      divide(right[i], a[i][i]);
    }
  }

  private static void subtract(double[] from, double[] what, double factor) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * what[i];
    }
  }

  private static void divide(double[] values, double by) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= by;
    }
  }

  void write(DataOutputStream out) throws IOException {
    landmarks.write(out);
    out.writeInt(weights.length);
    out.writeInt(weights[0].length);
    for (float[] row : weights) {
      for (float weight : row) {
        out.writeFloat(weight);
      }
    }
  }

  static LandmarkKernel read(DataInputStream in) throws IOException {
    ByteMatrix landmarks = ByteMatrix.read(in);
    float[][] weights = new float[in.readInt()][in.readInt()];
    for (float[] row : weights) {
      for (int label = 0; label < row.length; label++) {
        row[label] = in.readFloat();
      }
    }
    return new LandmarkKernel(landmarks, weights);
  }
}
