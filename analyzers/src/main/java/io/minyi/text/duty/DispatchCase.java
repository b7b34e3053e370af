package io.minyi.text.duty;

import java.util.List;

/**
 * What is known of a petition when it is dispatched (分拨), and for a past one who handled it.
 *
 * <p>Nothing that becomes known later belongs here: no deadline kept or missed, no number of steps.
 *
 * @param item the matter as its most specific name; names may be empty where unknown
 * @param kind name of the matter above {@code item}
 * @param matterClass name of the matter above {@code kind}
 * @param channel through which it came
 * @param property kind of appeal (投诉, 咨询 …)
 * @param minute minutes since 1970 on the city's clock, {@link #NO_TIME} where unknown
 * @param unit that handled it as it was written, empty if unknown
 */
public record DispatchCase(
    String item,
    String kind,
    String matterClass,
    String street,
    String community,
    String channel,
    String property,
    long minute,
    String unit) {

  /** The time is not known. */
  public static final long NO_TIME = Long.MIN_VALUE;

  /** Number of {@link #fields()}. */
  static final int FIELDS = 7;

  static final int ITEM = 0;
  static final int KIND = 1;
  static final int CLASS = 2;
  static final int STREET = 3;
  static final int COMMUNITY = 4;
  static final int CHANNEL = 5;
  static final int PROPERTY = 6;

  private static final int MINUTES_A_DAY = 24 * 60;

  /** The words that describe it, by the numbers above. */
  List<String> fields() {
    return List.of(item, kind, matterClass, street, community, channel, property);
  }

  /** The same case with its unit written another way. */
  DispatchCase withUnit(String name) {
    return new DispatchCase(
        item, kind, matterClass, street, community, channel, property, minute, name);
  }

  /** Part of the day, 0 (night) to 5 (evening), by office hours; −1 without a time. */
  static int partOfDay(long minute) {
    if (minute == NO_TIME) {
      return -1;
    }
    int hour = (int) (Math.floorMod(minute, (long) MINUTES_A_DAY) / 60);
    int[] ends = {7, 9, 12, 14, 18, 24};
    int part = 0;
    while (hour >= ends[part]) {
      part++;
    }
    return part;
  }

  /** 1 on Saturdays and Sundays, 0 on other days, −1 without a time. */
  static int weekend(long minute) {
    if (minute == NO_TIME) {
      return -1;
    }
    long weekday = Math.floorMod(Math.floorDiv(minute, (long) MINUTES_A_DAY) + 3, 7L);
    return weekday >= 5 ? 1 : 0;
  }

  /** Thirty days counted from 1970; −1 without a time. */
  static long month(long minute) {
    return minute == NO_TIME ? -1 : Math.floorDiv(minute, 30L * MINUTES_A_DAY);
  }
}
