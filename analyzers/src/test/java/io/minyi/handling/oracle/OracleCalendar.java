package io.minyi.handling.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.minyi.city.ArrivalProfile.DayKind;
import io.minyi.city.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which minutes of which dates are open, a table a date. */
final class OracleCalendar {

  static final byte CLOSED = 0;
  static final byte OPEN = 1;
  static final byte HOLIDAY = 2;

  private final Dates dates;
  private final WorkCalendar holidays;
  private final JsonNode form;
  private final int dayLength;
  private final Map<Integer, byte[]> tables = new HashMap<>();

  /**
   * @param form the calendar as the rules write it; a missing node is {@code always}
   */
  OracleCalendar(JsonNode form, Dates dates, WorkCalendar holidays) {
    this.form = form;
    this.dates = dates;
    this.holidays = holidays;
    int length = 0;
    for (int[] span : form.isMissingNode() ? List.of(new int[] {0, 1440}) : spans(form, "hours")) {
      length += span[1] - span[0];
    }
    this.dayLength = length;
  }

  int dayLength() {
    return dayLength;
  }

  boolean isAlways() {
    return form.isMissingNode();
  }

  boolean isOpen(long minute) {
    int date = dates.dateOf(minute);
    return table(date)[(int) (minute - dates.start(date))] == OPEN;
  }

  boolean isOpenOn(int date) {
    return close(date) > dates.start(date);
  }

  /** The end of the last open minute of a date; the date's start where none is open. */
  long close(int date) {
    byte[] table = table(date);
    int minute = table.length;
    while (minute > 0 && table[minute - 1] != OPEN) {
      minute--;
    }
    return dates.start(date) + minute;
  }

  /** A byte for every minute of a date. */
  byte[] table(int date) {
    byte[] known = tables.get(date);
    if (known == null) {
      known = new byte[(int) (dates.start(date + 1) - dates.start(date))];
      LocalDate day = dates.date(date);
      List<int[]> spans = spansOn(day);
      byte other = isHoliday(day) ? HOLIDAY : CLOSED;
      fill(known, date, spans, other);
      tables.put(date, known);
    }
    return known;
  }

  private void fill(byte[] table, int date, List<int[]> spans, byte other) {
    Arrays.fill(table, other);
    for (int[] span : spans) {
      for (int i = 0; i < table.length; i++) {
        int wall = table.length == 1440 ? i : dates.wall(dates.start(date) + i);
        if (span[0] <= wall && wall < span[1]) {
          table[i] = OPEN;
        }
      }
    }
  }

  /** Whether the city has no data for the date, and it matters here. */
  boolean isAssumed(int date) {
    return days().asText().equals("working")
        && !holidays.years().contains(dates.date(date).getYear());
  }

  private JsonNode days() {
    return form.path("days");
  }

  private List<int[]> spansOn(LocalDate day) {
    if (isAlways()) {
      return List.of(new int[] {0, 1440});
    }
    if (form.path("dates").has(day.toString())) {
      return spans(form.path("dates"), day.toString());
    }
    return isWorked(day) ? spans(form, "hours") : List.of();
  }

  private boolean isWorked(LocalDate day) {
    if (days().isArray()) {
      String word = day.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
      for (JsonNode listed : days()) {
        if (listed.asText().equals(word)) {
          return true;
        }
      }
      return false;
    }
    return days().asText().equals("every") || kind(day) == DayKind.WORKING;
  }

  private boolean isHoliday(LocalDate day) {
    return days().asText().equals("working")
        && !form.path("dates").has(day.toString())
        && kind(day) == DayKind.HOLIDAY;
  }

  private DayKind kind(LocalDate day) {
    if (holidays.years().contains(day.getYear())) {
      return holidays.kindOf(day);
    }
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? DayKind.WORKING : DayKind.WEEKEND;
  }

  private static List<int[]> spans(JsonNode parent, String name) {
    List<int[]> spans = new ArrayList<>();
    for (JsonNode node : parent.path(name)) {
      String text = node.asText();
      spans.add(new int[] {wall(text.substring(0, 5)), wall(text.substring(6))});
    }
    return spans;
  }

  private static int wall(String text) {
    return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
  }
}
