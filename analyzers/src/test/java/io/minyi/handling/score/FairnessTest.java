package io.minyi.handling.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.handling.score.FairnessSimulation.Outcome;
import org.junit.jupiter.api.Test;

final class FairnessTest {

  private static final long SEED = 20261124;

  @Test
  void among_equals_the_worst_five_are_small_by_plain_rate_and_not_by_ours() {
    Outcome equal = played("equal truth", 40, Double.POSITIVE_INFINITY);
    assertThat(equal.smallAmongWorstRaw()).isGreaterThan(0.85);
    assertThat(equal.smallAmongWorst()).isLessThan(equal.small());
    assertThat(equal.below()).isLessThan(0.005);
    assertThat(equal.coverage()).isGreaterThan(0.98);
    assertThat(equal.coverageAlone()).isBetween(0.88, 0.92);
    assertThat(equal.width()).isLessThan(equal.widthAlone() / 5);
  }

  @Test
  void where_truths_differ_90_of_100_intervals_hold_them() {
    for (double strength : new double[] {20, 100, 500}) {
      Outcome outcome = played("truths of strength " + strength, 40, strength);
      assertThat(outcome.coverage()).isBetween(0.88, 0.92);
      assertThat(outcome.width()).isLessThan(outcome.widthAlone());
    }
  }

  private static Outcome played(String name, int draws, double strength) {
    Outcome outcome = FairnessSimulation.play(SEED, draws, 100, 0.85, strength);
    System.out.println("fairness, seed " + SEED + ", " + name + ": " + outcome);
    return outcome;
  }
}
