package io.minyi.text.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitNamesTest {

  private static final UnitNames NAMES =
      UnitNames.of(
          List.of("坑梓街道", "马峦街道", "坪山街道", "碧岭街道", ""),
          List.of("城建办（坑梓街道办事处）", "坪山街道综合执法队（坪山街道办事处）", "坑梓社区（坑梓街道办事处）"));

  @ParameterizedTest
  @CsvSource({
    "市政服务中心（坑梓街道办事处）, 坑梓街道市政服务中心",
    "坑梓街道市政服务中心, 坑梓街道市政服务中心",
    "马峦办事处综合执法队, 马峦街道综合执法队",
    "马峦办事处综合执法队（马峦街道办事处）, 马峦街道综合执法队",
    "马峦街道办事处综合执法队, 马峦街道综合执法队",
    "马峦街道综合执法队 (马峦街道办事处), 马峦街道综合执法队",
    "坑梓社区（坑梓街道办事处）, 坑梓社区",
    "石井社区工作站, 石井社区",
    "坑梓自来水公司（坑梓辖区）, 坑梓自来水公司",
    "土地整备中心（马峦）, 马峦街道土地整备中心",
    "土地整备中心（碧岭办）, 碧岭街道土地整备中心",
    "城建办公室（马峦街道办事处）, 马峦街道城建办",
    "区指挥中心处置, 区指挥中心",
    "区委宣传部（文体旅游局）, 区委宣传部(文体旅游局)",
    "坪山街道综合执法队, 坪山街道综合执法队"
  })
  void a_unit_has_one_name_however_it_is_written(String written, String canonical) {
    assertThat(NAMES.canonical(written, "碧岭街道")).isEqualTo(canonical);
  }

  @Test
  void a_bare_office_of_the_streets_is_that_of_the_case_s_street() {
    assertThat(NAMES.canonical("城建办", "坪山街道")).isEqualTo("坪山街道城建办");
    assertThat(NAMES.canonical("城建办", "")).isEqualTo("城建办");
    assertThat(NAMES.canonical("教育局", "坪山街道")).isEqualTo("教育局");
  }

  @Test
  void a_dash_is_no_unit() {
    assertThat(NAMES.canonical("-", "坪山街道")).isEmpty();
    assertThat(NAMES.canonical("  ", "坪山街道")).isEmpty();
  }

  @Test
  void a_very_long_name_is_cut_and_takes_no_time() {
    assertThat(NAMES.canonical("（".repeat(1_000_000), "坪山街道")).hasSize(200);
  }
}
