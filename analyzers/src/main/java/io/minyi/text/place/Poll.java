package io.minyi.text.place;

import io.minyi.city.Area.Level;

/**
 * The votes at one level.
 *
 * @param area with most votes
 * @param votes its votes
 * @param surety of its surest address, 0–1
 * @param doubt surety of the surest address of the next
 * @param rival the votes of the next, or of places outside the city
 */
record Poll(int area, double votes, double surety, double doubt, double rival) {

  private static final double SURE = 0.58;

  /**
   * Logistic regressions on simulated and labelled petitions, for district, street and community:
   * base, surety, lead, doubt.
   */
  private static final double[][] FITS = {
    {-0.8, 0.47, 1.82, 1.14}, {-0.5, 0.57, 1.6, 0}, {1.36, 0.98, 0.12, 3.25}
  };

  /** How likely the area is right when the one above it is. */
  double probability(Level level) {
    if (level == Level.CITY) {
      return votes > rival ? 0.9 : 0.4;
    }
    double[] fit = FITS[Math.min(AreaIndex.depth(level), FITS.length) - 1];
    double z =
        fit[0]
            + fit[1] * Math.log((surety + 0.01) / (1.01 - surety))
            + fit[2] * Math.log((votes + 0.1) / (rival + 0.1))
            - fit[3] * doubt;
    return 1 / (1 + Math.exp(-z));
  }

  boolean isSure(Level level) {
    return probability(level) >= SURE;
  }
}
