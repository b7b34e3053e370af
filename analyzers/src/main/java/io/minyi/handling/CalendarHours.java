package io.minyi.handling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A calendar as rules state it, before the city's holidays are known.
 *
 * @param days which dates have the hours, unless {@code dates} says otherwise
 * @param weekdays for {@link Days#LISTED}
 * @param hours ascending, without overlap
 * @param dates dates with hours of their own, none: closed
 */
record CalendarHours(
    String name,
    Days days,
    Set<DayOfWeek> weekdays,
    List<Span> hours,
    Map<LocalDate, List<Span>> dates) {

  /** Every minute of every date. */
  static final CalendarHours ALWAYS =
      new CalendarHours("always", Days.EVERY, Set.of(), List.of(new Span(0, 1440)), Map.of());

  /** Which dates have the usual hours. */
  enum Days {
    /** Monday to Friday, changed by the city's holidays and make-up days. */
    WORKING,
    EVERY,
    LISTED
  }

  /** Minutes of a day, {@code to} not included. */
  record Span(int from, int to) {
    int length() {
      return to - from;
    }
  }

  CalendarHours {
    weekdays = Set.copyOf(weekdays);
    hours = List.copyOf(hours);
    dates = Map.copyOf(dates);
  }

  boolean isAlways() {
    return days == Days.EVERY && dates.isEmpty() && hours.equals(ALWAYS_HOURS);
  }

  private static final List<Span> ALWAYS_HOURS = List.of(new Span(0, 1440));

  /** Minutes of a usual day. */
  int dayLength() {
    return hours.stream().mapToInt(Span::length).sum();
  }
}
