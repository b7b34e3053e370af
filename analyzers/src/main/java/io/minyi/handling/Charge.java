package io.minyi.handling;

import io.minyi.petition.EventType;

/** Which unit is in charge: the one of first-handler responsibility (首办负责制). */
final class Charge {

  private final LifeRecord record;
  private String unit = "";
  private long since = ZoneDays.NEVER;
  private boolean designated;

  Charge(LifeRecord record) {
    this.record = record;
  }

  void put(String next, long minute, EventType by) {
    record.tenureEnded(minute, by);
    record.inCharge(next, minute);
    unit = next;
    since = minute;
  }

  void takeBack(long minute) {
    record.tenureEnded(minute, EventType.RETURN_APPROVED);
    unit = "";
    since = ZoneDays.NEVER;
    designated = false;
  }

  void designate(boolean isDesignated) {
    designated = isDesignated;
  }

  /** Who acted: the unit in charge where the event does not say. */
  String actor(HandlingEvent e) {
    return e.unit().isEmpty() ? unit : e.unit();
  }

  /** Whether the unit in charge acted. */
  boolean isActing(HandlingEvent e) {
    return actor(e).equals(unit);
  }

  /** In charge, empty for none. */
  String unit() {
    return unit;
  }

  /** The minute of the event that put it in charge. */
  long since() {
    return since;
  }

  boolean isDesignated() {
    return designated;
  }
}
