package io.minyi.dashboards.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {

  private static String marked(String text) {
    return text.replace("[", Segment.OPEN).replace("]", Segment.CLOSE);
  }

  @Test
  void neighbouring_characters_become_one_word() {
    assertThat(Segment.of(marked("夜间[施][工]扰民"), false))
        .containsExactly(
            new Segment("夜间", false), new Segment("施工", true), new Segment("扰民", false));
  }

  @Test
  void single_character_is_chance_unless_it_was_asked_for() {
    assertThat(Segment.of(marked("[施]肥"), false)).containsExactly(new Segment("施肥", false));
    assertThat(Segment.of(marked("[施]肥"), true))
        .containsExactly(new Segment("施", true), new Segment("肥", false));
  }

  @Test
  void broken_marks_lose_nothing_and_show_nothing_strange() {
    for (String text : List.of("[未完", "未始]", "[[嵌][套]]", "")) {
      String plain =
          String.join("", Segment.of(marked(text), true).stream().map(Segment::text).toList());
      assertThat(plain).isEqualTo(text.replaceAll("[\\[\\]]", ""));
    }
  }

  @Test
  void markup_stays_text() {
    assertThat(Segment.of("<img onerror=1>", false))
        .containsExactly(new Segment("<img onerror=1>", false));
  }

  @Test
  void excerpt_never_cuts_a_character_in_two() {
    String text = "😀".repeat(150);
    Segment excerpt = PetitionSummary.excerpt(text).get(0);
    assertThat(excerpt.text()).isEqualTo("😀".repeat(120) + "…");
  }
}
