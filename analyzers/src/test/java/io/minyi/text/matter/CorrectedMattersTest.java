package io.minyi.text.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import io.minyi.text.hanlp.Segmenter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CorrectedMattersTest {

  private static final Segmenter SEGMENTER = new Segmenter();
  private static final Passage ALIKE = passage("渣土车一路掉泥浆");
  private static final String MATTER = "06.01.02";

  private final CorrectedMatters corrections = new CorrectedMatters();

  @Test
  void nothing_is_pulled_before_anything_was_corrected() {
    assertThat(corrections.size()).isZero();
    assertThat(corrections.pulls(ALIKE)).isEmpty();
  }

  @Test
  void a_correction_counts_at_once_for_petitions_like_it() {
    learn("p1", 1, "渣土车在门口掉泥土，路面全是泥浆");

    double once = corrections.pulls(ALIKE).get(MATTER);
    learn("p2", 2, "泥浆车漏泥浆");
    learn("p3", 3, "渣土车撒漏");

    assertThat(corrections.pulls(ALIKE).get(MATTER)).isGreaterThan(once).isGreaterThan(1);
    assertThat(corrections.pulls(passage("地铁口没有电梯"))).isEmpty();
    assertThat(corrections.size()).isEqualTo(3);
  }

  @Test
  void the_words_it_shares_are_the_evidence() {
    learn("p1", 1, "渣土车在门口掉泥土，路面全是泥浆");

    assertThat(corrections.evidence(ALIKE, MATTER)).extracting(Evidence::text).contains("泥浆");
    assertThat(corrections.evidence(ALIKE, "01.01")).isEmpty();
  }

  @Test
  void a_later_correction_of_the_same_petition_takes_the_place_of_the_earlier() {
    learn("p1", 1, "渣土车在门口掉泥土，路面全是泥浆");

    corrections.learn("p1", Instant.ofEpochSecond(2), "05.02.02", "", "渣土车在门口掉泥土，路面全是泥浆");

    assertThat(corrections.pulls(ALIKE)).containsOnlyKeys("05.02.02");
    corrections.forget("p1");
    corrections.forget("p1");
    assertThat(corrections.size()).isZero();
    assertThat(corrections.pulls(ALIKE)).isEmpty();
  }

  @Test
  void the_order_in_which_corrections_come_does_not_matter() {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
    List<String> texts = List.of("渣土车掉泥", "泥浆满地", "车辆撒漏", "路面泥土", "渣土倾倒", "泥头车超载");
    order.forEach(i -> learn("p" + i, i, texts.get(i)));
    Map<String, Double> expected = corrections.pulls(ALIKE);
    long seed = 20260301;
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(order, random);
      CorrectedMatters other = new CorrectedMatters();
      for (int i : order) {
        other.learn("p" + i, Instant.ofEpochSecond(i), MATTER, "", texts.get(i));
      }
      assertThat(other.pulls(ALIKE)).as("seed %d, round %d", seed, round).isEqualTo(expected);
    }
  }

  @Test
  void the_eldest_of_a_matter_go_first() {
    for (int i = 0; i < 20; i++) {
      assertThat(learn("p" + i, i, "渣土车掉泥")).isEmpty();
    }

    assertThat(learn("p20", 20, "渣土车掉泥")).containsExactly("p0");
    assertThat(learn("older", -1, "渣土车掉泥")).containsExactly("older");
    assertThat(corrections.size()).isEqualTo(20);
  }

  @Test
  void the_eldest_of_all_go_first_when_matters_are_many() {
    for (int i = 0; i < CorrectedMatters.MOST; i++) {
      learn("p" + i, i, "m" + i % 100, "噪音");
    }

    assertThat(learn("new", CorrectedMatters.MOST, "another", "噪音")).containsExactly("p0");
    assertThat(corrections.size()).isEqualTo(CorrectedMatters.MOST);
  }

  private List<String> learn(String petition, int second, String text) {
    return learn(petition, second, MATTER, text);
  }

  private List<String> learn(String petition, int second, String matter, String text) {
    return corrections.learn(petition, Instant.ofEpochSecond(second), matter, "", text);
  }

  private static Passage passage(String text) {
    return Passage.of("", text, "", SEGMENTER);
  }
}
