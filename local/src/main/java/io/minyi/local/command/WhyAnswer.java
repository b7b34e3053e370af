package io.minyi.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.WorkCalendar;
import io.minyi.handling.Clock;
import io.minyi.handling.ExplainDeadline;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.HandlingRules;
import io.minyi.handling.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers why a deadline is when it is.
 *
 * @param holidays of the city
 */
record WhyAnswer(HandlingRules rules, WorkCalendar holidays, Language language) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The answer.
   *
   * @param petition its id, or its number alone where no other channel has the same
   * @param clock of which the last run is meant; null for the one that presses most
   * @throws UsageException if there is no such petition or clock
   */
  String of(
      Map<String, List<HandlingEvent>> events,
      String petition,
      String clock,
      Instant at,
      boolean isJson)
      throws JsonProcessingException {
    List<String> ids =
        events.containsKey(petition)
            ? List.of(petition)
            : events.keySet().stream().filter(id -> id.endsWith(":" + petition)).toList();
    if (ids.size() != 1) {
      throw new UsageException(
          "--why must name one petition of the file, was \"%s\", which names %d"
              .formatted(petition, ids.size()));
    }
    List<HandlingEvent> known = events.get(ids.get(0));
    Clock wanted = clock(HandlingLedger.of(known, rules, holidays, at), clock);
    List<String> lines =
        new ExplainDeadline(rules, holidays, language)
            .lines(known, at, wanted.clock(), wanted.number());
    if (!isJson) {
      return String.join("\n", lines);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("petition", ids.get(0));
    json.put("clock", wanted.clock().word());
    json.put("number", wanted.number());
    json.put("lines", lines);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private static Clock clock(HandlingLedger ledger, String name) {
    Optional<Clock> wanted =
        name == null
            ? ExplainDeadline.mostPressing(ledger)
            : ledger.clocks().stream()
                .filter(clock -> clock.clock().word().equals(name))
                .reduce((earlier, later) -> later);
    return wanted.orElseThrow(
        () ->
            new UsageException(
                name == null
                    ? "--why needs a petition with a deadline, this one has none"
                    : "--clock must be among %s, was \"%s\""
                        .formatted(
                            ledger.clocks().stream()
                                .map(clock -> clock.clock().word())
                                .distinct()
                                .toList(),
                            name)));
  }
}
