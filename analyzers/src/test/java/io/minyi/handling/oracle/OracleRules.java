package io.minyi.handling.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.minyi.city.WorkCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A rules file as the page describes it; what it refuses is not known here. */
final class OracleRules {

  private static final YAMLMapper YAML = new YAMLMapper();

  final String version;
  final ZoneId zone;
  final Dates dates;
  private final JsonNode form;
  private final Map<String, OracleCalendar> calendars = new HashMap<>();
  private final Map<String, List<OracleRule>> byClock = new HashMap<>();

  OracleRules(String yaml, WorkCalendar holidays) {
    try {
      form = YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
    version = form.path("version").asText();
    zone = ZoneId.of(form.path("zone").asText());
    dates = Dates.of(zone);
    calendars.put("always", new OracleCalendar(MissingNode.getInstance(), dates, holidays));
    form.path("calendars")
        .properties()
        .forEach(
            named ->
                calendars.put(
                    named.getKey(), new OracleCalendar(named.getValue(), dates, holidays)));
    for (JsonNode node : form.path("rules")) {
      OracleRule rule = new OracleRule(node);
      byClock.computeIfAbsent(rule.clock, clock -> new ArrayList<>()).add(rule);
    }
  }

  OracleCalendar calendar(String name) {
    return calendars.get(name);
  }

  /** The calendar of a rule in a minute in which the unit is in charge. */
  OracleCalendar calendar(OracleRule rule, String unit) {
    return calendar(
        rule.calendar.equals("unit")
            ? form.path("units").path(unit).asText("office")
            : rule.calendar);
  }

  /** Whether a text is a name or one of the words for it. */
  boolean means(String text, String name) {
    if (text.equals(name)) {
      return true;
    }
    for (JsonNode word : form.path("words").path(name)) {
      if (word.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** The ground that a text names, itself where it is no word for another. */
  String ground(String text) {
    for (Map.Entry<String, JsonNode> entry : form.path("words").properties()) {
      if (means(text, entry.getKey())) {
        return entry.getKey();
      }
    }
    return text;
  }

  /** All that could be chosen, the chosen one first. */
  List<OracleRule> candidates(String clock, Map<String, String> facts, LocalDate start) {
    Comparator<OracleRule> order =
        Comparator.<OracleRule>comparingInt(rule -> -rule.priority)
            .thenComparingInt(rule -> -rule.dimensions())
            .thenComparingInt(rule -> -rule.fit(facts))
            .thenComparing(rule -> rule.from, Comparator.reverseOrder())
            .thenComparing(rule -> rule.id);
    List<OracleRule> found =
        byClock.getOrDefault(clock, List.of()).stream()
            .filter(rule -> rule.fit(facts) >= 0)
            .filter(rule -> !start.isBefore(rule.from) && start.isBefore(rule.to))
            .sorted(order)
            .toList();
    return found.isEmpty() && clock.equals("redo") ? candidates("handle", facts, start) : found;
  }
}
