package io.minyi.handling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a rules file says. */
record RulesText(
    String id,
    String version,
    ZoneId zone,
    Words words,
    Map<String, CalendarHours> calendars,
    Map<String, String> units,
    List<LimitRule> rules) {

  private static final Set<String> KEYS =
      Set.of("format", "id", "version", "zone", "words", "calendars", "units", "rules");

  RulesText {
    calendars = Map.copyOf(calendars);
    units = Map.copyOf(units);
    rules = List.copyOf(rules);
  }

  static RulesText read(String yaml, String name) {
    RuleFaults faults = new RuleFaults(name);
    YamlNode tree = YamlTree.read(yaml, faults);
    if (tree.entries().isEmpty()) {
      faults.throwIfAny();
    }
    YamlMap root = new YamlMap(tree, "", KEYS, faults);
    if (!root.required("format").equals("1") && root.has("format")) {
      root.fault("format", "must be 1");
    }
    CalendarReader reader = new CalendarReader(faults);
    Map<String, CalendarHours> calendars = reader.calendars(root);
    RulesText text =
        new RulesText(
            root.required("id"),
            root.required("version"),
            zone(root),
            words(root),
            calendars,
            reader.units(root, calendars.keySet()),
            rules(root, calendars.keySet()));
    faults.throwIfAny();
    return text;
  }

  private static ZoneId zone(YamlMap root) {
    String text = root.required("zone");
    try {
      return text.isEmpty() ? ZoneId.of("Asia/Shanghai") : ZoneId.of(text);
    } catch (DateTimeException e) {
      root.fault("zone", "must be a time zone such as Asia/Shanghai");
      return ZoneId.of("Asia/Shanghai");
    }
  }

  private static Words words(YamlMap root) {
    Map<String, String> names = new HashMap<>();
    Set<String> used = new HashSet<>();
    root.entries("words").forEach(entry -> used.add(entry.key()));
    YamlMap map =
        root.map("words", used)
            .orElse(new YamlMap(YamlNode.map(0, List.of()), "", Set.of(), root.faults()));
    for (YamlNode.Entry entry : root.entries("words")) {
      for (String word : map.texts(entry.key())) {
        if (!used.add(word)) {
          map.fault(entry.key(), "must be words that no other name has");
        }
        names.put(word, entry.key());
      }
    }
    return new Words(names);
  }

  private static List<LimitRule> rules(YamlMap root, Set<String> calendars) {
    List<LimitRule> rules = new ArrayList<>();
    List<YamlNode> nodes = root.get("rules").map(YamlNode::items).orElse(List.of());
    if (nodes.isEmpty()) {
      root.fault("rules", "must be a list of rules");
    }
    Map<String, List<LimitRule>> byId = new HashMap<>();
    for (YamlNode node : nodes) {
      RuleReader reader = new RuleReader(node, calendars, root.faults());
      LimitRule rule = reader.read();
      rules.add(rule);
      List<LimitRule> versions = byId.computeIfAbsent(rule.id(), id -> new ArrayList<>());
      reader.requireOneVersion(rule, versions);
      versions.add(rule);
    }
    return rules;
  }

  static boolean overlap(LimitRule one, LimitRule other) {
    LocalDate from = one.valid().from();
    return from.isBefore(other.valid().to()) && other.valid().from().isBefore(one.valid().to());
  }
}
