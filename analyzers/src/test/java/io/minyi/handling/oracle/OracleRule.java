package io.minyi.handling.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule, with what section 2 says where it says nothing. */
final class OracleRule {

  final String id;
  final String clock;
  final int priority;
  final Optional<Amount> limit;
  final String calendar;
  final boolean isNextDay;
  final boolean isEndOfDay;
  final boolean rolls;
  final Optional<String> starts;
  final Optional<Amount> signedWithin;
  final String until;
  final boolean isFresh;
  final List<Integer> warnings = new ArrayList<>();
  final Map<String, Optional<Amount>> pauses = new HashMap<>();
  final Optional<Amount> backdating;
  final LocalDate from;
  final LocalDate to;
  private final JsonNode form;

  OracleRule(JsonNode form) {
    this.form = form;
    id = text("id", "");
    clock = text("clock", "");
    priority = form.path("priority").asInt(0);
    limit = amount(form.path("limit"));
    boolean isWorking = limit.isPresent() && limit.get().isWorking();
    boolean isInDays = limit.isPresent() && limit.get().isInDays();
    calendar = text("calendar", isWorking ? "office" : "always");
    isNextDay = text("counting", isInDays ? "next-day" : "at-once").equals("next-day");
    isEndOfDay = text("ends", isInDays ? "end-of-day" : "to-the-minute").equals("end-of-day");
    rolls = text("rolls", "none").equals("next-working-day");
    String start = text("starts", "");
    String most = "signed, at most ";
    signedWithin =
        start.startsWith(most)
            ? Amount.parse(start.substring(most.length()).replace(" after dispatch", ""))
            : Optional.empty();
    starts = start.isEmpty() ? Optional.empty() : Optional.of(start);
    until = text("until", "replied");
    isFresh = text("unitChange", "keeps").equals("fresh");
    form.path("warnings").forEach(percent -> warnings.add(percent.asInt()));
    form.path("pauses").properties().forEach(e -> pauses.put(e.getKey(), amount(e.getValue())));
    backdating = amount(form.path("backdating"));
    from = LocalDate.parse(form.path("valid").path("from").asText("0001-01-01"));
    to = LocalDate.parse(form.path("valid").path("to").asText("9999-12-31"));
  }

  Optional<JsonNode> part(String name) {
    return form.has(name) ? Optional.of(form.get(name)) : Optional.empty();
  }

  int dimensions() {
    return form.path("when").size();
  }

  /** Length of the matter that fits, 0 without one; −1 where the rule is not for these facts. */
  int fit(Map<String, String> facts) {
    int fit = 0;
    for (Map.Entry<String, JsonNode> dimension : form.path("when").properties()) {
      boolean isMatter = dimension.getKey().equals("matter");
      String fact = facts.getOrDefault(dimension.getKey(), "");
      int longest = -1;
      for (JsonNode value : values(dimension.getValue())) {
        String wanted = value.asText();
        if (isMatter ? fact.startsWith(wanted) : fact.equals(wanted)) {
          longest = Math.max(longest, wanted.length());
        }
      }
      if (longest < 0) {
        return -1;
      }
      fit = isMatter ? longest : fit;
    }
    return fit;
  }

  private static Iterable<JsonNode> values(JsonNode node) {
    return node.isArray() ? node : List.of(node);
  }

  private String text(String name, String otherwise) {
    return form.path(name).asText(otherwise);
  }

  private static Optional<Amount> amount(JsonNode node) {
    return Amount.parse(node.asText(""));
  }
}
