package io.minyi.handling.oracle;

import io.minyi.handling.HandlingEvent;
import io.minyi.petition.EventType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Events with details that fit, and some that do not. */
final class RandomEvent {

  private final Dice dice;
  private final RandomCourse course;
  private final boolean hasIds;
  private String inCharge = "";
  private String helper = "戊";
  private String called = "己";
  private int number;

  RandomEvent(Dice dice, RandomCourse course) {
    this.dice = dice;
    this.course = course;
    this.hasIds = dice.falls(50);
  }

  HandlingEvent make(EventType type, Instant time) {
    Map<String, String> details = new TreeMap<>();
    String role = dice.weighted("none*6 局长 head clerk");
    fill(type, time, details);
    Instant recorded = dice.falls(20) ? time.plusSeconds(60L * dice.between(0, 4_000)) : time;
    return new HandlingEvent(
        hasIds && !dice.falls(10) ? "e" + number++ : "",
        type,
        time,
        recorded,
        unit(type),
        role.equals("none") ? "" : role,
        type == EventType.RECEIVED && dice.falls(50) ? RandomRules.fact(dice, "channel") : "",
        details);
  }

  /** The same told otherwise. */
  HandlingEvent like(HandlingEvent event) {
    Map<String, String> details = new TreeMap<>(event.details());
    details.put("note", "again");
    return new HandlingEvent(
        event.id(),
        event.type(),
        dice.falls(50) ? event.time() : event.time().plus(Duration.ofMinutes(1)),
        event.recorded(),
        dice.falls(50) ? event.unit() : "",
        event.role(),
        event.channel(),
        details);
  }

  private String unit(EventType type) {
    if (type == EventType.REPORTED_IN) {
      return dice.falls(85) ? called : dice.any(RandomRules.UNITS);
    }
    boolean isHelperLikely = type == EventType.HANDLED || type == EventType.SIGNED;
    if (isHelperLikely && course.hasHelpers() && dice.falls(40)) {
      return helper;
    }
    return switch (dice.weighted("none*5 charge*4 other")) {
      case "none" -> "";
      case "charge" -> inCharge;
      default -> dice.any("甲", "乙", "丙", "丁", "戊");
    };
  }

  private void fill(EventType type, Instant time, Map<String, String> details) {
    switch (type) {
      case RECEIVED, CLASSIFIED, CORRECTED -> facts(type, details);
      case DISPATCHED, ARBITRATED -> {
        if (dice.falls(type == EventType.ARBITRATED ? 75 : 95)) {
          inCharge = dice.falls(5) ? "戊" : dice.any(RandomRules.UNITS);
          details.put("to", inCharge);
        }
        maybe(15, details, "designated", "yes", "是", "no");
      }
      case RETURN_REQUESTED -> maybe(75, details, "reason", "不属本单位", "");
      case COHANDLER_ADDED -> {
        helper = dice.any("戊", "己", "甲");
        maybe(95, details, "cohandler", helper);
      }
      case WHISTLE -> {
        called = dice.any("己", "庚", "乙");
        maybe(95, details, "to", called);
      }
      case PAUSED -> maybe(97, details, dice.any("ground", "ground", "reason"), grounds());
      case EXTENSION_APPROVED -> extension(time, details);
      case CALLBACK -> {
        maybe(30, details, "valid", "yes", "no");
        maybe(60, details, "solved", "yes", "no", "是");
        maybe(50, details, "satisfied", "yes", "no", "满意", "基本满意", "不满意");
        maybe(7, details, "exhausted", "yes");
      }
      case CLOSED -> maybe(15, details, "exhausted", "yes", "no");
      default -> {}
    }
  }

  private String[] grounds() {
    return new String[] {"hearing", "听证", "appraisal", "waiting", "hearing", "weather"};
  }

  private void maybe(int percent, Map<String, String> details, String name, String... values) {
    if (dice.falls(percent)) {
      details.put(name, dice.any(values));
    }
  }

  private void facts(EventType type, Map<String, String> details) {
    for (String fact : List.of("matter", "grade", "appeal", "urgency")) {
      if (dice.falls(40)) {
        details.put(fact, dice.falls(5) ? "" : RandomRules.fact(dice, fact));
      }
    }
    if (type == EventType.CORRECTED) {
      maybe(7, details, "exhausted", "yes", "1");
    }
  }

  private void extension(Instant time, Map<String, String> details) {
    maybe(75, details, "approver", "head", "head", "局长", "单位负责人", "clerk", "mayor");
    if (dice.falls(35)) {
      String unit = dice.any("minute", "hour", "day", "working hour", "working day");
      details.put("amount", dice.between(1, 4) + " " + unit + "s");
      if (dice.falls(5)) {
        details.put("amount", dice.any("3", "soon", "0 days"));
      }
    }
    if (dice.falls(30)) {
      LocalDate date = time.atZone(ZoneOffset.ofHours(8)).toLocalDate();
      details.put("until", date.plusDays(dice.between(0, 6)).toString());
    }
  }
}
