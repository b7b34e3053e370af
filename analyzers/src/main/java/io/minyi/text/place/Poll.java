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

  private static final double SURE = 0.55;
  private static final double BASE = -0.5;
  private static final double SURETY = 0.7;
  private static final double DOUBT = 1.0;
  private static final double LEAD = 1.0;

  /** How likely the area is right when the one above it is. */
  double probability(Level level) {
    if (level == Level.CITY) {
      return votes > rival ? 0.9 : 0.4;
    }
    double z =
        BASE
            + SURETY * Math.log((surety + 0.01) / (1.01 - surety))
            - DOUBT * doubt
            + LEAD * Math.log((votes + 0.1) / (rival + 0.1));
    return 1 / (1 + Math.exp(-z));
  }

  boolean isSure(Level level) {
    return probability(level) >= SURE;
  }
}
