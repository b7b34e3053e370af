package io.minyi.dashboards.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SilenceTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant TUESDAY_NINE = Instant.parse("2026-11-24T01:00:00Z");

  @Test
  void expects_what_the_same_hours_of_the_week_brought() {
    Map<Instant, Long> hours = new HashMap<>();
    for (int week = 1; week <= 4; week++) {
      hours.put(TUESDAY_NINE.minusSeconds(604_800L * week), 8L);
      hours.put(TUESDAY_NINE.minusSeconds(604_800L * week - 3_600), 4L);
    }
    Silence silence = new Silence(hours, 4, SHANGHAI);
    assertThat(silence.expected(TUESDAY_NINE, TUESDAY_NINE.plusSeconds(3_600))).isEqualTo(8);
    assertThat(silence.expected(TUESDAY_NINE.plusSeconds(1_800), TUESDAY_NINE.plusSeconds(5_400)))
        .isCloseTo(6, within(1e-9));
    assertThat(silence.expected(TUESDAY_NINE.plusSeconds(7_200), TUESDAY_NINE.plusSeconds(86_400)))
        .isZero();
  }

  @Test
  void night_without_petitions_is_no_silence() {
    Map<Instant, Long> hours = Map.of(TUESDAY_NINE.minusSeconds(604_800), 100L);
    Silence silence = new Silence(hours, 1, SHANGHAI);
    Instant midnight = TUESDAY_NINE.minusSeconds(9 * 3_600);
    assertThat(silence.expected(midnight, TUESDAY_NINE)).isLessThan(Silence.LIMIT);
    assertThat(silence.expected(midnight, TUESDAY_NINE.plusSeconds(600)))
        .isGreaterThan(Silence.LIMIT);
  }
}
