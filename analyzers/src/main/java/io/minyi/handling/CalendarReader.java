package io.minyi.handling;

import io.minyi.handling.CalendarHours.Days;
import io.minyi.handling.CalendarHours.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code calendars} and {@code units} of a rules file. */
final class CalendarReader {

  private static final Set<String> KEYS = Set.of("days", "hours", "dates");
  private static final Set<String> TAKEN = Set.of("always", "unit");
  private static final Pattern SPAN =
      Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])");

  private final RuleFaults faults;

  CalendarReader(RuleFaults faults) {
    this.faults = faults;
  }

  Map<String, CalendarHours> calendars(YamlMap root) {
    Map<String, CalendarHours> calendars = new LinkedHashMap<>();
    for (YamlNode.Entry entry : root.entries("calendars")) {
      if (TAKEN.contains(entry.key())) {
        faults.add(entry.line(), "calendars", "must not take a name that is built in", entry.key());
      }
      YamlMap map = new YamlMap(entry.value(), "calendars." + entry.key(), KEYS, faults);
      calendars.put(entry.key(), calendar(entry.key(), map));
    }
    if (!calendars.containsKey("office")) {
      root.fault("calendars", "must have the calendar office");
    }
    return calendars;
  }

  /** Unit → calendar. */
  Map<String, String> units(YamlMap root, Set<String> calendars) {
    Map<String, String> units = new HashMap<>();
    for (YamlNode.Entry entry : root.entries("units")) {
      String name = entry.value().text();
      if (!calendars.contains(name) && !name.equals(CalendarHours.ALWAYS.name())) {
        String rule = "must be a calendar of this file or always";
        faults.add(entry.value().line(), "units." + entry.key(), rule, entry.value().shown());
      } else {
        units.put(entry.key(), name);
      }
    }
    return units;
  }

  private CalendarHours calendar(String name, YamlMap map) {
    List<Span> hours =
        map.get("hours").map(node -> spans(map.path("hours"), node)).orElse(List.of());
    boolean isNamed = map.get("hours").map(node -> !node.shown().equals("[]")).orElse(false);
    if (hours.isEmpty() && !isNamed) {
      map.fault("hours", "must name at least one span");
    }
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    Days days = days(map, weekdays);
    Map<LocalDate, List<Span>> dates = new HashMap<>();
    for (YamlNode.Entry entry : map.entries("dates")) {
      String path = map.path("dates");
      try {
        dates.put(LocalDate.parse(entry.key()), spans(path, entry.value()));
      } catch (DateTimeException notDate) {
        faults.add(entry.line(), path, "must be a date such as 2025-01-27", entry.key());
      }
    }
    return new CalendarHours(name, days, weekdays, hours, dates);
  }

  private static Days days(YamlMap map, Set<DayOfWeek> weekdays) {
    List<String> words = map.texts("days");
    if (words.equals(List.of("working"))) {
      return Days.WORKING;
    }
    if (words.equals(List.of("every"))) {
      return Days.EVERY;
    }
    for (String word : words) {
      for (DayOfWeek day : DayOfWeek.values()) {
        if (day.name().substring(0, 3).toLowerCase(Locale.ROOT).equals(word)) {
          weekdays.add(day);
        }
      }
    }
    if (words.isEmpty() || weekdays.size() < words.size()) {
      map.fault("days", "must be working, every or a list of mon, tue, wed, thu, fri, sat, sun");
    }
    return Days.LISTED;
  }

  private List<Span> spans(String path, YamlNode node) {
    List<YamlNode> items = node.kind() == YamlNode.Kind.LIST ? node.items() : List.of(node);
    List<Span> spans = new ArrayList<>();
    for (YamlNode item : items) {
      Matcher parts = SPAN.matcher(item.text());
      int from = parts.matches() ? minutes(parts.group(1), parts.group(2)) : 0;
      int to = parts.matches() ? minutes(parts.group(3), parts.group(4)) : 0;
      if (from < to && to <= 1440) {
        spans.add(new Span(from, to));
      } else {
        faults.add(item.line(), path, "must be spans such as 09:00-12:00", item.shown());
      }
    }
    spans.sort(Comparator.comparingInt(Span::from));
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).from() < spans.get(i - 1).to()) {
        faults.add(node.line(), path, "must not overlap", node.shown());
      }
    }
    return spans;
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }
}
