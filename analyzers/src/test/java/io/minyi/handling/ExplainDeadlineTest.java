package io.minyi.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minyi.city.CityPack;
import io.minyi.petition.EventType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExplainDeadlineTest {

  private static final HandlingRules RULES =
      HandlingRules.read(
          """
          format: 1
          id: town
          version: "7"
          zone: Asia/Shanghai
          words: {head: [局长]}
          calendars:
            office: {days: working, hours: ["09:00-12:00", "14:00-18:00"]}
          rules:
          - id: handle
            clock: handle
            limit: 5 working days
            starts: signed, at most 1 working day after dispatch
            pauses: {hearing: unlimited}
            extension: {approver: head, times: 1, upTo: 5 working days}
            source: 某条例第5条
            sourceTag: V
          - id: handle-complaint
            clock: handle
            when: {appeal: complaint}
            limit: 11 working hours
            starts: signed, at most 1 working day after dispatch
            source: 某办法
            sourceTag: M
          """,
          "town.yaml");

  private final List<HandlingEvent> events = new ArrayList<>();

  @Test
  void a_deadline_with_pause_and_extension_is_told_in_at_most_ten_lines() {
    life();

    assertThat(explain(Language.EN, "2025-03-12T10:00", 1))
        .hasSizeLessThanOrEqualTo(10)
        .containsExactly(
            "handle is due 2025-03-14 Friday 18:00, as of 2025-03-12 Wednesday 10:00: running,"
                + " 1,950 of 2,940 minutes.",
            "Rule handle (version 7): 5 working days, counted from the next day, to the end of the"
                + " day, calendar office; source: 某条例第5条 [V]; no holidays known for 2025,"
                + " counted as plain weeks",
            "Chosen because: it holds for all petitions; no other rule fits.",
            "Runs from 2025-03-03 Monday 10:00, signed (甲局).",
            "Counted (minutes): 2025-03-04 420, 2025-03-05 60, 2025-03-06 150,"
                + " 2025-03-07 420, 2025-03-10…2025-03-14 5×420; 3,150 in all by the due.",
            "Not counted: 2025-03-03 first day, 2025-03-08…2025-03-09 closed.",
            "Paused (minutes): hearing 2025-03-05 Wednesday 10:00…2025-03-06 Thursday 15:30 630.",
            "Extended: 2025-03-10 Monday 10:00 2 working days 局长.",
            "2,940 minutes are used up 2025-03-14 Friday 14:30; rounded to the end of the day:"
                + " 2025-03-14 Friday 18:00.");
  }

  @Test
  void the_same_in_chinese() {
    life();

    assertThat(explain(Language.ZH, "2025-03-12T10:00", 1))
        .hasSize(9)
        .startsWith(
            "办理到期：2025-03-14 星期五 18:00，截至 2025-03-12 星期三 10:00：计时中，已计 1,950 分钟，限 2,940 分钟。",
            "规则 handle（版本 7）：5 个工作日，次日起算，到当日结束，日历 office；来源：某条例第5条 [V]" + "；2025 年没有节假日数据，按平常的周计算",
            "选它因为：它适用于所有诉求，没有其他规则适用。",
            "起算：2025-03-03 星期一 10:00，签收（甲局）。")
        .endsWith(
            "延期：2025-03-10 星期一 10:00 2 个工作日 局长。",
            "2,940 分钟于 2025-03-14 星期五 14:30 用完，取当日结束：2025-03-14 星期五 18:00。");
  }

  @Test
  void the_more_special_rule_says_what_it_goes_before_and_the_unsigned_start_why_it_began() {
    add(EventType.RECEIVED, "2025-03-03T09:00", "appeal", "complaint");
    add(EventType.DISPATCHED, "2025-03-03T09:30", "to", "甲局");

    assertThat(explain(Language.EN, "2025-03-05T08:00", 1))
        .containsExactly(
            "handle is due 2025-03-05 Wednesday 15:30, as of 2025-03-05 Wednesday 08:00: running,"
                + " 390 of 660 minutes.",
            "Rule handle-complaint (version 7): 11 working hours, counted at once, to the minute,"
                + " calendar office; source: 某办法 [M]; no holidays known for 2025, counted as"
                + " plain weeks",
            "Chosen because: appeal=complaint; goes before what fits too: handle.",
            "Runs from 2025-03-04 Tuesday 09:30: not signed, it starts at most 1 working day after"
                + " dispatch anyway.",
            "Counted (minutes): 2025-03-04 390, 2025-03-05 270; 660 in all by the due.",
            "660 minutes are used up 2025-03-05 Wednesday 15:30, which is the due.");
  }

  @Test
  void a_clock_without_a_rule_says_so_and_one_that_is_not_there_is_refused() {
    life();

    assertThat(
            new ExplainDeadline(RULES, CityPack.none().calendar(), Language.EN)
                .lines(events, time("2025-03-12T10:00"), ClockName.CITIZEN, 1))
        .containsExactly(
            "citizen has no due, as of 2025-03-12 Wednesday 10:00: running, 13,020 minutes.",
            "No rule applies: it is measured, and never due.");
    assertThatThrownBy(() -> explain(Language.EN, "2025-03-12T10:00", 2))
        .hasMessage("clock must be one of the petition, was handle 2");
  }

  @Test
  void the_open_clock_that_is_due_first_presses_most() {
    life();
    HandlingLedger ledger =
        HandlingLedger.of(events, RULES, CityPack.none().calendar(), time("2025-03-12T10:00"));

    assertThat(ExplainDeadline.mostPressing(ledger).map(Clock::clock)).contains(ClockName.HANDLE);
  }

  private void life() {
    add(EventType.RECEIVED, "2025-03-03T09:00");
    add(EventType.DISPATCHED, "2025-03-03T09:30", "to", "甲局");
    add(EventType.SIGNED, "2025-03-03T10:00");
    add(EventType.PAUSED, "2025-03-05T10:00", "ground", "hearing");
    add(EventType.RESUMED, "2025-03-06T15:30");
    add(EventType.EXTENSION_REQUESTED, "2025-03-07T10:00");
    add(
        EventType.EXTENSION_APPROVED,
        "2025-03-10T10:00",
        "approver",
        "局长",
        "amount",
        "2 working days");
  }

  private List<String> explain(Language language, String at, int number) {
    return new ExplainDeadline(RULES, CityPack.none().calendar(), language)
        .lines(events, time(at), ClockName.HANDLE, number);
  }

  private void add(EventType type, String at, String... details) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < details.length; i += 2) {
      named.put(details[i], details[i + 1]);
    }
    String unit = type == EventType.RECEIVED || type == EventType.DISPATCHED ? "" : "甲局";
    events.add(new HandlingEvent("", type, time(at), time(at), unit, "", "", named));
  }

  private static Instant time(String local) {
    return OffsetDateTime.parse(local + ":00+08:00").toInstant();
  }
}
