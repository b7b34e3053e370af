package io.minyi.city;

import java.util.List;
import java.util.Map;

/**
 * How a channel's arrivals spread over the hours of a day.
 *
 * @param weights 24 relative weights per kind of day; the mean over a working day is 1
 */
public record ArrivalProfile(String id, Map<DayKind, List<Double>> weights) {

  /** Kinds of day as the calendar tells them apart. */
  public enum DayKind {
    WORKING,
    WEEKEND,
    HOLIDAY
  }

  /** Relative arrivals in an hour (0–23) of such a day. */
  public double weight(DayKind day, int hour) {
    return weights.get(day).get(hour);
  }
}
