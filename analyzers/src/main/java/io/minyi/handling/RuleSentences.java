package io.minyi.handling;

import io.minyi.petition.EventType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said of a clock's rule: its limit, why it was chosen, and when it began to run. */
final class RuleSentences {

  private final Language language;
  private final HandlingWords words;

  RuleSentences(Language language, HandlingWords words) {
    this.language = language;
    this.words = words;
  }

  String limit(LimitRule rule, Clock clock) {
    String limit = rule.limit().map(words::amount).orElse(language.of("无期限", "no limit"));
    List<String> parts = new ArrayList<>(List.of(limit));
    parts.add(
        rule.countsFromNextDay()
            ? language.of("次日起算", "counted from the next day")
            : language.of("即时起算", "counted at once"));
    parts.add(
        rule.endsWithDay()
            ? language.of("到当日结束", "to the end of the day")
            : language.of("精确到分钟", "to the minute"));
    if (rule.rollsToOpenDay()) {
      parts.add(language.of("顺延到下一工作日", "rolls to the next open day"));
    }
    parts.add(language.of("日历 ", "calendar ") + rule.calendar());
    String source =
        rule.source().isEmpty()
            ? ""
            : language.of("；来源：", "; source: ") + rule.source() + " [" + rule.sourceTag() + "]";
    return language.of("规则 ", "Rule ")
        + rule.id()
        + language.of("（版本 ", " (version ")
        + clock.ruleVersion()
        + language.of("）：", "): ")
        + String.join(language.of("，", ", "), parts)
        + source
        + assumed(clock);
  }

  private String assumed(Clock clock) {
    return clock.calendarAssumed().isEmpty()
        ? ""
        : language
            .of("；%s 年没有节假日数据，按平常的周计算", "; no holidays known for %s, counted as plain weeks")
            .formatted(
                clock.calendarAssumed().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(language.of("、", ", "))));
  }

  String chosen(LimitRule rule, ExplainedClock subject) {
    String why =
        rule.when().isEmpty()
            ? language.of("它适用于所有诉求", "it holds for all petitions")
            : rule.when().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().word() + "=" + fact(entry.getKey(), subject))
                .collect(Collectors.joining(language.of("、", ", ")));
    List<String> others = subject.clock().candidates();
    String instead =
        others.isEmpty()
            ? language.of("，没有其他规则适用。", "; no other rule fits.")
            : language.of("，先于同样适用的 ", "; goes before what fits too: ")
                + String.join(language.of("、", ", "), others)
                + language.of("。", ".");
    return language.of("选它因为：", "Chosen because: ")
        + why
        + (rule.priority() == 0 ? "" : language.of("，优先级 ", ", priority ") + rule.priority())
        + instead;
  }

  private static String fact(LimitRule.Dimension dimension, ExplainedClock subject) {
    return dimension == LimitRule.Dimension.UNIT
        ? subject.clock().unit()
        : subject.ledger().life().facts().getOrDefault(dimension.word(), "");
  }

  String start(LimitRule rule, ExplainedClock subject) {
    Clock clock = subject.clock();
    String began = language.of("起算：", "Runs from ") + words.moment(clock.startedAt());
    Optional<HandlingEvent> event =
        subject.events().stream()
            .filter(known -> ExplainedClock.minute(known.time()).equals(clock.startedAt()))
            .filter(known -> starts(clock.clock(), rule).contains(known.type()))
            .findFirst();
    if (event.isPresent()) {
      return began
          + language.of("，", ", ")
          + words.event(event.get().type())
          + unit(event.get())
          + language.of("。", ".");
    }
    return rule.start().atMost().isPresent()
        ? began
            + language.of("，未签收，分拨后最迟 ", ": not signed, it starts at most ")
            + words.amount(rule.start().atMost().get())
            + language.of("起算。", " after dispatch anyway.")
        : began + language.of("。", ".");
  }

  private String unit(HandlingEvent event) {
    String unit = event.type() == EventType.DISPATCHED ? event.detail("to") : event.unit();
    return unit.isEmpty() ? "" : language.of("（", " (") + unit + language.of("）", ")");
  }

  private static Set<EventType> starts(ClockName clock, LimitRule rule) {
    return switch (clock) {
      case CITIZEN, ACCEPT -> EnumSet.of(EventType.RECEIVED);
      case DISPATCH -> EnumSet.of(EventType.RECEIVED, EventType.RETURN_APPROVED);
      case SIGN ->
          EnumSet.of(
              EventType.DISPATCHED,
              EventType.ARBITRATED,
              EventType.RETURN_REJECTED,
              EventType.REDO);
      case REPLY -> EnumSet.of(EventType.HANDLED);
      case CALLBACK -> EnumSet.of(EventType.REPLIED);
      case BOUNCE -> EnumSet.of(EventType.RETURN_REQUESTED);
      case REDO -> EnumSet.of(EventType.REDO);
      case CO_HANDLE -> EnumSet.of(EventType.COHANDLER_ADDED);
      case REPORT_IN -> EnumSet.of(EventType.WHISTLE);
      case LEGAL, PROMISED, CONTACT, HANDLE ->
          switch (rule.start().moment()) {
            case RECEIVED -> EnumSet.of(EventType.RECEIVED);
            case ACCEPTED -> EnumSet.of(EventType.CLASSIFIED, EventType.DISPATCHED);
            case DISPATCHED -> EnumSet.of(EventType.DISPATCHED, EventType.ARBITRATED);
            case SIGNED -> EnumSet.of(EventType.SIGNED);
          };
    };
  }
}
