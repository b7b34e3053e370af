package io.minyi.local.bench;

import java.util.Arrays;

/** Percentiles of measured values. */
final class Percentile {

  private Percentile() {}

  /**
   * The least value that at least so many percent of the values do not exceed.
   *
   * @param percent above 0, at most 100
   * @throws IllegalArgumentException if there are no values
   */
  static double of(double[] values, double percent) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a percentile needs values, there were none");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }
}
