package io.minyi.handling.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.Shenzhen;
import io.minyi.handling.ClockName;
import io.minyi.handling.Language;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The model of the city pack. */
final class ShippedForecastTest {

  private static final BreachForecast SHIPPED = BreachForecast.of(Shenzhen.files());

  @ParameterizedTest
  @EnumSource(names = {"SIGN", "CONTACT", "HANDLE", "PROMISED", "REDO", "CALLBACK"})
  void a_clock_that_used_more_of_its_limit_while_nothing_happened_is_riskier(ClockName clock) {
    double before = 0;
    for (int hours = 0; hours <= 48; hours += 24) {
      double probability = SHIPPED.probability(Moments.after(clock, hours, "甲", 10));
      assertThat(probability).as("%s after %d h", clock, hours).isGreaterThan(before);
      before = probability;
    }
  }

  @Test
  void it_names_no_unit_and_says_that_it_was_learnt_in_a_simulated_city() {
    assertThat(SHIPPED.note()).contains("simulated city").contains("units left out");
    assertThat(new String(SHIPPED.file().orElseThrow(), StandardCharsets.UTF_8))
        .doesNotContain("\nunit\t", "\npace\t");
  }

  @Test
  void a_handling_that_nobody_signed_is_in_danger_for_that_first() {
    ForecastMoment moment = Moments.after(ClockName.HANDLE, 46, "甲", 10);
    ForecastReason first = SHIPPED.contributions(moment).get(0).reason();

    assertThat(first).isEqualTo(ForecastReason.SIGNED);
    assertThat(first.words(moment, Language.ZH)).isEqualTo("尚未签收");
    assertThat(first.words(moment, Language.EN)).isEqualTo("not signed yet");
  }

  @Test
  void the_limit_is_told_with_what_is_left_of_it() {
    ForecastMoment moment = Moments.after(ClockName.HANDLE, 46, "甲", 10);

    assertThat(ForecastReason.LIMIT.words(moment, Language.ZH))
        .isEqualTo("期限已用 96%，剩余 2.0 小时（其中办公时间 0.0 小时）");
    assertThat(ForecastReason.LIMIT.words(moment, Language.EN))
        .isEqualTo("96% of the limit used, 2.0 h left (office hours: 0.0 h)");
  }
}
