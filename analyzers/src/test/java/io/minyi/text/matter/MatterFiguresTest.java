package io.minyi.text.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minyi.text.matter.MatterFigures.LabelFigures;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MatterFiguresTest {

  private final MatterFigures.Tally tally = new MatterFigures.Tally(List.of("a", "b"));

  @Test
  void labels_that_the_classifier_does_not_know_count_as_wrong() {
    tally.add("a", new double[] {0.9, 0.1});
    tally.add("c", new double[] {0.9, 0.1});

    MatterFigures figures = tally.figures();

    assertThat(figures.accuracy()).isEqualTo(0.5);
    assertThat(figures.classes())
        .containsExactly(
            new LabelFigures("a", 0.5, 1, 2.0 / 3, 1), new LabelFigures("c", 0, 0, 0, 1));
    assertThat(figures.macroF1()).isEqualTo(1.0 / 3);
  }

  @Test
  void labels_that_are_not_in_the_data_are_no_part_of_the_mean() {
    tally.add("a", new double[] {0.9, 0.1});
    tally.add("a", new double[] {0.2, 0.8});

    assertThat(tally.figures().macroF1()).isEqualTo(2.0 / 3);
  }

  @Test
  void calibration_error_is_the_gap_between_what_was_said_and_what_was_right() {
    for (int i = 0; i < 10; i++) {
      tally.add(i < 7 ? "a" : "b", new double[] {0.9, 0.1});
    }

    assertThat(tally.figures().calibrationError()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void coverage_is_the_share_decided_when_the_least_sure_are_left_to_people() {
    for (int i = 0; i < 20; i++) {
      double probability = 0.99 - 0.01 * i;
      tally.add(i < 19 ? "a" : "b", new double[] {probability, 1 - probability});
    }
    for (int i = 0; i < 20; i++) {
      tally.add("b", new double[] {0.6, 0.4});
    }

    assertThat(tally.figures().coverageAt())
        .containsEntry("0.95", 0.5)
        .containsEntry("0.98", 0.475);
  }
}
