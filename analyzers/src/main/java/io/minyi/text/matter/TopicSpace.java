package io.minyi.text.matter;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Latent semantic analysis: the few directions in which the petitions differ most, so that two that
 * say the same in other words come close.
 *
 * <p>The truncated singular value decomposition X ≈ U S Vᵀ of the tf-idf rows by subspace iteration
 * from a random start (Halko, Martinsson and Tropp, Finding Structure with Randomness, 2011,
 * algorithm 4.4). A petition x becomes S<sup>-½</sup>Vᵀx, brought to length 1. Cost: {@value
 * #ITERATIONS} + 1 times twice the values times the directions.
 */
final class TopicSpace {

  private static final int ITERATIONS = 3;
  private static final int MOST_DIRECTIONS = 128;

  private TopicSpace() {}

  /** Weights by feature (row) and direction (column). */
  static ByteMatrix of(List<SparseRow> rows, int features) {
    int directions = Math.max(1, Math.min(MOST_DIRECTIONS, rows.size() / 4));
    float[][] basis = random(directions, features);
    for (int i = 0; i < ITERATIONS; i++) {
      orthonormalise(basis);
      float[][] images = times(rows, basis);
      basis = transposedTimes(rows, images, features);
    }
    orthonormalise(basis);
    float[][] images = times(rows, basis);
    double[][] products = new double[directions][directions];
    for (int i = 0; i < directions; i++) {
      for (int j = i; j < directions; j++) {
        products[i][j] = dot(images[i], images[j]);
        products[j][i] = products[i][j];
      }
    }
    return ByteMatrix.of(rotate(basis, SymmetricEigen.of(products)), features);
  }

  /** Where a petition lies: a vector of length 1, or 0. */
  static float[] project(ByteMatrix space, SparseRow row) {
    float[] place = TermSvm.scores(space, row);
    float length = (float) Math.sqrt(Math.max(dot(place, place), 1e-12));
    for (int i = 0; i < place.length; i++) {
      place[i] /= length;
    }
    return place;
  }

  private static float[][] rotate(float[][] basis, SymmetricEigen eigen) {
    float[][] rotated = new float[basis.length][basis[0].length];
    for (int to = 0; to < basis.length; to++) {
      double singular = Math.sqrt(Math.max(eigen.values()[to], 1e-9));
      for (int from = 0; from < basis.length; from++) {
        float factor = (float) (eigen.vectors()[from][to] / Math.sqrt(singular));
        add(rotated[to], basis[from], factor);
      }
    }
    return rotated;
  }

  private static float[][] random(int directions, int features) {
    SplittableRandom random = new SplittableRandom(2);
    float[][] basis = new float[directions][features];
    for (float[] direction : basis) {
      for (int i = 0; i < features; i++) {
        direction[i] = (float) (random.nextDouble() - 0.5);
      }
    }
    return basis;
  }

  /** Gram-Schmidt, in the order of the directions. */
  private static void orthonormalise(float[][] basis) {
    for (int i = 0; i < basis.length; i++) {
      for (int j = 0; j < i; j++) {
        add(basis[i], basis[j], (float) -dot(basis[i], basis[j]));
      }
      double length = Math.sqrt(dot(basis[i], basis[i]));
      float factor = length < 1e-6 ? 0 : (float) (1 / length);
      for (int k = 0; k < basis[i].length; k++) {
        basis[i][k] *= factor;
      }
    }
  }

  /** X times the directions: for each direction a value of every row. */
  private static float[][] times(List<SparseRow> rows, float[][] basis) {
    float[][] images = new float[basis.length][rows.size()];
    for (int d = 0; d < basis.length; d++) {
      for (int i = 0; i < rows.size(); i++) {
        images[d][i] = (float) rows.get(i).dot(basis[d]);
      }
    }
    return images;
  }

  private static float[][] transposedTimes(List<SparseRow> rows, float[][] images, int features) {
    float[][] basis = new float[images.length][features];
    for (int d = 0; d < basis.length; d++) {
      Arrays.fill(basis[d], 0);
      for (int i = 0; i < rows.size(); i++) {
        rows.get(i).addTo(basis[d], images[d][i]);
      }
    }
    return basis;
  }

  private static void add(float[] to, float[] from, float factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i];
    }
  }

  static double dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
