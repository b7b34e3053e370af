package io.minyi.handling.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rules with every switch in every position. */
final class RandomRules {

  static final List<String> UNITS = List.of("甲", "乙", "丙", "丁");
  static final List<String> GROUNDS = List.of("hearing", "appraisal", "waiting");

  private static final String CLOCKS =
      "citizen*3 legal*4 promised*4 accept*2 dispatch*3 sign*4 contact*4 handle*12 reply*3"
          + " callback*3 bounce*3 redo*3 co-handle*3 report-in*3";

  private final Dice dice;
  private final LocalDate around;
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  private RandomRules(Dice dice, LocalDate around) {
    this.dice = dice;
    this.around = around;
  }

  static ObjectNode of(Dice dice, LocalDate around) {
    return new RandomRules(dice, around).make();
  }

  private ObjectNode make() {
    root.put("format", 1).put("id", "random").put("version", "r" + dice.between(1, 9));
    root.put("zone", dice.weighted("Asia/Shanghai*16 Asia/Urumqi Asia/Kathmandu Europe/Berlin*2"));
    ObjectNode words = root.putObject("words");
    words.putArray("head").add("局长").add("单位负责人");
    words.putArray("hearing").add("听证");
    makeCalendars();
    ObjectNode units = root.putObject("units");
    units.put("乙", "hotline").put("丙", "market");
    ArrayNode rules = root.putArray("rules");
    List<String> clocks = new ArrayList<>(List.of("handle"));
    for (int i = dice.between(2, 14); i > 0; i--) {
      clocks.add(dice.weighted(CLOCKS));
    }
    for (String clock : clocks) {
      ObjectNode rule = rule(clock, "r" + rules.size());
      rules.add(rule);
      if (dice.falls(12)) {
        addVersion(rules, rule);
      }
    }
    return root;
  }

  /** The same rule in another form from a date on. */
  private void addVersion(ArrayNode rules, ObjectNode rule) {
    String change = around.plusDays(dice.between(0, 6)).toString();
    rule.putObject("valid").put("to", change);
    ObjectNode next = rule(rule.get("clock").asText(), rule.get("id").asText());
    next.putObject("valid").put("from", change);
    rules.add(next);
  }

  private void makeCalendars() {
    ObjectNode calendars = root.putObject("calendars");
    ObjectNode office = calendars.putObject("office").put("days", "working");
    hours(office, "09:00-12:00 14:00-18:00|09:00-17:30|08:30-11:45 13:15-17:00|08:00-12:00");
    if (dice.falls(40)) {
      ObjectNode dates = office.putObject("dates");
      dates.putArray(around.plusDays(dice.between(0, 7)).toString()).add("09:00-12:00");
      dates.putArray(around.plusDays(dice.between(8, 12)).toString());
    }
    hours(
        calendars.putObject("hotline").put("days", "every"),
        "08:00-22:00|00:00-24:00|00:00-02:00 20:00-24:00");
    ObjectNode market = calendars.putObject("market");
    ArrayNode days = market.putArray("days");
    for (String day : List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")) {
      if (dice.falls(60) || day.equals("tue")) {
        days.add(day);
      }
    }
    hours(market, "08:00-16:00|18:00-24:00|00:00-24:00");
    if (dice.falls(30)) {
      market.putObject("dates").putArray(around.plusDays(dice.between(0, 9)).toString());
    }
  }

  private void hours(ObjectNode calendar, String choices) {
    ArrayNode hours = calendar.putArray("hours");
    for (String span : dice.any(choices.split("\\|", -1)).split(" ", -1)) {
      hours.add(span);
    }
  }

  private ObjectNode rule(String clock, String id) {
    ObjectNode rule = root.objectNode().put("id", id).put("clock", clock);
    when(rule);
    if (dice.falls(25)) {
      rule.put("priority", dice.between(-1, 2));
    }
    if (clock.equals("citizen") && dice.falls(20)) {
      return rule;
    }
    String unit = dice.any("minute", "hour", "day", "working hour", "working day");
    rule.put("limit", amount(unit, 1));
    if (dice.falls(50)) {
      rule.put("counting", dice.any("next-day", "at-once"));
    }
    if (dice.falls(50)) {
      rule.put("ends", dice.any("end-of-day", "to-the-minute"));
    }
    if (dice.falls(50)) {
      rule.put("rolls", dice.any("next-working-day", "none"));
    }
    if (dice.falls(55)) {
      rule.put("calendar", dice.weighted("office*2 hotline market always unit*4"));
    }
    warnings(rule);
    new RandomClauses(dice, this).add(rule, clock, unit);
    return rule;
  }

  private void warnings(ObjectNode rule) {
    if (dice.falls(70)) {
      ArrayNode warnings = rule.putArray("warnings");
      for (int percent : new int[] {1, 33, 50, 75, 90, 99, 100}) {
        if (dice.falls(30)) {
          warnings.add(percent);
        }
      }
    }
  }

  /** An amount in a unit, {@code scale} times what is usual here. */
  String amount(String unit, int scale) {
    int most =
        switch (unit) {
          case "minute" -> 500;
          case "hour", "working hour" -> 20;
          default -> dice.falls(10) ? 9 : 3;
        };
    int number = dice.between(1, Math.max(1, most * scale));
    return number + " " + unit + (number == 1 && dice.falls(70) ? "" : "s");
  }

  private void when(ObjectNode rule) {
    ObjectNode when = root.objectNode();
    for (String dimension : List.of("matter", "grade", "appeal", "urgency", "channel", "unit")) {
      if (dice.falls(10)) {
        List<String> values = new ArrayList<>(List.of(fact(dice, dimension)));
        if (dice.falls(50)) {
          values.add(fact(dice, dimension));
        }
        if (values.size() == 1 && dice.falls(50)) {
          when.put(dimension, values.get(0));
        } else {
          ArrayNode list = when.putArray(dimension);
          values.stream().distinct().forEach(list::add);
        }
      }
    }
    if (!when.isEmpty()) {
      rule.set("when", when);
    }
  }

  static String fact(Dice dice, String dimension) {
    return switch (dimension) {
      case "matter" -> dice.any("06", "0603", "060301", "07");
      case "grade" -> dice.any("A", "B");
      case "appeal" -> dice.any("complaint", "help");
      case "urgency" -> dice.any("high", "low");
      case "channel" -> dice.any("hotline", "web");
      default -> dice.any(UNITS);
    };
  }
}
