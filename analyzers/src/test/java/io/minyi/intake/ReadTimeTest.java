package io.minyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadTimeTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd HH:mm:ss, 2026-03-18 09:23:40, 2026-03-18T01:23:40Z",
    "yyyy/M/d H:mm, 2026/3/8 9:05, 2026-03-08T01:05:00Z",
    "yyyy年M月d日 H时m分, 2026年3月18日 9时23分, 2026-03-18T01:23:00Z",
    "yyyy年M月d日, 2026年3月18日, 2026-03-17T16:00:00Z",
    "yyyy-MM-dd, 2024-02-29, 2024-02-28T16:00:00Z",
    "iso, 2026-03-18T09:23:40+08:00, 2026-03-18T01:23:40Z",
    "iso, 2026-03-18T01:23:40.5Z, 2026-03-18T01:23:40.500Z",
    "iso, 2026-03-18T09:23:40, 2026-03-18T01:23:40Z",
    "epoch-millis, 1773797020123, 2026-03-18T01:23:40.123Z",
    "epoch-seconds, 1773797020, 2026-03-18T01:23:40Z"
  })
  void a_time_is_read_in_its_format(String format, String text, Instant expected) {
    assertThat(new ReadTime(List.of(format), SHANGHAI).read(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-31 10:00:00",
        "2025-02-29 10:00:00",
        "2026-13-01 10:00:00",
        "2026-03-18 24:00:00",
        "2026-03-18 10:60:00",
        "2026-03-18",
        " 2026-03-18 10:00:00",
        "2026-03-18 10:00:00 x",
        "昨天",
        ""
      })
  void a_day_that_does_not_exist_or_another_format_is_no_time(String text) {
    assertThat(new ReadTime(List.of("yyyy-MM-dd HH:mm:ss"), SHANGHAI).read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999999999999", "1.7e12", "", "-"})
  void a_number_out_of_range_is_no_time(String text) {
    assertThat(new ReadTime(List.of("epoch-millis"), SHANGHAI).read(text)).isEmpty();
    assertThat(new ReadTime(List.of("epoch-seconds"), SHANGHAI).read(text)).isEmpty();
  }

  @Test
  void the_zone_of_the_channel_holds_where_the_time_names_none() {
    List<String> formats = List.of("yyyy-MM-dd HH:mm");

    assertThat(new ReadTime(formats, ZoneId.of("Asia/Urumqi")).read("2026-03-18 09:00"))
        .contains(Instant.parse("2026-03-18T03:00:00Z"));
    assertThat(new ReadTime(formats, ZoneId.of("UTC")).read("2026-03-18 09:00"))
        .contains(Instant.parse("2026-03-18T09:00:00Z"));
  }

  @Test
  void the_first_format_that_fits_wins_and_all_are_named() {
    ReadTime time = new ReadTime(List.of("yyyy-MM-dd", "iso", "epoch-millis"), SHANGHAI);

    assertThat(time.read("2026-03-18")).contains(Instant.parse("2026-03-17T16:00:00Z"));
    assertThat(time.read("0")).contains(Instant.EPOCH);
    assertThat(time.rule()).isEqualTo("yyyy-MM-dd | iso | epoch-millis");
  }
}
