package io.minyi.handling.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Petition a breaches and is seen at 10 and 40 of 48 hours, b is kept and seen at 20 and 30. */
final class RankedMomentsTest {

  private static final List<ForecastSample> SAMPLES =
      List.of(
          Moments.sample("a", 10, true),
          Moments.sample("a", 40, true),
          Moments.sample("b", 20, false),
          Moments.sample("b", 30, false));

  private static ScoreFigures figures(int... weights) {
    return new RankedMoments(
            SAMPLES, new int[] {0, 0, 1, 1}, ForecastMoment::shareUsed, ForecastMoment::shareUsed)
        .figures(weights);
  }

  @Test
  void auc_is_the_share_of_pairs_in_the_right_order() {
    assertThat(figures(1, 1).auc()).isEqualTo(0.5);
    assertThat(figures(1, 0).auc()).isEqualTo(0.5);
  }

  @Test
  void ties_count_half() {
    RankedMoments tied = new RankedMoments(SAMPLES, new int[] {0, 0, 1, 1}, m -> 0.3, m -> 0.3);

    assertThat(tied.figures(new int[] {1, 1}).auc()).isEqualTo(0.5);
    assertThat(tied.figures(new int[] {1, 1}).caught()).isEqualTo(0.5);
  }

  @Test
  void one_alarm_for_one_breach_goes_to_the_clock_that_scores_highest_and_from_its_first_moment() {
    ScoreFigures figures = figures(1, 1);

    assertThat(figures.caught()).isEqualTo(1);
    assertThat(figures.leadHours()).isEqualTo(8, within(1e-9));
  }

  @Test
  void brier_and_calibration_error_are_those_worked_out_by_hand() {
    ScoreFigures figures = figures(1, 1);

    double[] errors = {1 - 10 / 48.0, 1 - 40 / 48.0, 20 / 48.0, 30 / 48.0};
    double squares = 0;
    double sum = 0;
    for (double error : errors) {
      squares += error * error / 4;
      sum += error / 4;
    }
    assertThat(figures.brier()).isEqualTo(squares, within(1e-9));
    assertThat(figures.calibrationError()).isEqualTo(sum, within(1e-9));
  }

  @Test
  void a_petition_drawn_twice_counts_twice() {
    // breaches: two of .79, two of .17; kept: one of .42, one of .63
    assertThat(figures(2, 1).brier())
        .isEqualTo(
            (2 * Math.pow(38 / 48.0, 2)
                    + 2 * Math.pow(8 / 48.0, 2)
                    + Math.pow(20 / 48.0, 2)
                    + Math.pow(30 / 48.0, 2))
                / 6,
            within(1e-9));
  }
}
