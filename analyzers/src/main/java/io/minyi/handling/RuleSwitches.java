package io.minyi.handling;

import io.minyi.handling.LimitRule.Extension;
import io.minyi.handling.LimitRule.Moment;
import io.minyi.handling.LimitRule.Returns;
import io.minyi.handling.LimitRule.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads those switches of a rule that only some clocks know, and finds contradictions. */
final class RuleSwitches {

  private static final Pattern AT_MOST = Pattern.compile("signed, at most (.+) after dispatch");

  private final YamlMap map;
  private final ClockName clock;
  private final Optional<Amount> limit;

  RuleSwitches(YamlMap map, ClockName clock, Optional<Amount> limit) {
    this.map = map;
    this.clock = clock;
    this.limit = limit;
    if (clock != ClockName.CITIZEN && !map.has("limit")) {
      map.fault("limit", "is required");
    }
    if (!map.has("limit")) {
      for (String key : List.of("warnings", "extension", "counting", "ends", "rolls", "calendar")) {
        refuse(key, map.has(key) && clock == ClockName.CITIZEN, "must not stand without a limit");
      }
    }
    refuse("pauses", clock == ClockName.CITIZEN, "must not stand on a citizen rule");
    refuse("backdating", !map.has("pauses"), "must not stand without pauses");
    refuse("returns", clock != ClockName.HANDLE, "must stand on handle rules only");
    refuse("unitChange", clock != ClockName.HANDLE, "must stand on handle rules only");
    refuse("until", !isLegal(), "must stand on legal and promised rules only");
    refuse(
        "starts",
        !isLegal() && clock != ClockName.CONTACT && clock != ClockName.HANDLE,
        "must stand on legal, promised, contact and handle rules only");
  }

  private void refuse(String key, boolean isWrong, String rule) {
    if (map.has(key) && isWrong) {
      map.fault(key, rule);
    }
  }

  private boolean isLegal() {
    return clock == ClockName.LEGAL || clock == ClockName.PROMISED;
  }

  Start start() {
    Moment usual = isLegal() ? Moment.RECEIVED : Moment.DISPATCHED;
    if (!map.has("starts")) {
      return new Start(usual, Optional.empty());
    }
    String text = map.text("starts");
    Matcher atMost = AT_MOST.matcher(text);
    if (clock == ClockName.HANDLE && atMost.matches()) {
      return new Start(Moment.SIGNED, map.amount("starts", atMost.group(1)));
    }
    if (clock == ClockName.HANDLE && text.equals("signed")) {
      map.fault(
          "starts", "must say when an unsigned petition starts: signed, at most A after dispatch");
      return new Start(usual, Optional.empty());
    }
    return new Start(map.word("starts", moments(), usual), Optional.empty());
  }

  private Map<String, Moment> moments() {
    return switch (clock) {
      case HANDLE -> Map.of("dispatched", Moment.DISPATCHED);
      case CONTACT -> Map.of("dispatched", Moment.DISPATCHED, "signed", Moment.SIGNED);
      default -> YamlMap.words(Moment.class);
    };
  }

  Optional<Extension> extension() {
    return map.map("extension", Set.of("approver", "before", "times", "upTo"))
        .flatMap(this::extension);
  }

  private Optional<Extension> extension(YamlMap extension) {
    boolean beforeDue = extension.word("before", Map.of("due", true, "any", false), true);
    int times = extension.whole("times", 1, 1, 999);
    String approver = extension.text("approver");
    extension.required("upTo");
    Optional<Amount> upTo = extension.amount("upTo");
    if (upTo.isPresent() && limit.isPresent() && upTo.get().unit() != limit.get().unit()) {
      extension.fault("upTo", "must be in the unit of limit, " + limit.get());
    }
    return upTo.map(amount -> new Extension(approver, beforeDue, times, amount));
  }

  Optional<Returns> returns() {
    return map.map("returns", Set.of("within", "reason", "designated", "second"))
        .map(
            returns ->
                new Returns(
                    returns.amount("within"),
                    returns.word("reason", Map.of("required", true, "optional", false), false),
                    returns.word("designated", Map.of("never", true, "allowed", false), false),
                    returns.word("second", Map.of("arbitration", true, "allowed", false), false)));
  }

  List<Integer> warnings() {
    List<Integer> percents = new ArrayList<>();
    Optional<YamlNode> node = map.get("warnings");
    if (node.isPresent()
        && node.get().kind() == YamlNode.Kind.LIST
        && node.get().items().isEmpty()) {
      return percents;
    }
    for (String text : map.texts("warnings")) {
      int percent = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
      boolean isLater = percents.isEmpty() || percent > percents.get(percents.size() - 1);
      if (percent < 1 || percent > 100 || !isLater) {
        map.fault("warnings", "must be ascending percents from 1 to 100");
        return new ArrayList<>();
      }
      percents.add(percent);
    }
    return percents;
  }
}
