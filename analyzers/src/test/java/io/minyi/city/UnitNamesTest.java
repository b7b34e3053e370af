package io.minyi.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class UnitNamesTest {

  private static final UnitNames NAMES =
      new UnitNames(
          List.of(
              unit("a", "市教育局", "教育局", "市教委"), unit("b", "东区教育局", "教育局"), unit("c", "市教委", "老教委")));

  @Test
  void an_alias_leads_to_the_name_of_the_one_unit_that_bears_it() {
    assertThat(NAMES.nameOf(" 老教委 ")).isEqualTo("市教委");
    assertThat(NAMES.nameOf("市教育局")).isEqualTo("市教育局");
  }

  @Test
  void a_name_goes_before_an_alias_and_what_several_bear_stays_as_it_is() {
    assertThat(NAMES.nameOf("市教委")).isEqualTo("市教委");
    assertThat(NAMES.nameOf("教育局")).isEqualTo("教育局");
    assertThat(NAMES.nameOf("无此单位")).isEqualTo("无此单位");
  }

  private static Unit unit(String id, String name, String... aliases) {
    return new Unit(
        id, name, name, "", "", Area.Level.CITY, "1", List.of(aliases), Validity.ALWAYS);
  }
}
