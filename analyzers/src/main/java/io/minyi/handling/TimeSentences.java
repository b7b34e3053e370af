package io.minyi.handling;

import io.minyi.petition.EventType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of a clock's time: what counted, what did not and why, and how it was rounded. */
final class TimeSentences {

  private final Language language;
  private final HandlingWords words;

  TimeSentences(Language language, HandlingWords words) {
    this.language = language;
    this.words = words;
  }

  Optional<String> counted(DeadlineDays days, Clock clock) {
    List<String> stretches =
        days.counted().stream()
            .map(
                stretch ->
                    stretch.days() > 1
                        ? stretch + " " + stretch.days() + "×" + stretch.minutesEach()
                        : stretch + " " + stretch.minutesEach())
            .toList();
    long sum =
        days.counted().stream().mapToLong(stretch -> stretch.days() * stretch.minutesEach()).sum();
    String until = clock.dueAt().isPresent() ? language.of("到期前", " by the due") : "";
    return told(
        language.of("计入（分钟）：", "Counted (minutes): "),
        stretches,
        language.of("；%s共 %,d。", "; %2$,d in all%1$s.").formatted(until, sum));
  }

  Optional<String> uncounted(DeadlineDays days) {
    List<String> stretches =
        days.uncounted().stream().map(stretch -> stretch + " " + reason(stretch.reason())).toList();
    return told(language.of("未计入：", "Not counted: "), stretches, language.of("。", "."));
  }

  private String reason(String reason) {
    return switch (reason) {
      case "closed" -> language.of("休息", "closed");
      case "holiday" -> language.of("节假日", "holiday");
      case "first-day" -> language.of("首日不计", "first day");
      default ->
          reason.startsWith("paused:")
              ? language.of("暂停：", "paused: ") + reason.substring("paused:".length())
              : reason;
    };
  }

  private static Optional<String> told(String before, List<String> texts, String after) {
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(before + String.join(", ", DeadlineDays.shortened(texts)) + after);
  }

  /** Each pause from its first minute to its last, with the minutes it kept from counting. */
  Optional<String> pauses(ExplainedClock subject) {
    Map<String, Duration> lengths = new LinkedHashMap<>();
    Map<String, Interval> spans = new LinkedHashMap<>();
    for (Interval interval : subject.trace()) {
      if (interval.reason().startsWith("paused:")) {
        String ground = interval.reason().substring("paused:".length());
        lengths.merge(ground, Duration.between(interval.from(), interval.to()), Duration::plus);
        spans.merge(
            ground,
            interval,
            (a, b) -> new Interval(a.from(), b.to(), false, a.reason(), a.rule(), a.unit()));
      }
    }
    List<String> texts = new ArrayList<>();
    spans.forEach(
        (ground, span) ->
            texts.add(
                "%s %s…%s %,d"
                    .formatted(
                        ground,
                        words.moment(span.from()),
                        words.end(span.to()),
                        lengths.get(ground).toMinutes())));
    return told(language.of("暂停（分钟）：", "Paused (minutes): "), texts, language.of("。", "."));
  }

  Optional<String> extensions(ExplainedClock subject, LimitRule rule) {
    List<String> texts =
        subject.during(EventType.EXTENSION_APPROVED).stream()
            .map(
                event ->
                    words.moment(event.time())
                        + " "
                        + granted(event, rule)
                        + " "
                        + (event.detail("approver").isEmpty()
                            ? event.role()
                            : event.detail("approver")))
            .map(String::strip)
            .toList();
    return rule.extension().isEmpty()
        ? Optional.empty()
        : told(language.of("延期：", "Extended: "), texts, language.of("。", "."));
  }

  private String granted(HandlingEvent event, LimitRule rule) {
    if (!event.detail("until").isEmpty() && event.detail("amount").isEmpty()) {
      return language.of("至 ", "until ") + event.detail("until");
    }
    return Amount.parse(event.detail("amount"))
        .or(() -> rule.extension().map(LimitRule.Extension::upTo))
        .map(words::amount)
        .orElse("");
  }

  Optional<String> changes(ExplainedClock subject) {
    List<String> texts = new ArrayList<>();
    String before = "";
    for (Interval interval : subject.trace()) {
      if (!before.isEmpty() && !interval.rule().equals(before)) {
        texts.add(words.moment(interval.from()) + " " + before + " → " + interval.rule());
      }
      before = interval.rule();
    }
    return told(language.of("规则改变：", "Rule changed: "), texts, language.of("。", "."));
  }

  Optional<String> rounding(LimitRule rule, ExplainedClock subject) {
    Clock clock = subject.clock();
    Optional<Instant> used = usedUp(subject);
    if (clock.dueAt().isEmpty() || used.isEmpty()) {
      return Optional.empty();
    }
    Instant due = clock.dueAt().get();
    String text =
        language
            .of("%,d 分钟于 %s 用完", "%,d minutes are used up %s")
            .formatted(clock.limitMinutes(), words.end(used.get()));
    if (due.equals(used.get())) {
      return Optional.of(text + language.of("，即为到期。", ", which is the due."));
    }
    String how =
        rule.endsWithDay()
            ? language.of("取当日结束", "rounded to the end of the day")
            : language.of("取整", "rounded");
    return Optional.of(
        text
            + language.of("，", "; ")
            + how
            + language.of("：", ": ")
            + words.end(due)
            + language.of("。", "."));
  }

  /** When as many minutes had counted as the limit has. */
  private static Optional<Instant> usedUp(ExplainedClock subject) {
    long left = subject.clock().limitMinutes();
    for (Interval interval : subject.trace()) {
      long minutes = Duration.between(interval.from(), interval.to()).toMinutes();
      if (interval.counted() && minutes >= left) {
        return Optional.of(interval.from().plus(left, ChronoUnit.MINUTES));
      }
      left -= interval.counted() ? minutes : 0;
    }
    return Optional.empty();
  }
}
