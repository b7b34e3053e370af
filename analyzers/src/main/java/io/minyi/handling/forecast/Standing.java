package io.minyi.handling.forecast;

import java.util.Objects;

/**
 * How far a petition has come.
 *
 * @param bounces how often a unit asked to send it back
 * @param redos how often it is to be redone
 * @param matterClass the two upper levels of the matter, empty where unknown
 * @param unit whose history and queue count, empty for none
 * @param unitQueue petitions that lie with the unit, this one included
 */
public record Standing(
    boolean isSigned,
    boolean isContacted,
    boolean isPaused,
    int bounces,
    int redos,
    String matterClass,
    String unit,
    int unitQueue) {

  public Standing {
    Objects.requireNonNull(matterClass, "matterClass");
    Objects.requireNonNull(unit, "unit");
  }

  /** Of what nothing but matter, unit and queue is known. */
  static Standing of(String matterClass, String unit, int unitQueue) {
    return new Standing(false, false, false, 0, 0, matterClass, unit, unitQueue);
  }
}
