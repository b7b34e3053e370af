package io.minyi.city;

/**
 * A time limit for a stage (实施清单).
 *
 * @param matter, grade, appeal, urgency what it applies to; empty means any
 * @param stage dispatch, sign, contact, handle, reply
 * @param amount above 0, in {@code unit}
 * @param startsNextDay counting begins with the next day rather than at once
 * @param sourceTag how sure the source is: V read in a primary text, M a mirror, K from memory
 */
public record Limit(
    String id,
    String matter,
    String grade,
    String appeal,
    String urgency,
    String stage,
    int amount,
    TimeUnit unit,
    boolean startsNextDay,
    String preset,
    String basis,
    String sourceTag,
    Validity validity) {

  /** How a limit counts. */
  public enum TimeUnit {
    HOURS,
    WORKING_HOURS,
    WORKING_DAYS,
    NATURAL_DAYS
  }
}
