package io.minyi.handling;

import io.minyi.city.WorkCalendar;
import io.minyi.handling.CalendarHours.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The open spans of single days, in minutes from the day's first: from, to, from, to … */
final class DaySpans {

  private final CalendarHours hours;
  private final WorkCalendar holidays;
  private final ZoneDays days;
  private final int[] usual;

  DaySpans(CalendarHours hours, WorkCalendar holidays, ZoneDays days) {
    this.hours = hours;
    this.holidays = holidays;
    this.days = days;
    this.usual = minutes(hours.hours());
  }

  int[] of(long day) {
    int[] plain = plain(LocalDate.ofEpochDay(day));
    long length = days.startOf(day + 1) - days.startOf(day);
    return length == 1440 ? plain : moved(day, (int) length, plain);
  }

  private int[] plain(LocalDate date) {
    List<Span> own = hours.dates().get(date);
    if (own != null) {
      return minutes(own);
    }
    boolean isOpen =
        switch (hours.days()) {
          case EVERY -> true;
          case LISTED -> hours.weekdays().contains(date.getDayOfWeek());
          case WORKING -> isWorked(date);
        };
    return isOpen ? usual : new int[0];
  }

  private boolean isWorked(LocalDate date) {
    if (holidays.years().contains(date.getYear())) {
      return holidays.isWorkingDay(date);
    }
    DayOfWeek weekday = date.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
  }

  /** On a day on which the zone's clocks are changed: each minute is open by what they show. */
  private int[] moved(long day, int length, int[] plain) {
    long start = days.startOf(day);
    List<Span> open = new ArrayList<>();
    int from = -1;
    for (int minute = 0; minute <= length; minute++) {
      boolean isOpen = minute < length && contains(plain, days.timeOfDay(start + minute));
      if (isOpen && from < 0) {
        from = minute;
      } else if (!isOpen && from >= 0) {
        open.add(new Span(from, minute));
        from = -1;
      }
    }
    return minutes(open);
  }

  private static boolean contains(int[] spans, int time) {
    for (int i = 0; i < spans.length; i += 2) {
      if (spans[i] <= time && time < spans[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private static int[] minutes(List<Span> spans) {
    return spans.stream().flatMapToInt(s -> IntStream.of(s.from(), s.to())).toArray();
  }
}
