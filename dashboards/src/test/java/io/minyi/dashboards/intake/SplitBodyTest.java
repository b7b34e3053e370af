package io.minyi.dashboards.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.intake.MapChannel;
import io.minyi.intake.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitBodyTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Line, defect if any, and value of each record. */
  private static List<String> told(List<BodyRecord> records) {
    return records.stream()
        .map(
            record ->
                record.line()
                    + " "
                    + record.defect().map(Reason::name).orElse("-")
                    + " "
                    + new String(record.value(), StandardCharsets.UTF_8))
        .toList();
  }

  private static List<String> json(String body) {
    return told(SplitBody.json(bytes(body)));
  }

  private static List<String> lines(String body) {
    return told(SplitBody.lines(bytes(body)));
  }

  @Test
  void object_is_one_record_as_it_stands() {
    assertThat(json("\ufeff {\"编号\": \"1\",\n \"n\":1.50, \"n\":2}\n "))
        .containsExactly("1 - {\"编号\": \"1\",\n \"n\":1.50, \"n\":2}");
  }

  @Test
  void array_is_its_elements_each_as_it_stands() {
    assertThat(json("[{\"标题\" : \"路灯[1],{2}\"},\n {\"b\":[1, {\"c\":\"😀\"}]}\n,{}]"))
        .containsExactly(
            "1 - {\"标题\" : \"路灯[1],{2}\"}", "2 - {\"b\":[1, {\"c\":\"😀\"}]}", "3 - {}");
    assertThat(json("[]")).isEmpty();
  }

  @Test
  void element_that_is_no_object_is_kept_with_its_defect() {
    assertThat(json("[{\"a\":1}, 12 ,\"字\", [1], null,{\"b\":2}]"))
        .containsExactly(
            "1 - {\"a\":1}",
            "1 NOT_AN_OBJECT 12",
            "1 NOT_AN_OBJECT \"字\"",
            "1 NOT_AN_OBJECT [1]",
            "1 NOT_AN_OBJECT null",
            "1 - {\"b\":2}");
  }

  @Test
  void array_that_breaks_off_keeps_what_was_whole_and_the_rest_as_broken() {
    assertThat(json("[{\"a\":1},\n{\"b\":"))
        .containsExactly("1 - {\"a\":1}", "2 NOT_AN_OBJECT {\"b\":");
    assertThat(json("[{\"a\":1}")).containsExactly("1 - {\"a\":1}", "1 NOT_AN_OBJECT ");
    assertThat(json("[{\"a\":1}] {\"b\":2}"))
        .containsExactly("1 - {\"a\":1}", "1 NOT_AN_OBJECT {\"b\":2}");
    assertThat(json("[")).containsExactly("1 NOT_AN_OBJECT ");
  }

  @Test
  void two_objects_in_a_row_are_no_json() {
    assertThat(json("{\"a\":1}{\"b\":2}")).containsExactly("1 NOT_AN_OBJECT {\"a\":1}{\"b\":2}");
    assertThat(json("姓名,电话")).containsExactly("1 NOT_AN_OBJECT 姓名,电话");
  }

  @Test
  void lines_are_records_and_empty_ones_do_not_count() {
    assertThat(lines("{\"a\":1}\r\n\n  \n{\"b\":2}\n{\"c\":\n[{}]"))
        .containsExactly(
            "1 - {\"a\":1}", "4 - {\"b\":2}", "5 NOT_AN_OBJECT {\"c\":", "6 NOT_AN_OBJECT [{}]");
  }

  @Test
  void bytes_that_are_no_text_are_unreadable() {
    byte[] chinese = "{\"标题\":\"路灯\"}".getBytes(Charset.forName("GB18030"));
    assertThat(SplitBody.json(chinese))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.defect()).contains(Reason.UNREADABLE);
              assertThat(record.value()).isEqualTo(chinese);
            });
    assertThat(lines("{\"a\":\"\0\"}")).containsExactly("1 UNREADABLE {\"a\":\"\0\"}");
  }

  @Test
  void record_that_is_too_large_leaves_its_head_without_half_a_character() {
    String large = "{\"a\":\"x" + "长".repeat(MapChannel.MAX_BYTES / 3) + "\"}";
    List<BodyRecord> records = SplitBody.lines(bytes("{\"b\":1}\n" + large));
    assertThat(records.get(0).defect()).isEmpty();
    assertThat(records.get(1).defect()).contains(Reason.TOO_LARGE);
    String head = new String(records.get(1).value(), StandardCharsets.UTF_8);
    assertThat(large).startsWith(head);
    assertThat(records.get(1).value().length)
        .isBetween(SplitBody.MOST_BROKEN - 3, SplitBody.MOST_BROKEN);
  }
}
