package io.minyi.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading rules: strict, all faults at once. */
final class RulesTest {

  private static final String GOOD =
      """
      format: 1
      id: test
      version: 2025.1
      zone: Asia/Shanghai
      calendars:
        office: {days: working, hours: ["09:00-12:00", "14:00-18:00"]}
      rules:
      - {id: a, clock: handle, limit: 5 working days}
      """;

  private static void refused(String yaml, String... messages) {
    assertThatThrownBy(() -> HandlingRules.read(yaml, "r.yaml"))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(messages);
  }

  @Test
  void what_is_good_is_read_with_its_defaults() {
    LimitRule rule = HandlingRules.read(GOOD, "r.yaml").rules().get(0);

    assertThat(rule.limit()).contains(new Amount(5, Amount.Unit.WORKING_DAYS));
    assertThat(rule.countsFromNextDay()).isTrue();
    assertThat(rule.endsWithDay()).isTrue();
    assertThat(rule.rollsToOpenDay()).isFalse();
    assertThat(rule.calendar()).isEqualTo("office");
    assertThat(rule.warnings()).isEmpty();
    assertThat(HandlingRules.read(GOOD, "r.yaml").version()).isEqualTo("2025.1");
  }

  @Test
  void numbers_stay_as_they_are_written() {
    HandlingRules rules =
        HandlingRules.read(GOOD.replace("limit", "when: {matter: [0603, 10]}, limit"), "r.yaml");
    assertThat(rules.rules().get(0).when().get(LimitRule.Dimension.MATTER))
        .containsExactly("0603", "10");
  }

  @Test
  void all_faults_are_told_at_once_with_line_rule_and_value() {
    refused(
        """
        format: 2
        id: test
        version: 1
        zone: Mars
        colour: red
        calendars:
          office: {days: working, hours: ["12:00-09:00"]}
        rules:
        - {id: a, clock: handel, limit: 5 days}
        """,
        "5 faults in the rules:",
        "r.yaml:1 format must be 1, was \"2\"",
        "r.yaml:4 zone must be a time zone such as Asia/Shanghai, was \"Mars\"",
        "r.yaml:5 colour must be a key among",
        "r.yaml:7 calendars.office.hours must be spans such as 09:00-12:00, was \"12:00-09:00\"",
        "r.yaml:9 rules.clock must be one of",
        "was \"handel\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "format: 1 | forma: 1 | format is required",
        "zone: Asia/Shanghai | zone: [a] | zone must be a text",
        "id: test | id: | r.yaml:2 id is required",
        "office: | bureau: | calendars must have the calendar office",
        "days: working | days: workdays | calendars.office.days must be working, every or a list",
        "days: working | days: [mon, mon] | calendars.office.days must name each once",
        "14:00-18:00 | 11:00-18:00 | calendars.office.hours must not overlap",
        "14:00-18:00 | 14:00-25:00 | must be spans such as 09:00-12:00",
        "14:00-18:00 | 14:00-24:30 | must be spans such as 09:00-12:00",
        "days: working | days: working, dates: {2025-02-30: []} | must be a date such as 2025-01-27",
        "rules: | units: {A: shop}~rules: | units.A must be a calendar of this file or always",
        "rules: | words: {a: [x], b: [x]}~rules: | words.b must be words that no other name has",
        "5 working days | 0 days | rules.limit must be an amount such as 5 working days",
        "5 working days | 5 weeks | rules.limit must be an amount such as 5 working days",
        "5 working days | 9999 days | rules.limit must be an amount such as 5 working days",
        ", limit: 5 working days | | rules.limit is required",
        "limit | calendar: shop, limit | rules.calendar must be a calendar of this file",
        "limit | counting: later, limit | rules.counting must be one of [at-once, next-day]",
        "limit | ends: soon, limit | rules.ends must be one of [end-of-day, to-the-minute]",
        "limit | rolls: back, limit | rules.rolls must be one of [next-working-day, none]",
        "limit | starts: signed, limit | rules.starts must say when an unsigned petition starts",
        "limit | starts: received, limit | rules.starts must be one of [dispatched]",
        "limit | pauses: {hearing: long}, limit | rules.pauses.hearing must be unlimited or",
        "limit | backdating: 1 day, limit | rules.backdating must not stand without pauses",
        "limit | extension: {upTo: 5 days}, limit | rules.extension.upTo must be in the unit of limit",
        "limit | extension: {times: 1}, limit | rules.extension.upTo is required",
        "limit | returns: {second: never}, limit | rules.returns.second must be one of",
        "limit | warnings: [90, 50], limit | rules.warnings must be ascending percents",
        "limit | warnings: [101], limit | rules.warnings must be ascending percents",
        "limit | until: replied, limit | rules.until must stand on legal and promised rules only",
        "limit | when: {district: A}, limit | rules.when.district must be a key among",
        "limit | when: {grade: []}, limit | rules.when.grade must be a text or a list of texts",
        "limit | priority: high, limit | rules.priority must be a whole number",
        "limit | sourceTag: X, limit | rules.sourceTag must be one of [C, K, M, V]",
        "limit | valid: {from: 2025-01-01, to: 2025-01-01}, limit | rules.valid must end after",
        "limit | valid: {from: soon}, limit | rules.valid.from must be a date such as 2025-01-27",
        "clock: handle | clock: sign, returns: {} | rules.returns must stand on handle rules only",
        "clock: handle | clock: sign, unitChange: keeps | rules.unitChange must stand on handle",
        "clock: handle | clock: sign, starts: signed | rules.starts must stand on legal, promised",
        "clock: handle | clock: citizen, pauses: {a: unlimited} | rules.pauses must not stand on a",
        "limit | id: b, limit | id must stand once",
        "- {id: a | - {id: a, clock: handle, limit: 1 day}~- {id: a | rules.id must be of one rule",
        "5 working days | &x 5 working days, source: *x | must not use anchors",
        "rules: | ]rules: | must be YAML",
      })
  void every_fault_is_refused(String part, String by, String message) {
    assertThat(GOOD).contains(part);
    refused(
        GOOD.replaceFirst(Pattern.quote(part), by == null ? "" : by.replace('~', '\n')), message);
  }

  @Test
  void versions_of_a_rule_may_follow_each_other_for_one_clock() {
    String two =
        GOOD.replace(
            "- {id: a,",
            "- {id: a, clock: handle, limit: 1 day, valid: {to: 2025-01-01}}\n"
                + "- {id: a, valid: {from: 2025-01-01},");
    assertThat(HandlingRules.read(two, "r.yaml").rules()).hasSize(2);
    refused(two.replaceFirst("handle", "sign"), "rules.id must be of versions for one clock");
  }

  @Test
  void rules_survive_serialising() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(HandlingRules.read(GOOD, "r.yaml"));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      HandlingRules copy = (HandlingRules) in.readObject();
      assertThat(copy.rules()).isEqualTo(HandlingRules.read(GOOD, "r.yaml").rules());
    }
  }
}
