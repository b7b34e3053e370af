package io.minyi.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PercentileTest {

  private static final double[] FOUR = {40, 10, 30, 20};

  @Test
  void it_is_a_measured_value_that_so_many_percent_do_not_exceed() {
    assertThat(Percentile.of(FOUR, 50)).isEqualTo(20);
    assertThat(Percentile.of(FOUR, 51)).isEqualTo(30);
    assertThat(Percentile.of(FOUR, 75)).isEqualTo(30);
    assertThat(Percentile.of(FOUR, 100)).isEqualTo(40);
  }

  @Test
  void small_percentages_give_the_least() {
    assertThat(Percentile.of(FOUR, 1)).isEqualTo(10);
  }

  @Test
  void without_values_there_is_none() {
    assertThatThrownBy(() -> Percentile.of(new double[0], 50))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a percentile needs values, there were none");
  }
}
