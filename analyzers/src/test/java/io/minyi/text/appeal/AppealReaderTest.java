package io.minyi.text.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.minyi.text.Passage;
import io.minyi.text.appeal.AppealReader.Appeal;
import io.minyi.text.hanlp.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AppealReaderTest {

  private static final AppealReader READER = new AppealReader();
  private static final Segmenter SEGMENTER = new Segmenter();

  private static Appeal read(String title, String text) {
    return READER.read(Passage.of(title, text, "", SEGMENTER));
  }

  static List<NamedCsvRecord> sentences() {
    return LabelledPetition.rows("sentences.csv");
  }

  /** What a row names as open is known to be read otherwise, and left to be mended. */
  @ParameterizedTest
  @MethodSource("sentences")
  void a_sentence_is_read_as_a_clerk_would(NamedCsvRecord sentence) {
    Appeal appeal = read("", sentence.getField("text"));

    List<String> wrong = new ArrayList<>();
    check(wrong, sentence, "urgency", appeal.urgency().level());
    check(wrong, sentence, "appeal", appeal.appeal().type());
    check(wrong, sentence, "polarity", appeal.tone().polarity());
    assertThat(wrong).as(sentence.getField("text")).isEmpty();
  }

  private static void check(
      List<String> wrong, NamedCsvRecord sentence, String field, String actual) {
    boolean isOpen = List.of(sentence.getField("open").split(" ", -1)).contains(field);
    if (!isOpen && !actual.equals(sentence.getField(field))) {
      wrong.add(field + " must be " + sentence.getField(field) + ", was " + actual);
    }
  }

  @Test
  void no_emergency_among_the_sentences_is_missed() {
    assertThat(sentences())
        .filteredOn(sentence -> sentence.getField("urgency").equals("emergency"))
        .hasSize(23)
        .allSatisfy(
            sentence ->
                assertThat(read("", sentence.getField("text")).urgency().level())
                    .as(sentence.getField("text"))
                    .isEqualTo("emergency"));
  }

  @Test
  void chances_and_strengths_stay_in_their_ranges() {
    for (NamedCsvRecord sentence : sentences()) {
      Appeal appeal = read("", sentence.getField("text"));

      assertThat(appeal.appeal().probability()).isBetween(1 / 6.0, 1.0);
      assertThat(appeal.tone().emotion()).isBetween(0.0, 1.0);
      assertThat(appeal.tone().score()).isBetween(-1.0, 1.0);
    }
  }

  @Test
  void fury_is_stronger_than_a_matter_of_fact() {
    double calm = read("", "请问居住证在哪里办理，需要什么材料？").tone().emotion();
    double furious = read("", "天理何在！！你们这帮强盗丧尽天良，欺人太甚，难道没有王法了吗？？忍无可忍！！！").tone().emotion();

    assertThat(furious).isGreaterThan(calm + 0.2);
  }

  @Test
  void the_title_counts() {
    assertThat(read("举报黑诊所无证行医", "在菜场后面二楼，白天关门，晚上营业。").appeal().type()).isEqualTo("report");
    assertThat(read("感谢社区修好了路灯", "在菜场后面二楼，白天关门，晚上营业。").appeal().type()).isEqualTo("thanks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　\n"})
  void where_nothing_is_written_nothing_is_read(String text) {
    assertThat(read(text, text)).isEqualTo(Appeal.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"电梯", "死", "！", "a", "没有电梯困人万一着火", "😀", "。", "电梯房子墙体电线工资"})
  void a_hostile_text_of_a_million_characters_makes_a_small_reading(String part) {
    String text = part.repeat(1_000_000 / part.length());

    Appeal appeal = read(text, text);

    assertThat(appeal.urgency().cues()).hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void four_threads_read_what_one_reads() {
    List<Appeal> alone = sentences().stream().map(s -> read("", s.getField("text"))).toList();
    List<Appeal> together =
        sentences().parallelStream().map(s -> read("", s.getField("text"))).toList();

    assertThat(together).isEqualTo(alone);
  }

  @Test
  void the_labels_carry_no_text_and_both_readers() {
    List<NamedCsvRecord> labels = LabelledPetition.rows("labels.csv");

    assertThat(labels).hasSize(792);
    assertThat(labels).filteredOn(row -> !row.getField("appeal1").isEmpty()).hasSize(689);
    assertThat(labels.stream().flatMap(row -> row.getFields().stream()))
        .allSatisfy(field -> assertThat(field).matches("[a-z0-9-]*"));
    assertThat(Stream.of("development", "held-out"))
        .allSatisfy(half -> assertThat(labels).anyMatch(row -> row.getField("half").equals(half)));
  }
}
