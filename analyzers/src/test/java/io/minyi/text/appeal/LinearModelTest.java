package io.minyi.text.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LinearModelTest {

  @Test
  void rounded_weights_score_nearly_as_the_exact_ones() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    FindMarks marks = new FindMarks();
    double[][] weights = new double[2][marks.places()];
    for (double[] row : weights) {
      for (int p = 0; p < row.length; p++) {
        row[p] = random.nextGaussian();
      }
    }
    Features features = marks.in("停水", "三天没水了，希望尽快恢复。").features();

    double[] scores = LinearModel.of(weights).scores(features);

    for (int s = 0; s < 2; s++) {
      double exact = 0;
      for (int i = 0; i < features.size(); i++) {
        exact += features.value(i) * weights[s][features.place(i)];
      }
      assertThat(scores[s]).as("seed " + seed).isCloseTo(exact, within(0.1));
    }
  }

  @Test
  void the_shipped_model_fits_the_cue_words_and_a_foreign_one_is_refused() {
    int places = new FindMarks().places();

    assertThat(LinearModel.read("appeal.model", places, Scores.COUNT)).isNotNull();
    assertThatThrownBy(() -> LinearModel.read("appeal.model", places + 1, Scores.COUNT))
        .hasMessageContaining("must have " + (places + 1) + " places and 12 scores");
    assertThatThrownBy(() -> LinearModel.read("none.model", places, Scores.COUNT))
        .hasMessage("model none.model must be on the class path");
  }

  @Test
  void a_model_is_written_in_a_byte_per_gram_and_four_per_other_weight() throws IOException {
    double[][] weights = new double[2][Features.GRAMS + 10];
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    LinearModel.of(weights).write(out);

    assertThat(out.size()).isEqualTo(12 + 2 * 4 + 2 * Features.GRAMS + 2 * 10 * 4);
  }
}
