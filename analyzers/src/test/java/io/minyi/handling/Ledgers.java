package io.minyi.handling;

import io.minyi.city.Shenzhen;
import io.minyi.petition.EventType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes ledgers for tests, in times of Shanghai. */
final class Ledgers {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final String HEAD =
      """
      format: 1
      id: test
      version: "1"
      zone: Asia/Shanghai
      words: {head: [局长], hearing: [听证]}
      calendars:
        office: {days: working, hours: ["09:00-12:00", "14:00-18:00"], dates: {"2025-01-27": ["09:00-12:00"]}}
        hotline: {days: every, hours: ["08:00-22:00"]}
      units: {hot: hotline}
      rules:
      """;

  private final HandlingRules rules;
  private final List<HandlingEvent> events = new ArrayList<>();

  private Ledgers(HandlingRules rules) {
    this.rules = rules;
  }

  /** Rules as flow maps, one each. */
  static Ledgers under(String... rules) {
    return new Ledgers(rules(rules));
  }

  static HandlingRules rules(String... rules) {
    StringBuilder yaml = new StringBuilder(HEAD);
    for (String rule : rules) {
      yaml.append("- {").append(rule).append("}\n");
    }
    return HandlingRules.read(yaml.toString(), "test.yaml");
  }

  /** An event: type, time such as {@code 2025-03-03 10:00}, unit, then {@code name=value}. */
  Ledgers event(EventType type, String time, String unit, String... details) {
    events.add(eventOf(type, time, unit, details));
    return this;
  }

  static HandlingEvent eventOf(EventType type, String time, String unit, String... details) {
    Map<String, String> map = new HashMap<>();
    for (String detail : details) {
      map.put(detail.substring(0, detail.indexOf('=')), detail.substring(detail.indexOf('=') + 1));
    }
    String role = map.getOrDefault("role", "");
    Instant recorded = map.containsKey("recorded") ? at(map.get("recorded")) : null;
    String channel = map.getOrDefault("channel", "");
    map.keySet().removeAll(List.of("role", "recorded", "channel"));
    return new HandlingEvent("", type, at(time), recorded, unit, role, channel, map);
  }

  List<HandlingEvent> events() {
    return events;
  }

  HandlingRules rules() {
    return rules;
  }

  HandlingLedger asOf(String time) {
    return HandlingLedger.of(events, rules, Shenzhen.pack().calendar(), at(time));
  }

  static Instant at(String time) {
    return LocalDateTime.parse(time.replace(' ', 'T')).atZone(ZONE).toInstant();
  }

  static String shown(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZONE).toString().replace('T', ' ');
  }

  /** The only or first run of a clock. */
  static Clock clock(HandlingLedger ledger, ClockName name) {
    return clock(ledger, name, 1);
  }

  static Clock clock(HandlingLedger ledger, ClockName name, int number) {
    return ledger.clocks().stream()
        .filter(clock -> clock.clock() == name && clock.number() == number)
        .findFirst()
        .orElseThrow();
  }

  static String due(HandlingLedger ledger, ClockName name) {
    return clock(ledger, name).dueAt().map(Ledgers::shown).orElse("none");
  }
}
