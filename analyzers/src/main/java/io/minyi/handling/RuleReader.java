package io.minyi.handling;

import io.minyi.city.Validity;
import io.minyi.handling.LimitRule.Dimension;
import io.minyi.handling.LimitRule.Until;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one rule. */
final class RuleReader {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "clock",
          "when",
          "priority",
          "limit",
          "starts",
          "until",
          "counting",
          "ends",
          "rolls",
          "calendar",
          "pauses",
          "backdating",
          "extension",
          "returns",
          "unitChange",
          "warnings",
          "source",
          "sourceTag",
          "valid");
  private static final Map<String, ClockName> CLOCKS =
      Arrays.stream(ClockName.values()).collect(Collectors.toMap(ClockName::word, c -> c));
  private static final Set<String> DIMENSIONS =
      Arrays.stream(Dimension.values()).map(Dimension::word).collect(Collectors.toSet());

  private final YamlMap map;
  private final Set<String> calendars;
  private final RuleFaults faults;

  RuleReader(YamlNode node, Set<String> calendars, RuleFaults faults) {
    this.map = new YamlMap(node, "rules", KEYS, faults);
    this.calendars = calendars;
    this.faults = faults;
  }

  LimitRule read() {
    String id = map.required("id");
    map.required("clock");
    ClockName clock = map.word("clock", CLOCKS, ClockName.HANDLE);
    Optional<Amount> limit = map.amount("limit");
    RuleSwitches switches = new RuleSwitches(map, clock, limit);
    boolean isWorking = limit.map(Amount::isWorking).orElse(false);
    boolean isDays = limit.map(Amount::isDays).orElse(false);
    return new LimitRule(
        id,
        clock,
        when(),
        map.whole("priority", 0, -999_999, 999_999),
        limit,
        switches.start(),
        map.word("until", YamlMap.words(Until.class), Until.REPLIED),
        map.word("counting", Map.of("next-day", true, "at-once", false), isDays),
        map.word("ends", Map.of("end-of-day", true, "to-the-minute", false), isDays),
        map.word("rolls", Map.of("next-working-day", true, "none", false), false),
        calendar(isWorking),
        pauses(),
        map.amount("backdating"),
        switches.extension(),
        switches.returns(),
        map.word("unitChange", Map.of("fresh", true, "keeps", false), false),
        switches.warnings(),
        map.text("source"),
        map.word("sourceTag", Map.of("V", "V", "M", "M", "C", "C", "K", "K"), ""),
        valid());
  }

  private Map<Dimension, List<String>> when() {
    Map<Dimension, List<String>> when = new EnumMap<>(Dimension.class);
    map.map("when", DIMENSIONS)
        .ifPresent(
            dimensions -> {
              for (Dimension dimension : Dimension.values()) {
                if (dimensions.has(dimension.word())) {
                  when.put(dimension, dimensions.texts(dimension.word()));
                }
              }
            });
    return when;
  }

  private String calendar(boolean isWorking) {
    String name = map.text("calendar");
    boolean isKnown = calendars.contains(name) || Set.of("always", "unit").contains(name);
    if (map.has("calendar") && !isKnown) {
      map.fault("calendar", "must be a calendar of this file, always or unit");
    }
    return isKnown ? name : isWorking ? "office" : "always";
  }

  /** Ground → allowance, empty for an unlimited one. */
  private Map<String, Optional<Amount>> pauses() {
    Map<String, Optional<Amount>> pauses = new LinkedHashMap<>();
    for (YamlNode.Entry entry : map.entries("pauses")) {
      String text = entry.value().text();
      Optional<Amount> allowance = Amount.parse(text);
      if (allowance.isEmpty() && !text.equals("unlimited")) {
        String rule = "must be unlimited or an amount such as 10 days";
        faults.add(entry.line(), "rules.pauses." + entry.key(), rule, entry.value().shown());
      }
      pauses.put(entry.key(), allowance);
    }
    return pauses;
  }

  private Validity valid() {
    Optional<YamlMap> valid = map.map("valid", Set.of("from", "to"));
    LocalDate from = valid.flatMap(v -> date(v, "from")).orElse(LocalDate.MIN);
    LocalDate to = valid.flatMap(v -> date(v, "to")).orElse(LocalDate.MAX);
    if (!from.isBefore(to)) {
      map.fault("valid", "must end after it begins");
      return Validity.ALWAYS;
    }
    return new Validity(from, to);
  }

  private static Optional<LocalDate> date(YamlMap valid, String key) {
    try {
      return valid.has(key) ? Optional.of(LocalDate.parse(valid.text(key))) : Optional.empty();
    } catch (DateTimeException e) {
      valid.fault(key, "must be a date such as 2025-01-27");
      return Optional.empty();
    }
  }

  /** Versions of one rule are for the same clock and follow each other. */
  void requireOneVersion(LimitRule rule, List<LimitRule> others) {
    for (LimitRule other : others) {
      if (RulesText.overlap(rule, other)) {
        map.fault("id", "must be of one rule, or of versions whose valid do not overlap");
      }
      if (rule.clock() != other.clock()) {
        map.fault("id", "must be of versions for one clock");
      }
    }
  }
}
