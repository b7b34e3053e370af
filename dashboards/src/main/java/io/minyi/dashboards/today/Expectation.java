package io.minyi.dashboards.today;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a count should be, judged by the counts of the same hours before.
 *
 * <p>Counts of petitions scatter more than Poisson's, by a factor φ (typically 1–3), and few weeks
 * are known. On the square root scale of Anscombe, y = 2·√(x + 3/8), such a count has a standard
 * deviation of about √φ whatever its mean; the mean of n weeks adds 1/n of its variance. So with s
 * = √(φ·(1 + 1/n)) the band is (√(mean + 3/8) ± 1.645·s/2)² − 3/8, which holds nine of ten ordinary
 * counts, and the deviation of a count is (y(count) − y(mean)) / s in standard deviations.
 * Anscombe, Biometrika 35 (1948). Good from a mean of about 1.
 *
 * @param mean expected count
 * @param low lower end of the band
 * @param high upper end of the band
 * @param spread s
 * @param n how many counts before it stands on
 */
public record Expectation(double mean, double low, double high, double spread, int n) {

  /** Two-sided 90 % of a normal distribution. */
  private static final double BAND = 1.645;

  /** Deviations from here on are called unusual: about one of 700 ordinary counts. */
  static final double UNUSUAL = 3;

  /** Fewer than this, expected and counted, is too little to judge. */
  static final double TOO_FEW = 3;

  private static final double SHIFT = 0.375;
  private static final double MOST_DISPERSED = 50;

  /** How a count stands to what was expected. */
  public enum Standing {
    BELOW,
    AS_EXPECTED,
    ABOVE,
    /** Too little is known to judge. */
    UNKNOWN
  }

  /**
   * The expectation from the counts before; empty with fewer than two of them.
   *
   * @param dispersion φ, see {@link #dispersion}
   */
  public static Optional<Expectation> of(Collection<? extends Number> before, double dispersion) {
    if (before.size() < 2) {
      return Optional.empty();
    }
    double mean = before.stream().mapToDouble(Number::doubleValue).average().orElse(0);
    double spread = Math.sqrt(dispersion * (1 + 1.0 / before.size()));
    double low = Math.max(0, Math.sqrt(mean + SHIFT) - BAND * spread / 2);
    double high = Math.sqrt(mean + SHIFT) + BAND * spread / 2;
    return Optional.of(
        new Expectation(
            mean, Math.max(0, low * low - SHIFT), high * high - SHIFT, spread, before.size()));
  }

  /**
   * φ pooled over series that should each scatter around a mean of their own: the sum of squared
   * deviations over what Poisson would give, Σ(x − m)² / Σ(k − 1)·m; at least 1.
   */
  public static double dispersion(Collection<? extends List<? extends Number>> series) {
    double squares = 0;
    double poisson = 0;
    for (List<? extends Number> counts : series) {
      double mean = counts.stream().mapToDouble(Number::doubleValue).average().orElse(0);
      squares += counts.stream().mapToDouble(x -> Math.pow(x.doubleValue() - mean, 2)).sum();
      poisson += Math.max(0, counts.size() - 1) * mean;
    }
    return poisson > 0 ? Math.min(MOST_DISPERSED, Math.max(1, squares / poisson)) : 1;
  }

  /** By how many standard deviations a count is above (or below, negative) the mean. */
  public double deviation(long count) {
    return 2 * (Math.sqrt((double) count + SHIFT) - Math.sqrt(mean + SHIFT)) / spread;
  }

  /** What to call a count. */
  public Standing standing(long count) {
    double deviation = deviation(count);
    if (mean < TOO_FEW && count < TOO_FEW) {
      return Standing.UNKNOWN;
    }
    if (Math.abs(deviation) < UNUSUAL) {
      return Standing.AS_EXPECTED;
    }
    return deviation > 0 ? Standing.ABOVE : Standing.BELOW;
  }
}
