package io.minyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.identity.KeyedDigest;
import io.minyi.petition.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValidatePetitionTest {

  private static final String HOTLINE = "hotline-12345";

  @Test
  void a_good_record_gets_its_types() throws RefusedException {
    ValidRecord record =
        Intake.validate(
            "peoples-daily-board",
            "{'留言编号':'8','留言主题':'停水','留言详情':'两天了','留言时间':'2026/3/8 9:05','留言用户':'U1',"
                + "'点赞数':12,'反对数':3}");

    assertThat(record.petition()).isEqualTo("peoples-daily-board:8");
    assertThat(record.type()).isEqualTo(EventType.RECEIVED);
    assertThat(record.time()).isEqualTo(Instant.parse("2026-03-08T01:05:00Z"));
    assertThat(record.isTimeAssumed()).isFalse();
    assertThat(record.title()).isEqualTo("停水");
    assertThat(record.text()).isEqualTo("两天了");
    assertThat(record.author()).isEqualTo("U1");
    assertThat(record.agree()).isEqualTo(12);
    assertThat(record.against()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "hotline-12345, {'工单编号':'1'}, TEXT_MISSING, text, ``",
        "hotline-12345, `{'工单编号':'a b','诉求内容':'停水'}`, ID_INVALID, id, a b",
        "hotline-12345, `{'工单编号':'<b>','诉求内容':'停水'}`, ID_INVALID, id, <b>",
        "hotline-12345, `{'诉求内容':'停水','受理时间':'昨天'}`, TIME_UNREADABLE, time, 昨天",
        "hotline-12345, `{'诉求内容':'停水','受理时间':'2026-02-31 10:00:00'}`, TIME_UNREADABLE, time,"
            + " 2026-02-31 10:00:00",
        "hotline-12345, `{'诉求内容':'停水','受理时间':'2027-01-01 10:00:00'}`, TIME_IN_FUTURE, time,"
            + " 2027-01-01 10:00:00",
        "hotline-12345, `{'诉求内容':'停水','受理时间':'1970-01-01 10:00:00'}`, TIME_ABSURD, time,"
            + " 1970-01-01 10:00:00",
        "minyi-miniprogramme, `{'content':'停水','createTime':0}`, TIME_ABSURD, time, 0",
        "minyi-miniprogramme, `{'content':'停水','createTime':1400000000000}`, CHANNEL_CLOSED, time,"
            + " 1400000000000",
        "peoples-daily-board, `{'留言内容':'停水','点赞数':'许多'}`, NUMBER_UNREADABLE, agree, 许多",
        "peoples-daily-board, `{'留言内容':'停水','反对数':'1.5'}`, NUMBER_UNREADABLE, against, 1.5",
        "unit-systems, `{'诉求渠道':'hotline-12345','诉求编号':'1','环节':'喝茶','时间':'2026-03-18 09:00:00'}`,"
            + " EVENT_UNKNOWN, event, 喝茶",
        "unit-systems, `{'诉求渠道':'hotline-12345','环节':'签收','时间':'2026-03-18 09:00:00'}`,"
            + " PETITION_MISSING, petition, ``",
        "unit-systems, `{'诉求渠道':'fax','诉求编号':'1','环节':'签收','时间':'2026-03-18 09:00:00'}`,"
            + " CHANNEL_UNKNOWN, petitionChannel, fax",
        "unit-systems, `{'诉求渠道':'hotline-12345','诉求编号':'1 2','环节':'签收','时间':'2026-03-18 09:00:00'}`,"
            + " ID_INVALID, petition, 1 2",
        "unit-systems, `{'诉求渠道':'hotline-12345','诉求编号':'1','环节':'签收'}`, TIME_UNREADABLE, time, ``"
      })
  void each_broken_rule_has_its_reason_field_and_value(
      String channel, String json, Reason reason, String field, String value) {
    RefusedException refusal = Intake.refusal(() -> Intake.validate(channel, json));

    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.value()).isEqualTo(value);
  }

  @Test
  void a_text_of_the_limit_is_taken_and_one_character_more_is_not() throws RefusedException {
    String longest = "水".repeat(ValidatePetition.MAX_TEXT);

    assertThat(Intake.validate(HOTLINE, "{'诉求内容':'" + longest + "'}").text()).hasSize(100_000);
    RefusedException refusal =
        Intake.refusal(() -> Intake.validate(HOTLINE, "{'诉求内容':'" + longest + "水'}"));
    assertThat(refusal.reason()).isEqualTo(Reason.TEXT_TOO_LONG);
    assertThat(refusal.value()).isEqualTo("100001 characters");
  }

  @Test
  void a_title_of_more_than_the_limit_is_too_long_as_well() {
    String title = "水".repeat(ValidatePetition.MAX_TEXT + 1);

    assertThat(Intake.refusal(() -> Intake.validate(HOTLINE, "{'标题':'" + title + "'}")).reason())
        .isEqualTo(Reason.TEXT_TOO_LONG);
    assertThat(
            Intake.refusal(() -> Intake.validate(HOTLINE, "{'诉求内容':'停水','标题':'" + title + "'}"))
                .field())
        .isEqualTo("title");
  }

  @Test
  void a_clock_that_is_ten_minutes_ahead_is_tolerated_and_a_second_more_is_not()
      throws RefusedException {
    assertThat(Intake.validate(HOTLINE, "{'诉求内容':'停水','受理时间':'2026-03-18 10:10:00'}").time())
        .isEqualTo(Intake.NOW.plusSeconds(600));
    RefusedException refusal =
        Intake.refusal(
            () -> Intake.validate(HOTLINE, "{'诉求内容':'停水','受理时间':'2026-03-18 10:10:01'}"));
    assertThat(refusal.reason()).isEqualTo(Reason.TIME_IN_FUTURE);
    assertThat(refusal.rule()).isEqualTo("≤ 2026-03-18T10:10+08:00");
  }

  @Test
  void a_missing_time_is_the_time_of_receipt_and_said_to_be_assumed() throws RefusedException {
    ValidRecord record = Intake.validate(HOTLINE, "{'诉求内容':'停水'}");

    assertThat(record.time()).isEqualTo(Intake.NOW);
    assertThat(record.isTimeAssumed()).isTrue();
  }

  @Test
  void a_missing_id_is_made_from_what_the_record_says() throws RefusedException {
    ValidRecord record = Intake.validate(HOTLINE, "{'诉求内容':'停水','诉求人':'李'}");

    assertThat(record.sourceId()).matches("~[0-9a-f]{24}");
    assertThat(record.petition()).isEqualTo("hotline-12345:" + record.sourceId());
    assertThat(Intake.validate(HOTLINE, "{'诉求人':'李','诉求内容':'停水'}").petition())
        .isEqualTo(record.petition());
    assertThat(Intake.validate(HOTLINE, "{'诉求内容':'停水','诉求人':'王'}").petition())
        .isNotEqualTo(record.petition());
  }

  @Test
  void a_petition_that_is_all_title_is_its_text() throws RefusedException {
    ValidRecord record = Intake.validate(HOTLINE, "{'标题':'停水两天'}");

    assertThat(record.title()).isEmpty();
    assertThat(record.text()).isEqualTo("停水两天");
  }

  @Test
  void a_petition_of_an_absorbed_channel_keeps_its_id_there() throws RefusedException {
    assertThat(Intake.validate("at-pingshan", "{'案件编号':'1','问题描述':'停水'}").petition())
        .isEqualTo("at-pingshan:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"at-pingshan", "@坪山"})
  void a_life_event_finds_the_petition_of_an_absorbed_channel(String named)
      throws RefusedException {
    ValidRecord record =
        Intake.validate(
            "unit-systems",
            "{'诉求渠道':'" + named + "','诉求编号':'1','环节':'签收','时间':'2026-03-18 09:00:00'}");

    assertThat(record.petition()).isEqualTo("at-pingshan:1");
  }

  @ParameterizedTest
  @CsvSource({
    "接收,RECEIVED",
    "派单,DISPATCHED",
    "接单,SIGNED",
    "退单申请,RETURN_REQUESTED",
    "驳回退件,RETURN_REJECTED",
    "吹哨,WHISTLE",
    "挂起,PAUSED",
    "延期通过,EXTENSION_APPROVED",
    "办结,HANDLED",
    "满意度评价,CALLBACK",
    "重办,REDO",
    "并件,MERGED",
    "不予受理,TERMINATED"
  })
  void the_words_of_the_units_become_our_event_types(String word, EventType type)
      throws RefusedException {
    assertThat(
            Intake.validate(
                    "unit-systems",
                    "{'诉求渠道':'hotline-12345','诉求编号':'1','环节':'"
                        + word
                        + "','时间':'2026-03-18 09:00:00'}")
                .type())
        .isEqualTo(type);
  }

  @Test
  void a_pack_whose_words_lead_to_no_event_type_is_refused_at_once() {
    CityPack pack =
        CityPack.of(
            new PackFiles(
                Map.of(
                    "pack.json",
                    bytes(
                        "{'format':1,'id':'t','version':'1','name':'t','english':'t',"
                            + "'rootArea':'1','zone':'Asia/Shanghai'}"),
                    "mappings/a.json",
                    bytes("{'events':{'喝茶':'TEA'}}"))));

    assertThatThrownBy(() -> new ValidatePetition(pack, new KeyedDigest(new byte[16])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mappings/a.json events must lead to event types, was [TEA]");
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_life_event_keeps_unit_role_and_details() throws RefusedException {
    ValidRecord record =
        Intake.validate(
            "unit-systems",
            "{'诉求渠道':'hotline-12345','诉求编号':'1','环节':'评价','时间':1773797020123,'流水号':'L9',"
                + "'单位':'住建局','角色':'回访员','评分':2,'处置速度':3}");

    assertThat(record.time()).isEqualTo(Instant.parse("2026-03-18T01:23:40.123Z"));
    assertThat(record.sourceId()).isEqualTo("L9");
    assertThat(record.unit()).isEqualTo("住建局");
    assertThat(record.role()).isEqualTo("回访员");
    assertThat(record.details()).isEqualTo(Map.of("rating", "2", "speed", "3"));
  }
}
