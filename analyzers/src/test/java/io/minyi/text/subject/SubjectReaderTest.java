package io.minyi.text.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.CityPack;
import io.minyi.city.Shenzhen;
import io.minyi.text.Passage;
import io.minyi.text.Reading.Keyword;
import io.minyi.text.SubjectReading;
import io.minyi.text.SubjectReading.Accused;
import io.minyi.text.SubjectReading.Entity;
import io.minyi.text.hanlp.Segmenter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SubjectReaderTest {

  private static final Segmenter SEGMENTER = new Segmenter();
  private static final SubjectReader READER = new SubjectReader(Shenzhen.pack());

  @ParameterizedTest
  @CsvFileSource(resources = "accused-sentences.csv", numLinesToSkip = 1, emptyValue = "")
  void the_accused_and_the_names_of_a_sentence(
      String text, String accused, String kind, String unit, String entities) {
    SubjectReading subject = read("", text, List.of());

    assertThat(subject.accused()).isEqualTo(new Accused(accused, kind, unit));
    assertThat(
            subject.entities().stream()
                .map(entity -> entity.kind() + ":" + entity.text())
                .collect(Collectors.joining(" ")))
        .isEqualTo(entities == null ? "" : entities);
  }

  @Test
  void the_title_says_who_is_accused_before_the_text_does() {
    Accused accused = read("金麦坊饭店油烟扰民", "我多次向宝安区城管局反映，宝安区城管局敷衍了事。", List.of()).accused();

    assertThat(accused.name()).isEqualTo("金麦坊饭店");
  }

  @Test
  void a_title_that_asks_accuses_nobody_whom_only_the_text_names() {
    assertThat(read("咨询学位申请问题", "听说富源学校收费高，请问怎么申请？", List.of()).accused())
        .isEqualTo(Accused.NOBODY);
  }

  @ParameterizedTest
  @CsvSource({"440306|440306018, 440306018.police", "440306, ''", "'', ''"})
  void the_police_station_is_that_of_the_place(String place, String unit) {
    List<String> codes = place.isEmpty() ? List.of() : List.of(("4403|" + place).split("\\|", -1));

    Accused accused = read("投诉派出所不作为", "报警没人来", codes).accused();

    assertThat(accused.unit()).isEqualTo(unit);
  }

  @Test
  void names_stand_where_they_say_in_the_masked_original() {
    String text = "😀 舉報　深圳市鑫達物業管理有限公司！！！！！！乱收费，[person]是经理";

    List<Entity> entities = read("", text, List.of()).entities();

    assertThat(entities).hasSize(2);
    for (Entity entity : entities) {
      assertThat(text.substring(entity.start(), entity.end())).isEqualTo(entity.text());
    }
    assertThat(entities).extracting(Entity::text).containsExactly("深圳市鑫達物業管理有限公司", "[person]");
  }

  @Test
  void keywords_keep_names_whole_and_join_what_keeps_standing_together() {
    List<Keyword> keywords =
        read("鑫达物业拆除充电桩", "鑫达物业说充电桩不安全，直接拆除充电桩。地下车库没有充电桩，地下车库也没有灯，请联系[mobile]。", List.of())
            .keywords();

    assertThat(keywords).extracting(Keyword::term).contains("充电桩", "鑫达物业", "地下车库");
    assertThat(keywords)
        .extracting(Keyword::term)
        .doesNotContain("mobile", "[mobile]", "请", "没有", "物业", "车库");
    assertThat(keywords.get(0).weight()).isEqualTo(1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "的了吗", "？？！", "[mobile]", "abc 123"})
  void a_text_without_words_has_no_keywords_no_names_and_accuses_nobody(String text) {
    assertThat(read(text, text, List.of())).isEqualTo(SubjectReading.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"有限公司", "碧海有限公司", "投诉", "\"", "公安局派出所", "社区社区居委会", "省市区县", "和"})
  void a_hostile_text_makes_a_small_reading(String part) {
    SubjectReading subject = read(part.repeat(500), part.repeat(50_000 / part.length()), List.of());

    assertThat(subject.entities()).hasSizeLessThanOrEqualTo(50);
    assertThat(subject.keywords()).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void without_a_city_names_are_found_and_linked_to_no_unit() {
    SubjectReading subject =
        new SubjectReader(CityPack.none())
            .read(Passage.of("", "举报宝安区城管局不作为", "", SEGMENTER), List.of());

    assertThat(subject.accused()).isEqualTo(new Accused("宝安区城管局", "unit", ""));
  }

  private static SubjectReading read(String title, String text, List<String> place) {
    return READER.read(Passage.of(title, text, "", SEGMENTER), place);
  }
}
