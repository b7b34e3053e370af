package io.minyi.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.CityPack;
import io.minyi.city.Shenzhen;
import io.minyi.text.Passage;
import io.minyi.text.PlaceReading;
import io.minyi.text.PlaceReading.AreaStep;
import io.minyi.text.PlaceReading.Mention;
import io.minyi.text.hanlp.Segmenter;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceResolverTest {

  private static final Segmenter SEGMENTER = new Segmenter();
  private static final PlaceResolver RESOLVER = new PlaceResolver(Shenzhen.pack());

  @ParameterizedTest
  @CsvFileSource(resources = "traps.csv", delimiter = ';', numLinesToSkip = 1, emptyValue = "")
  void the_path_is_that_of_the_matter(String text, String expected, String note) {
    assertThat(path(read("", text, ""))).as(note).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "锦翠花园门口积水, 锦翠花园, estate",
    "宝荷路221号漏水, 宝荷路221号, road",
    "石竹中学食堂太贵, 石竹中学, school",
    "固戍地铁站人太多, 固戍地铁站, station",
    "茜坑工业区偷排, 茜坑工业区, industry",
    "石牛山公园太吵, 石牛山公园, park",
    "去丰泽农贸市场买菜被骗, 丰泽农贸市场, market",
    "清林路与黄阁路交叉口堵车, 清林路与黄阁路交叉口, crossing",
    "在东莞市被骗, 东莞市, elsewhere"
  })
  void places_are_named_with_their_kind(String text, String name, String kind) {
    assertThat(read("", text, "").mentions())
        .extracting(Mention::text, Mention::kind)
        .contains(Tuple.tuple(name, kind));
  }

  @ParameterizedTest
  @ValueSource(strings = {"我们小区的马路", "老旧小区没有路灯", "学校附近的公园", "政府和学校", "[door]号", "一路顺风"})
  void words_that_name_nothing_are_no_places(String text) {
    assertThat(read("", text, "").mentions()).isEmpty();
  }

  @Test
  void without_a_city_places_are_known_by_their_endings_alone() {
    PlaceReading place = new PlaceResolver(CityPack.none()).read(passage("", "锦翠花园旁边的清林路", ""));

    assertThat(place.mentions()).extracting(Mention::text).containsExactly("锦翠花园", "清林路");
    assertThat(place.path()).isEmpty();
    assertThat(place.isResolved()).isFalse();
  }

  @Test
  void the_address_field_weighs_most() {
    assertThat(path(read("", "昨天去福田区办事", "龙岗区平湖街道"))).isEqualTo("龙岗区/平湖街道");
  }

  @Test
  void a_second_district_lowers_the_probability() {
    double alone = read("", "龙华区的工地", "").probability();
    double doubted = read("", "龙华区大浪街道的土运到了光明区", "").probability();

    assertThat(alone).isGreaterThan(0.95);
    assertThat(doubted).isLessThan(alone);
  }

  private static PlaceReading read(String title, String text, String address) {
    return RESOLVER.read(passage(title, text, address));
  }

  private static Passage passage(String title, String text, String address) {
    return Passage.of(title, text, address, SEGMENTER);
  }

  /** The names below the city. */
  private static String path(PlaceReading place) {
    return place.path().stream().skip(1).map(AreaStep::name).collect(Collectors.joining("/"));
  }
}
