package io.minyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.index.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MapChannelTest {

  @Test
  void columns_of_a_channel_become_our_fields() throws RefusedException {
    MappedRecord record =
        Intake.map("peoples-daily-board", "{'留言编号':8,'留言主题':' 停水 ','点赞数':12,'其他':'x'}");

    assertThat(record.fields()).isEqualTo(Map.of("id", "8", "title", "停水", "agree", "12"));
    assertThat(record.channel()).isEqualTo("peoples-daily-board");
    assertThat(record.isLifeEvent()).isFalse();
  }

  @Test
  void json_pointers_reach_into_a_record_and_the_first_place_that_holds_something_wins()
      throws RefusedException {
    MappedRecord nested =
        Intake.map(
            "minyi-miniprogramme",
            "{'order':{'no':'A1','content':'停水'},'orderNo':'B2','reporter':{'phone':'1'}}");
    MappedRecord flat =
        Intake.map("minyi-miniprogramme", "{'order':{'no':'  '},'orderNo':'B2','content':'停水'}");

    assertThat(nested.fields()).isEqualTo(Map.of("id", "A1", "text", "停水", "mobile", "1"));
    assertThat(flat.fields()).isEqualTo(Map.of("id", "B2", "text", "停水"));
  }

  @Test
  void nothing_null_and_blank_are_the_same_as_absent() throws RefusedException {
    assertThat(
            Intake.map("hotline-12345", "{'工单编号':null,'标题':'','诉求内容':' \\u3000 ','诉求人':'李'}")
                .fields())
        .isEqualTo(Map.of("author", "李"));
  }

  @Test
  void a_record_of_a_units_system_is_a_life_event_with_details() throws RefusedException {
    MappedRecord record =
        Intake.map("unit-systems", "{'诉求编号':'1','环节':'退单申请','理由':'非本单位','原因':'后备'}");

    assertThat(record.isLifeEvent()).isTrue();
    assertThat(record.fields()).isEqualTo(Map.of("petition", "1", "event", "退单申请"));
    assertThat(record.details()).isEqualTo(Map.of("reason", "非本单位"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"at-pingshan", "@坪山"})
  void an_absorbed_channel_by_id_or_name_counts_under_the_kept_one_and_keeps_its_id(String named)
      throws RefusedException {
    RawRecord raw =
        Intake.raw(
            "district-pingshan",
            "{\"问题描述\":\"停水\"}".getBytes(StandardCharsets.UTF_8),
            Map.of(Headers.CHANNEL, named));

    MappedRecord record = Intake.map(raw);

    assertThat(record.channel()).isEqualTo("district-pingshan");
    assertThat(record.sourceChannel()).isEqualTo("at-pingshan");
    assertThat(record.fields()).isEqualTo(Map.of("text", "停水"));
  }

  @Test
  void a_topic_of_an_absorbed_channel_counts_under_the_kept_one() throws RefusedException {
    MappedRecord record = Intake.map("12319", "{'诉求内容':'停水'}");

    assertThat(record.channel()).isEqualTo("hotline-12345");
    assertThat(record.sourceChannel()).isEqualTo("12319");
  }

  @Test
  void an_unknown_channel_is_refused() {
    RefusedException refusal = Intake.refusal(() -> Intake.map("fax", "{'诉求内容':'停水'}"));

    assertThat(refusal.reason()).isEqualTo(Reason.CHANNEL_UNKNOWN);
    assertThat(refusal.field()).isEqualTo("channel");
    assertThat(refusal.value()).isEqualTo("fax");
  }

  @Test
  void bytes_that_are_not_utf8_are_refused_and_not_shown() {
    byte[] gb = {'{', '"', (byte) 0xd6, (byte) 0xd0, '"', '}'};

    RefusedException refusal =
        Intake.refusal(() -> Intake.map(Intake.raw("hotline-12345", gb, Map.of())));

    assertThat(refusal.reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(refusal.value()).isEqualTo("6 bytes");
  }

  @Test
  void nul_is_refused_plain_or_escaped() {
    assertThat(Intake.refusal(() -> Intake.map("hotline-12345", "{'诉求内容':'停\0水'}")).reason())
        .isEqualTo(Reason.UNREADABLE);
    RefusedException escaped =
        Intake.refusal(() -> Intake.map("hotline-12345", "{'诉求内容':'停\\u0000水'}"));
    assertThat(escaped.reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(escaped.field()).isEqualTo("text");
  }

  @Test
  void half_an_emoji_is_replaced_so_that_the_petition_can_be_written() throws RefusedException {
    MappedRecord record = Intake.map("hotline-12345", "{'诉求内容':'停水\\ud83d','标题':'谢谢😀'}");

    assertThat(record.fields()).isEqualTo(Map.of("text", "停水?", "title", "谢谢😀"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "12",
        "[{'诉求内容':'停水'}]",
        "'停水'",
        "{'诉求内容':'停水'",
        "{'诉求内容':'停水'}}",
        "{'诉求内容':'停水'} {'诉求内容':'停电'}",
        "{诉求内容:'停水'}",
        "=cmd|' /C calc'!A0",
        "<html><body>502</body></html>"
      })
  void what_is_not_one_complete_json_object_is_refused(String value) {
    assertThat(Intake.refusal(() -> Intake.map("hotline-12345", value)).reason())
        .isEqualTo(Reason.NOT_AN_OBJECT);
  }

  @Test
  void endless_nesting_is_refused() {
    String nested = "{'诉求内容':".repeat(50_000);

    assertThat(Intake.refusal(() -> Intake.map("hotline-12345", nested)).reason())
        .isEqualTo(Reason.NOT_AN_OBJECT);
  }

  @Test
  void a_record_of_exactly_one_mebibyte_is_taken_and_a_byte_more_is_too_large()
      throws RefusedException {
    String around = "{\"诉求内容\":\"\"}";
    int room = MapChannel.MAX_BYTES - around.getBytes(StandardCharsets.UTF_8).length;

    assertThat(Intake.map("hotline-12345", "{'诉求内容':'" + "a".repeat(room) + "'}").fields())
        .containsKey("text");
    RefusedException refusal =
        Intake.refusal(
            () -> Intake.map("hotline-12345", "{'诉求内容':'" + "a".repeat(room + 1) + "'}"));
    assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refusal.value()).isEqualTo("1048577 bytes");
    assertThat(refusal.rule()).isEqualTo("≤ 1048576 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BROKEN_ROW", "TOO_LARGE", "UNREADABLE"})
  void a_defect_that_the_reader_of_the_file_found_is_the_reason(String defect) {
    assertThat(defective(defect).reason().name()).isEqualTo(defect);
    assertThat(defective(defect).value()).isEqualTo("8,\"停水");
  }

  @Test
  void a_defect_of_an_unknown_word_is_still_a_refusal() {
    assertThat(defective("made up").reason()).isEqualTo(Reason.NOT_AN_OBJECT);
  }

  private static RefusedException defective(String defect) {
    return Intake.refusal(
        () ->
            Intake.map(
                Intake.raw(
                    "hotline-12345",
                    "8,\"停水".getBytes(StandardCharsets.UTF_8),
                    Map.of(Headers.DEFECT, defect))));
  }
}
