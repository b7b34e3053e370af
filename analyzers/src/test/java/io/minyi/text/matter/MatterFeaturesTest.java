package io.minyi.text.matter;

import static io.minyi.text.matter.Invented.passage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MatterFeaturesTest {

  @Test
  void numbers_and_codes_of_areas_teach_nothing() {
    assertThat(keys("A3区收费120元")).isEqualTo(keys("B7区收费9500元"));
  }

  @Test
  void punctuation_parts_what_stands_beside_it() {
    assertThat(keys("路灯，坏了").length).isLessThan(keys("路灯坏了").length);
    assertThat(keys("路灯，坏了")).isEqualTo(keys("路灯？坏了"));
  }

  @Test
  void what_stands_in_the_opening_counts_twice_and_what_comes_late_once() {
    String opening = "我们是住在东湖边上的居民已经多次向物业反映这个问题但是一直没有人来处理";

    assertThat(keys("路灯")).hasSize(2 * 4);
    assertThat(keys(opening + "，路灯").length - keys(opening).length).isEqualTo(4);
  }

  @Test
  void a_long_text_is_read_up_to_a_limit() {
    assertThat(keys("水管".repeat(5_000))).isEqualTo(keys("水管".repeat(5_000) + "学校"));
  }

  private static int[] keys(String text) {
    return FeatureCounts.of(passage(text)).keys();
  }
}
