package io.minyi.handling.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.minyi.handling.HandlingEvent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Who may have more time, and how much (section 7). */
final class Extensions {

  private final OracleRules rules;
  private final Deadline deadline;
  private final Situation now;
  private final Runs runs;

  Extensions(OracleRules rules, Deadline deadline, Situation now, Runs runs) {
    this.rules = rules;
    this.deadline = deadline;
    this.now = now;
    this.runs = runs;
  }

  List<Run> qualified(long minute) {
    List<Run> qualified = new ArrayList<>();
    for (Run run : runs.open()) {
      Optional<JsonNode> extension = extension(run);
      if (extension.isPresent()
          && run.grants < extension.get().path("times").asInt(1)
          && isEarlyEnough(run, extension.get(), minute)) {
        qualified.add(run);
      }
    }
    return qualified;
  }

  private boolean isEarlyEnough(Run run, JsonNode extension, long minute) {
    OptionalLong due = deadline.due(run);
    return extension.path("before").asText("due").equals("any")
        || due.isEmpty()
        || minute <= due.getAsLong();
  }

  private static Optional<JsonNode> extension(Run run) {
    OracleRule rule = run.last().rule();
    return rule == null ? Optional.empty() : rule.part("extension");
  }

  /** What an approval grants to which clocks, in minutes. */
  Map<Run, Long> grants(HandlingEvent event) {
    Map<Run, Long> grants = new LinkedHashMap<>();
    for (Run run : now.qualified) {
      Optional<JsonNode> extension = extension(run);
      if (runs.open().contains(run) && extension.isPresent()) {
        if (isApprovedBy(extension.get(), event)) {
          granted(run, extension.get(), event).ifPresent(amount -> grants.put(run, amount));
        }
      }
    }
    return grants;
  }

  private boolean isApprovedBy(JsonNode extension, HandlingEvent event) {
    String told = event.detail("approver");
    return !extension.has("approver")
        || rules.means(told.isEmpty() ? event.role() : told, extension.path("approver").asText());
  }

  private Optional<Long> granted(Run run, JsonNode extension, HandlingEvent event) {
    Amount most = Amount.required(extension.path("upTo").asText());
    OracleCalendar calendar = run.last().calendar();
    if (!event.detail("amount").isEmpty()) {
      return Amount.parse(event.detail("amount"))
          .filter(amount -> amount.unit().equals(most.unit()))
          .filter(amount -> amount.number() <= most.number())
          .map(amount -> amount.length(calendar));
    }
    if (event.detail("until").isEmpty()) {
      return Optional.of(most.length(calendar));
    }
    for (int number = 1; number <= most.number(); number++) {
      long more = most.times(number).length(calendar);
      OptionalLong due = deadline.dueWith(run, run.limit() + more);
      if (due.isPresent() && isOnOrAfter(due.getAsLong(), event.detail("until"))) {
        return Optional.of(more);
      }
    }
    return Optional.empty();
  }

  private boolean isOnOrAfter(long due, String date) {
    try {
      LocalDate last = rules.dates.date(rules.dates.dateOf(due - 1));
      return !last.isBefore(LocalDate.parse(date));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
