package io.minyi.dashboards.handling;

/**
 * The range in which a unit's true rate lies, judged by few cases as by many.
 *
 * <p>Wilson's score interval of 90 %: with p = k/n and z = 1.645, the centre is (p + z²/2n) / (1 +
 * z²/n) and half the width z·√(p(1−p)/n + z²/4n²) / (1 + z²/n). Wilson, JASA 22 (1927).
 *
 * @param low lower end, 0 without cases
 * @param high upper end, 1 without cases
 */
record Wilson(double low, double high) {

  private static final double Z = 1.645;

  static Wilson of(long hits, long cases) {
    if (cases <= 0) {
      return new Wilson(0, 1);
    }
    double n = cases;
    double p = Math.min(1, hits / n);
    double scale = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2 * n)) / scale;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / scale;
    return new Wilson(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
