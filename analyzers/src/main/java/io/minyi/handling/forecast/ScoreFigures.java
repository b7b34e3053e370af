package io.minyi.handling.forecast;

/**
 * How good a score of moments is. For the last two every score may alarm as many clocks as breach,
 * at the threshold that this takes, so that scores are compared at equal volume.
 *
 * @param auc P(a moment before a breach scores higher than another), ties count half
 * @param calibrationError mean |share of breaches - mean probability| over ten groups of equal size
 * @param brier mean squared error of the probability
 * @param caught share of breached clocks alarmed, which is also the share of alarms that are right
 * @param leadHours mean hours from the first alarm to the due over all breached clocks, 0 for one
 *     that was not alarmed
 */
record ScoreFigures(
    double auc, double calibrationError, double brier, double caught, double leadHours) {

  static final String[] NAMES = {"auc", "calibrationError", "brier", "caught", "leadHours"};

  double[] values() {
    return new double[] {auc, calibrationError, brier, caught, leadHours};
  }
}
