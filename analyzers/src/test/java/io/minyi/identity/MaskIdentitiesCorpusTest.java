package io.minyi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskIdentitiesCorpusTest {
  private static final long SEED = Long.getLong("minyi.seed", 20260401);
  private static final int CASES_PER_FRAME = 5;
  private static final List<String> OPENINGS =
      List.of(
          "", "", "", "您好，", "领导好：", "急！", "反映一个问题。", "再次投诉，", "\n", "2023年3月以来，", "(一)", "Hi,");
  private static final List<String> ENDINGS =
      List.of("", "", "", "。", "！！", "，望处理", "，谢谢。", "?", "\n", "；另请保密", "……");

  @Test
  void identities_are_found_and_tempting_texts_are_left_alone() {
    System.out.println("seed " + SEED);
    List<IdentityCase> positive = cases("identity-frames.txt");
    List<IdentityCase> tempting = cases("tempting-frames.txt");
    assertThat(positive).hasSizeGreaterThan(600);
    assertThat(tempting).hasSizeGreaterThan(600);
    MaskingScore score = new MaskingScore();
    positive.forEach(score::add);
    tempting.forEach(score::add);
    System.out.printf(
        "%d sentences with identities, %d tempting ones%n%s",
        positive.size(), tempting.size(), score.table());
    score.faults().forEach(System.out::println);
    assertThat(score.recall()).isGreaterThanOrEqualTo(.999);
    assertThat(score.precision()).isGreaterThanOrEqualTo(.99);
  }

  @Test
  void cases_written_after_the_code_are_told_apart_too() {
    MaskingScore score = new MaskingScore();
    for (String resource : List.of("held-out.txt", "held-out-second.txt")) {
      Lexicon.lines(resource).forEach(line -> score.add(IdentityCase.marked(line)));
    }
    System.out.printf("held-out%n%s", score.table());
    assertThat(score.faults()).isEmpty();
  }

  static List<IdentityCase> cases(String resource) {
    Random random = new Random(SEED);
    List<IdentityCase> cases = new ArrayList<>();
    for (String frame : Lexicon.lines(resource)) {
      for (int i = 0; i < CASES_PER_FRAME; i++) {
        String opening = OPENINGS.get(random.nextInt(OPENINGS.size()));
        String ending = ENDINGS.get(random.nextInt(ENDINGS.size()));
        cases.add(IdentityCase.of(opening + frame + ending, random));
      }
    }
    return cases;
  }
}
