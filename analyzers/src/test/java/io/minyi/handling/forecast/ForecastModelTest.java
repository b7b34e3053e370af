package io.minyi.handling.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minyi.city.Shenzhen;
import io.minyi.handling.ClockName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ForecastModelTest {

  private static final BreachForecast LEARNT = TrainForecast.of(past(), "learnt in a test");

  /** Unit 甲 is late with nine of ten cases, 乙 with one of ten. */
  private static PastHandling past() {
    List<PastCase> cases = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean isOften = i % 2 == 0;
      boolean isLate = (i / 2) % 10 == 0 ^ isOften;
      cases.add(
          new PastCase(
              "case " + i,
              isOften ? "甲" : "乙",
              "0603",
              Moments.at("2025-03-03 09:00").plus(Duration.ofHours(i)),
              Optional.empty(),
              Optional.of(isLate)));
    }
    return ObserveCases.of(cases, 15, Shenzhen.pack().calendar(), Moments.ZONE);
  }

  private static BreachForecast read(String... lines) {
    return BreachForecast.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_unit_that_was_late_nine_times_of_ten_is_expected_to_be_so_again() {
    assertThat(LEARNT.probability(Moments.after(ClockName.HANDLE, 0, "甲", 1)))
        .isEqualTo(0.9, within(0.05));
    assertThat(LEARNT.probability(Moments.after(ClockName.HANDLE, 0, "乙", 1)))
        .isEqualTo(0.1, within(0.05));
  }

  @Test
  void a_unit_that_was_often_late_is_the_first_reason() {
    BreachForecast.Contribution first =
        LEARNT.contributions(Moments.after(ClockName.HANDLE, 0, "甲", 1)).get(0);

    assertThat(first.reason()).isEqualTo(ForecastReason.UNIT);
    assertThat(first.logit()).isGreaterThan(1);
  }

  @Test
  void nothing_is_known_of_units_where_none_was_to_be_learnt() {
    BreachForecast without = TrainForecast.of(past().withoutUnits(), "");

    assertThat(without.probability(Moments.after(ClockName.HANDLE, 0, "甲", 1)))
        .isEqualTo(without.probability(Moments.after(ClockName.HANDLE, 0, "乙", 1)));
    assertThat(new String(without.file().orElseThrow(), StandardCharsets.UTF_8))
        .doesNotContain("甲");
  }

  @Test
  void a_model_read_from_its_text_says_the_same_to_the_last_bit() {
    byte[] file = LEARNT.file().orElseThrow();
    BreachForecast read = BreachForecast.of(file);
    ForecastMoment moment = Moments.after(ClockName.HANDLE, 30, "乙", 12);

    assertThat(read.file()).hasValue(file);
    assertThat(read.note()).isEqualTo("learnt in a test");
    assertThat(read.probability(moment)).isEqualTo(LEARNT.probability(moment));
    assertThat(read.probabilityByShare(moment)).isEqualTo(LEARNT.probabilityByShare(moment));
  }

  @Test
  void the_calibration_maps_log_odds_to_log_odds() {
    ForecastMoment moment = Moments.after(ClockName.HANDLE, 24, "甲", 1);

    BreachForecast half =
        read("minyi-forecast\t1", "weight\tshare\t2.0", "calibration\t0.5\t1.0986122886681098");

    // share ½ · 2 = 1; ½ · 1 + ln 3
    assertThat(half.probability(moment)).isEqualTo(1 / (1 + Math.exp(-0.5) / 3), within(1e-7));
  }

  @Test
  void a_bad_file_is_refused_with_line_rule_and_value() {
    assertThatThrownBy(() -> read("minyi-dispatch\t1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("forecast model:1 must be \"minyi-forecast 1\", was \"minyi-dispatch\t1\"");
    assertThatThrownBy(() -> read("minyi-forecast\t1", "bias\t0", "weight\tmoon\t2"))
        .hasMessage("forecast model:3 must be a line of a forecast model, was \"weight\tmoon\t2\"");
    assertThatThrownBy(() -> read("minyi-forecast\t1", "bias\tNaN"))
        .hasMessage("forecast model:2 must be a line of a forecast model, was \"bias\tNaN\"");
    assertThatThrownBy(() -> read("minyi-forecast\t1", "calibration\t1"))
        .hasMessage("forecast model:2 must be a line of a forecast model, was \"calibration\t1\"");
  }

  @Test
  void a_history_without_breaches_teaches_nothing_and_says_so() {
    PastHandling kept = new PastHandling(List.of(Moments.sample("a", 1, false)), List.of());

    assertThatThrownBy(() -> TrainForecast.of(kept, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("history must have breaches and kept limits, had 1 moments");
  }
}
