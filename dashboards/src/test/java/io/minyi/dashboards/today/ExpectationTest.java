package io.minyi.dashboards.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minyi.dashboards.today.Expectation.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExpectationTest {

  @Test
  void one_earlier_count_is_no_expectation() {
    assertThat(Expectation.of(List.of(12L), 1)).isEmpty();
    assertThat(Expectation.of(List.of(), 1)).isEmpty();
  }

  @Test
  void band_is_that_of_the_formula() {
    Expectation expectation = Expectation.of(List.of(90L, 110L), 1).orElseThrow();
    // (sqrt(100.375) -+ 1.645 * sqrt(1.5) / 2)^2 - 3/8
    assertThat(expectation.mean()).isEqualTo(100);
    assertThat(expectation.low()).isCloseTo(80.83, within(0.01));
    assertThat(expectation.high()).isCloseTo(121.20, within(0.01));
    assertThat(expectation.n()).isEqualTo(2);
  }

  @Test
  void low_end_never_falls_below_nothing() {
    assertThat(Expectation.of(List.of(0L, 1L, 0L), 2).orElseThrow().low()).isZero();
  }

  @Test
  void dispersion_is_pooled_over_series_and_at_least_that_of_poisson() {
    assertThat(Expectation.dispersion(List.of(List.of(10L, 10L), List.of(5L, 5L)))).isEqualTo(1);
    // squares 2*25 + 2*25 over (1*10 + 1*10)
    assertThat(Expectation.dispersion(List.of(List.of(5L, 15L), List.of(15L, 5L)))).isEqualTo(5);
    assertThat(Expectation.dispersion(List.of())).isEqualTo(1);
  }

  @Test
  void too_little_is_not_judged() {
    Expectation rare = Expectation.of(List.of(0L, 1L, 0L, 0L), 1).orElseThrow();
    assertThat(rare.standing(2)).isEqualTo(Standing.UNKNOWN);
    assertThat(rare.standing(9)).isEqualTo(Standing.ABOVE);
  }

  @Test
  void nothing_where_much_was_expected_is_below() {
    Expectation many = Expectation.of(List.of(30L, 28L, 33L, 31L), 1).orElseThrow();
    assertThat(many.standing(0)).isEqualTo(Standing.BELOW);
    assertThat(many.standing(29)).isEqualTo(Standing.AS_EXPECTED);
  }

  @Test
  void nine_of_ten_ordinary_counts_lie_in_the_band() {
    SplittableRandom random = new SplittableRandom(7);
    int inside = 0;
    int unusual = 0;
    int trials = 20_000;
    for (int i = 0; i < trials; i++) {
      double mean = 4 + 40 * random.nextDouble();
      List<Long> past = new ArrayList<>();
      for (int week = 0; week < 5; week++) {
        past.add(poisson(random, mean));
      }
      Expectation expectation = Expectation.of(past, 1).orElseThrow();
      long count = poisson(random, mean);
      inside += count >= expectation.low() && count <= expectation.high() ? 1 : 0;
      unusual += Math.abs(expectation.deviation(count)) >= Expectation.UNUSUAL ? 1 : 0;
    }
    assertThat(inside / (double) trials).isCloseTo(0.90, within(0.02));
    assertThat(unusual / (double) trials).isLessThan(0.005);
  }

  private static long poisson(SplittableRandom random, double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    long count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
