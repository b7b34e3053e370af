package io.minyi.text.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.text.Passage;
import io.minyi.text.UrgencyReading;
import io.minyi.text.UrgencyReading.Cue;
import io.minyi.text.hanlp.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UrgencyReaderTest {

  private static final UrgencyReader READER = new UrgencyReader();

  @Test
  void cues_stand_where_they_say_in_the_text_that_came_in() {
    String title = "😀電梯困人！！！！！！";
    String text = "　　我家樓道有煤气味，，，，燃气管道被挖断了。";

    UrgencyReading reading = READER.read(title, text);

    assertThat(reading.level()).isEqualTo("emergency");
    assertThat(reading.cues())
        .contains(new Cue("電梯困人", "lift", "title", 2, 6), new Cue("煤气味", "gas", "text", 7, 10))
        .allSatisfy(
            cue ->
                assertThat((cue.field().equals("title") ? title : text))
                    .contains(cue.cue())
                    .satisfies(
                        in ->
                            assertThat(in.substring(cue.start(), cue.end())).isEqualTo(cue.cue())));
  }

  @Test
  void without_words_it_decides_as_the_whole_reader() {
    AppealReader whole = new AppealReader();
    Segmenter segmenter = new Segmenter();

    LabelledPetition.rows("sentences.csv")
        .forEach(
            row -> {
              String text = row.getField("text");
              assertThat(READER.read("", text))
                  .isEqualTo(whole.read(Passage.of("", text, "", segmenter)).urgency());
            });
  }

  @Test
  void acute_cues_come_first_and_a_normal_petition_shows_none() {
    assertThat(READER.read("", "消防通道堵塞，楼上着火了").cues().get(0).kind()).isEqualTo("fire");
    assertThat(READER.read("", "请问图书馆几点开门").cues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "楼下着火了, PRESENT",
    "没有着火, DENIED",
    "从未发生过坍塌, DENIED",
    "万一着火, HYPOTHETICAL",
    "容易引起爆燃, HYPOTHETICAL",
    "有坍塌的风险, HYPOTHETICAL",
    "随时可能坍塌, PRESENT",
    "去年坍塌, PAST",
    "曾经有人跳楼, PAST",
    "着火已经扑灭了, OVER",
    "消防演练模拟着火, TOLD",
    "没有人管，着火了, PRESENT",
    "有没有人知道，着火了, PRESENT"
  })
  void a_cue_stands_as_its_sentence_says(String text, FoundCue.Standing standing) {
    Cues cues = Cues.read();

    assertThat(new FindCues(cues).in(text))
        .filteredOn(cue -> cues.kinds().get(cue.kind()).endsWith(".acute"))
        .extracting(FoundCue::standing)
        .containsOnly(standing);
  }

  @ParameterizedTest
  @CsvSource({"燃气公司", "跳楼价", "有关人员", "臭死了", "着火车站", "打我电话", "加装电梯"})
  void a_name_with_such_a_word_is_no_danger(String text) {
    Cues cues = Cues.read();
    DangerSigns dangers = new DangerSigns(cues.kinds());

    assertThat(new FindCues(cues).in(text)).noneMatch(cue -> dangers.isDanger(cue.kind()));
  }
}
