package io.minyi.local.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventTimesTest {

  private static final EventTimes TIMES = new EventTimes(ZoneId.of("Asia/Shanghai"));
  private static final Instant HALF_PAST_NINE = Instant.parse("2025-01-14T01:30:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-14T09:30",
        "2025-01-14T09:30:00",
        "2025-01-14 09:30",
        "2025-01-14 09:30:00",
        "2025-01-14T09:30:00+08:00",
        "2025-01-14T01:30:00Z",
        "2025-01-14T01:30Z",
        "2025-01-14T09:30:00.000+08:00",
        "2025-01-14 09:30:00+0800",
        "2025/1/14 9:30",
        "2025-1-14 9:30:00",
        "1736818200000"
      })
  void the_same_moment_is_read_however_it_is_written(String text) {
    assertThat(TIMES.read(text)).contains(HALF_PAST_NINE);
  }

  @Test
  void a_date_alone_is_the_start_of_that_day() {
    assertThat(TIMES.read("2025-01-14")).contains(Instant.parse("2025-01-13T16:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "昨天", "2025-02-30T09:30", "2025-01-14T25:00", "14.01.2025", "12"})
  void what_is_no_time_is_none(String text) {
    assertThat(TIMES.read(text)).isEmpty();
  }
}
