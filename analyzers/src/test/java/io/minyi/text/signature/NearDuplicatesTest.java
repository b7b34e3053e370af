package io.minyi.text.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minyi.text.signature.NearDuplicates.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NearDuplicatesTest {

  private static final double THRESHOLD = 0.5;

  @Test
  void the_same_text_and_one_with_another_ending_are_found_nearest_first() {
    NearDuplicates texts = new NearDuplicates(10, THRESHOLD);
    texts.add("same", Trigrams.of("民治街道北站社区夜间施工，半夜打桩，没人管"));
    texts.add("near", Trigrams.of("民治街道北站社区夜间施工，半夜打桩，请处理"));
    texts.add("other", Trigrams.of("公司拖欠工资三个月不发，老板跑路了"));

    List<Match> matches = texts.find(Trigrams.of("民治街道北站社区夜间施工 半夜打桩！没人管"));

    assertThat(matches).extracting(Match::id).containsExactly("same", "near");
    assertThat(matches.get(0).similarity()).isEqualTo(1.0);
  }

  @Test
  void the_oldest_is_forgotten_when_there_is_no_room() {
    NearDuplicates texts = new NearDuplicates(3, THRESHOLD);
    for (int i = 0; i < 11; i++) {
      texts.add("t" + i, text(i));
    }

    assertThat(texts.size()).isEqualTo(3);
    for (int i = 0; i < 11; i++) {
      assertThat(texts.find(text(i))).as("t" + i).hasSize(i < 8 ? 0 : 1);
    }
  }

  @Test
  void every_pair_that_an_exact_comparison_of_all_finds_is_found() {
    Random random = new Random(20260401);
    List<Trigrams> all = new ArrayList<>();
    NearDuplicates texts = new NearDuplicates(400, THRESHOLD);
    int found = 0;
    int exact = 0;
    for (int i = 0; i < 400; i++) {
      Trigrams text = changed(random.nextInt(40), random);
      found += texts.find(text).size();
      exact += (int) all.stream().filter(other -> text.jaccard(other) >= THRESHOLD).count();
      texts.add("t" + i, text);
      all.add(text);
    }

    assertThat(exact).isGreaterThan(500);
    assertThat(found).isBetween((int) (.97 * exact), exact);
  }

  @Test
  void a_text_sent_a_thousand_times_gives_no_more_than_the_bound() {
    NearDuplicates texts = new NearDuplicates(2_000, THRESHOLD);
    for (int i = 0; i < 1_000; i++) {
      texts.add("t" + i, text(7));
    }

    assertThat(texts.find(text(7))).hasSize(NearDuplicates.MOST_CANDIDATES);
  }

  @Test
  void a_text_without_letters_is_neither_remembered_nor_found() {
    NearDuplicates texts = new NearDuplicates(3, THRESHOLD);
    texts.add("signs", Trigrams.of("？！…"));

    assertThat(texts.size()).isZero();
    assertThat(texts.find(Trigrams.of("？！…"))).isEmpty();
  }

  @Test
  void a_capacity_or_threshold_out_of_range_is_refused() {
    assertThatThrownBy(() -> new NearDuplicates(0, THRESHOLD))
        .hasMessage("capacity must be 1 to 10,000,000, was 0");
    assertThatThrownBy(() -> new NearDuplicates(1, 0))
        .hasMessage("threshold must be above 0 to 1, was 0.0");
  }

  private static Trigrams text(int seed) {
    return changed(seed, null);
  }

  /** A text of 120 characters that follows from a number, with up to a fifth of it changed. */
  private static Trigrams changed(int seed, Random random) {
    Random source = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      text.append((char) (0x4E00 + source.nextInt(5_000)));
    }
    if (random != null) {
      for (int i = random.nextInt(8); i > 0; i--) {
        text.setCharAt(random.nextInt(120), (char) (0x4E00 + random.nextInt(5_000)));
      }
    }
    return Trigrams.of(text.toString());
  }
}
