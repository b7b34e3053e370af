package io.minyi.handling.oracle;

import io.minyi.handling.Clock;
import io.minyi.handling.ClockName;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.Interval;
import io.minyi.handling.Life;
import io.minyi.petition.EventType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often what can happen did. */
final class Coverage {

  private final Map<String, Integer> counts = new TreeMap<>();

  private static final Set<EventType> ALWAYS_LEGAL =
      EnumSet.of(
          EventType.NORMALISED,
          EventType.CLASSIFIED,
          EventType.SUPERVISED,
          EventType.SPLIT,
          EventType.REDACTED,
          EventType.CORRECTED);

  /** Clocks that hardly ever run while a petition can be paused. */
  private static final Set<ClockName> HARDLY_PAUSED =
      EnumSet.of(
          ClockName.CITIZEN,
          ClockName.ACCEPT,
          ClockName.DISPATCH,
          ClockName.REPLY,
          ClockName.CALLBACK);

  private static final List<String> SWITCHES =
      List.of(
          "limit minute, limit hour, limit day, limit working hour, limit working day",
          "counting next-day, counting at-once, ends end-of-day, ends to-the-minute",
          "rolls next-working-day day, rolls next-working-day minute, rolls none day",
          "rolls none minute, calendar always, calendar office, calendar hotline",
          "calendar market, calendar unit, backdating true, backdating false",
          "pause unlimited, pause minute, pause hour, pause day, pause working hour",
          "pause working day, extension due, extension any, extension 1 times",
          "extension 2 times, extension granted amount, extension granted until",
          "until replied, until handled, until first-reply, starts received, starts accepted",
          "starts dispatched, starts signed, handle signed, handle dispatched, handle fresh",
          "handle keeps, contact dispatched, contact signed, clock assumed year",
          "clock several units, clock extended 1, clock rule changed after its due",
          "clock rule changed before its due, clock without a due under a rule",
          "reason counting, reason closed, reason holiday, reason first-day, reason paused");

  /** What must have happened often enough. */
  static List<String> expected() {
    List<String> names = new ArrayList<>();
    for (EventType type : EventType.values()) {
      names.add("event " + type + " legal");
      if (!ALWAYS_LEGAL.contains(type)) {
        names.add("event " + type + " illegal");
      }
    }
    for (ClockName clock : ClockName.values()) {
      for (Clock.State state : Clock.State.values()) {
        if (state != Clock.State.PAUSED || !HARDLY_PAUSED.contains(clock)) {
          names.add("clock " + clock + " " + state);
        }
      }
    }
    for (Life.State state : Life.State.values()) {
      names.add("petition " + state);
    }
    SWITCHES.forEach(line -> names.addAll(List.of(line.split(", ", -1))));
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  Map<String, Integer> counts() {
    return counts;
  }

  void add(Oracle oracle, List<Told> told) {
    for (HandlingEvent event : oracle.legal()) {
      count("event", event.type(), "legal");
      if (event.type() == EventType.EXTENSION_APPROVED) {
        boolean isUntil = event.detail("amount").isEmpty() && !event.detail("until").isEmpty();
        count("extension", "granted", isUntil ? "until" : "amount");
      }
    }
    for (HandlingEvent event : oracle.illegal()) {
      count("event", event.type(), "illegal");
    }
    count("petition", oracle.life().state(), "");
    for (Told one : told) {
      add(one);
    }
  }

  private void add(Told one) {
    Clock clock = one.clock();
    count("clock", clock.clock(), clock.state());
    if (!clock.endedBy().isEmpty()) {
      count("ended", clock.clock(), clock.endedBy());
    }
    if (clock.dueAt().isEmpty() && one.rule().isPresent()) {
      count("clock", "without a due", "under a rule");
    }
    if (!clock.calendarAssumed().isEmpty()) {
      count("clock", "assumed year", "");
    }
    if (clock.shares().size() > 1) {
      count("clock", "several units", "");
    }
    if (one.run().grants > 0) {
      count("clock", "extended", one.run().grants);
    }
    if (one.run().passedDue != Run.NONE) {
      count("clock", "rule changed", "after its due");
    } else if (one.run().floor > one.run().startedAt) {
      count("clock", "rule changed", "before its due");
    }
    for (Interval interval : one.trace()) {
      String reason = interval.reason();
      count("reason", reason.startsWith("paused") ? "paused" : reason, "");
    }
    one.rule().ifPresent(this::add);
  }

  /** The switches of a rule in force at a clock's end. */
  private void add(OracleRule rule) {
    rule.limit.ifPresent(limit -> count("limit", limit.unit(), ""));
    count("counting", rule.isNextDay ? "next-day" : "at-once", "");
    count("ends", rule.isEndOfDay ? "end-of-day" : "to-the-minute", "");
    count("rolls", rule.rolls ? "next-working-day" : "none", rule.isEndOfDay ? "day" : "minute");
    count("calendar", rule.calendar, "");
    count("backdating", rule.backdating.isPresent(), "");
    rule.pauses.forEach(
        (ground, most) -> count("pause", most.map(Amount::unit).orElse("unlimited"), ""));
    rule.part("extension")
        .ifPresent(
            extension -> {
              count("extension", extension.path("before").asText("due"), "");
              count("extension", extension.path("times").asText("1"), "times");
            });
    switch (rule.clock) {
      case "legal", "promised" -> {
        count("until", rule.until, "");
        count("starts", rule.starts.orElse("received"), "");
      }
      case "handle" -> {
        count("handle", rule.signedWithin.isPresent() ? "signed" : "dispatched", "");
        count("handle", rule.isFresh ? "fresh" : "keeps", "");
      }
      case "contact" -> count("contact", rule.starts.orElse("dispatched"), "");
      default -> {}
    }
  }

  private void count(String what, Object which, Object how) {
    String name = (what + " " + which + " " + how).strip().toLowerCase(Locale.ROOT);
    counts.merge(name, 1, Integer::sum);
  }
}
