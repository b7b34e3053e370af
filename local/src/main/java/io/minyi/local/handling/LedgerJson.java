package io.minyi.local.handling;

import io.minyi.handling.Breach;
import io.minyi.handling.Clock;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.IllegalEvent;
import io.minyi.handling.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A ledger as {@code minyi handling --json} gives it; what is not known is absent. */
public final class LedgerJson {

  private record WarningJson(int percent, String at) {}

  private record ShareJson(String unit, long countedMinutes) {}

  private final DateTimeFormatter times;

  /** Tells times in a zone, with its offset. */
  public LedgerJson(ZoneId zone) {
    times = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
  }

  /** The ledger of a petition. */
  public Map<String, Object> of(String petition, HandlingLedger ledger) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("petition", petition);
    json.put("state", ledger.life().state().name());
    putText(json, "unit", ledger.life().unit());
    if (ledger.life().isSupervisionOwed()) {
      json.put("supervisionOwed", true);
    }
    ledger.nextDue().ifPresent(at -> json.put("nextDue", time(at)));
    json.put("clocks", ledger.clocks().stream().map(clock -> clock(ledger, clock)).toList());
    json.put("breaches", ledger.breaches().stream().map(this::breach).toList());
    json.put("illegal", ledger.illegal().stream().map(this::illegal).toList());
    return json;
  }

  private Map<String, Object> clock(HandlingLedger ledger, Clock clock) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clock", clock.clock().word());
    json.put("number", clock.number());
    json.put("unit", clock.unit());
    json.put("rule", clock.rule());
    putText(json, "ruleVersion", clock.ruleVersion());
    json.put("candidates", clock.candidates());
    json.put("startedAt", time(clock.startedAt()));
    clock.endedAt().ifPresent(at -> json.put("endedAt", time(at)));
    putText(json, "endedBy", clock.endedBy());
    clock.dueAt().ifPresent(at -> json.put("dueAt", time(at)));
    json.put("state", clock.state().name().toLowerCase(Locale.ROOT));
    if (clock.limitMinutes() > 0) {
      json.put("limitMinutes", clock.limitMinutes());
    }
    json.put("countedMinutes", clock.countedMinutes());
    json.put("wallMinutes", clock.wallMinutes());
    json.put(
        "warnings",
        clock.warnings().stream()
            .map(warning -> new WarningJson(warning.percent(), time(warning.at())))
            .toList());
    json.put(
        "shares",
        clock.shares().stream()
            .map(share -> new ShareJson(share.unit(), share.countedMinutes()))
            .toList());
    if (!clock.calendarAssumed().isEmpty()) {
      json.put("calendarAssumed", clock.calendarAssumed());
    }
    List<Interval> trace = ledger.trace(clock.clock(), clock.number());
    json.put("trace", trace.stream().map(this::interval).toList());
    return json;
  }

  private Map<String, Object> interval(Interval interval) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", time(interval.from()));
    json.put("to", time(interval.to()));
    json.put("counted", interval.counted());
    json.put("reason", interval.reason());
    json.put("rule", interval.rule());
    json.put("unit", interval.unit());
    return json;
  }

  private Map<String, Object> breach(Breach breach) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clock", breach.clock().word());
    json.put("number", breach.number());
    json.put("unit", breach.unit());
    json.put("rule", breach.rule());
    json.put("dueAt", time(breach.dueAt()));
    json.put("at", time(breach.at()));
    json.put("lateMinutes", breach.lateMinutes());
    json.put("lateWallMinutes", breach.lateWallMinutes());
    json.put("causedBy", breach.causedBy());
    return json;
  }

  private Map<String, Object> illegal(IllegalEvent illegal) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("event", illegal.event());
    json.put("type", illegal.type().name());
    json.put("time", time(illegal.time()));
    putText(json, "unit", illegal.unit());
    json.put("refusal", illegal.refusal().name());
    json.put("reason", reason(illegal));
    return json;
  }

  private String reason(IllegalEvent illegal) {
    return illegal
        .refusal()
        .pattern()
        .formatted(illegal.values().stream().map(this::value).toArray());
  }

  private String value(String text) {
    try {
      return text.endsWith("Z") ? time(Instant.parse(text)) : text;
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private String time(Instant at) {
    return times.format(at);
  }

  private static void putText(Map<String, Object> json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }
}
