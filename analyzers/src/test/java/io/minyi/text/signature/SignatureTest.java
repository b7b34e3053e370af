package io.minyi.text.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SignatureTest {

  private static final long SEED = 20261123;

  @Test
  void a_signature_read_back_is_the_same() {
    Signature signature = Signature.of(Trigrams.of("路灯不亮", "民治街道梅龙路路灯不亮"));

    assertThat(signature.words()).hasSize(171);
    assertThat(Signature.parse(signature.words()).similarity(signature)).isEqualTo(1);
    assertThat(Signature.parse(signature.words()).bands()).isEqualTo(signature.bands());
  }

  @Test
  void it_stays_what_it_was_in_earlier_documents() {
    assertThat(Signature.of(Trigrams.of("路灯不亮")).words()).startsWith("QXcZL62xYYqCXR1cZNK4ZXgy");
  }

  @Test
  void signs_and_blanks_change_nothing() {
    assertThat(Trigrams.of("", "路灯，不亮！ 很黑").jaccard(Trigrams.of("", "路灯不亮很黑"))).isEqualTo(1);
    assertThat(Trigrams.of("路灯", "").isEmpty()).isFalse();
    assertThat(Trigrams.of("！？", "  ").isEmpty()).isTrue();
  }

  @Test
  void jaccard_is_exact() {
    assertThat(Trigrams.of("一二三四五").jaccard(Trigrams.of("二三四五六"))).isEqualTo(2 / 4.0);
    assertThat(Trigrams.of("").jaccard(Trigrams.of(""))).isZero();
  }

  /** Two random texts that share a part, so that their similarity spreads over 0–1. */
  @Test
  void similar_texts_share_a_band_as_often_as_the_formula_says() {
    Random random = new Random(SEED);
    double expected = 0;
    double found = 0;
    double error = 0;
    int pairs = 2_000;
    for (int pair = 0; pair < pairs; pair++) {
      String shared = words(random, 20 + random.nextInt(80));
      Trigrams one = Trigrams.of(shared + words(random, 30));
      Trigrams other = Trigrams.of(shared + words(random, 30));
      double similarity = one.jaccard(other);
      expected += 1 - Math.pow(1 - Math.pow(similarity, 3), Signature.BANDS);
      Signature first = Signature.of(one);
      Signature second = Signature.of(other);
      found += shareABand(first, second) ? 1 : 0;
      error += first.similarity(second) - similarity;
    }
    assertThat(found / pairs).as("seed %s", SEED).isCloseTo(expected / pairs, within(.02));
    assertThat(error / pairs).as("seed %s", SEED).isCloseTo(0, within(.005));
  }

  @Test
  void what_is_no_signature_is_refused() {
    assertThatThrownBy(() -> Signature.parse("AAAA"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("signature must have 128 bytes, has 3");
  }

  private static boolean shareABand(Signature one, Signature other) {
    long[] first = one.bands();
    long[] second = other.bands();
    return Arrays.stream(first).anyMatch(a -> Arrays.stream(second).anyMatch(b -> a == b));
  }

  private static String words(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) (0x4E00 + random.nextInt(2_000)));
    }
    return text.toString();
  }
}
