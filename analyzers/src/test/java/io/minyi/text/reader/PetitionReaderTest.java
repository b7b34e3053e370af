package io.minyi.text.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.Area;
import io.minyi.city.Area.Level;
import io.minyi.city.AreaTree;
import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.city.Shenzhen;
import io.minyi.petition.PetitionJson;
import io.minyi.text.MatterReading;
import io.minyi.text.PlaceReading;
import io.minyi.text.PlaceReading.AreaStep;
import io.minyi.text.PlaceReading.Mention;
import io.minyi.text.Reading;
import io.minyi.text.Reading.Evidence;
import io.minyi.text.Reading.Keyword;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PetitionReaderTest {

  private static final CityPack PACK = Shenzhen.pack();
  private static final PetitionReader READER = new PetitionReader(PACK);

  @ParameterizedTest
  @CsvSource({
    "工地夜间施工，天天连夜施工到凌晨, 夜间施工扰民",
    "消防通道被私家车堵死，消防车进不来, 消防通道堵塞",
    "公司欠我个人工资，拖欠工资三个月不发, 个人拖欠工资",
    "垃圾桶满溢好几天没人清运，垃圾清运不及时, 垃圾清运不及时",
    "楼下跳广场舞音乐太吵, 广场舞噪声"
  })
  void the_matter_follows_from_the_words_of_citizens(String text, String expected) {
    MatterReading matter = READER.read("", text, "").matter();

    assertThat(matter.isAbstained()).isFalse();
    assertThat(matter.path()).last().isEqualTo(expected);
    assertThat(matter.ids()).hasSize(3).last().isEqualTo(matter.id());
    assertThat(matter.probability()).isBetween(0.3, 1.0);
  }

  @Test
  void evidence_and_mentions_stand_where_they_say() {
    String title = "民治街道夜间施工";
    String text = "😀龙华区民治街道北站社区夜间施工，半夜打桩。夜间施工没人管。";
    String address = "民治街道北站社区";

    Reading reading = READER.read(title, text, address);

    assertThat(reading.matter().evidence()).isNotEmpty();
    for (Evidence evidence : reading.matter().evidence()) {
      String field = evidence.field().equals("title") ? title : text;
      assertThat(field.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
    }
    assertThat(reading.place().mentions())
        .contains(
            new Mention("民治街道", "area", "title", 0, 4),
            new Mention("龙华区", "area", "text", 2, 5),
            new Mention("北站社区", "area", "address", 4, 8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "你好，谢谢。", "asdf 1234 ？？？", "[mobile]", "请问一下"})
  void a_text_that_points_at_nothing_abstains(String text) {
    MatterReading matter = READER.read("", text, "").matter();

    assertThat(matter.isAbstained()).isTrue();
    assertThat(matter.id()).isEmpty();
    assertThat(matter.path()).isEmpty();
  }

  @Test
  void a_text_that_points_everywhere_abstains_and_names_what_it_could_be() {
    String everything =
        PACK.matters().at(3).stream()
            .filter(m -> m.id().endsWith(".01.01"))
            .map(m -> m.cues().get(0))
            .collect(joined());

    MatterReading matter = READER.read("", everything, "").matter();

    assertThat(matter.isAbstained()).isTrue();
    assertThat(matter.alternatives()).hasSize(3);
  }

  @Test
  void a_place_is_the_path_down_to_what_the_text_names() {
    PlaceReading place = READER.read("", "龙华区民治街道北站社区停水", "").place();

    assertThat(place.path())
        .containsExactly(
            new AreaStep("city", "4403", "深圳市"),
            new AreaStep("district", "440309", "龙华区"),
            new AreaStep("street", "440309002", "民治街道"),
            new AreaStep("community", "440309002021", "北站社区"));
    assertThat(place.codes()).containsExactly("4403", "440309", "440309002", "440309002021");
    assertThat(place.isResolved()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"龙华新区停水, 440309", "盐田停水, 440308", "西丽停水, 440305009", "坪山区坪山街道停水, 440310001"})
  void old_and_short_names_are_places_too(String text, String code) {
    assertThat(READER.read("", text, "").place().codes()).last().isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"小区停水", "深圳停水", "", "隔壁邻居"})
  void a_text_without_a_district_is_unresolved(String text) {
    assertThat(READER.read("", text, "").place().isResolved()).isFalse();
  }

  @Test
  void a_name_that_stands_in_two_lists_is_of_the_kind_of_the_first_in_every_run() {
    String head =
        "{'format':1,'id':'t','version':'1','name':'t','english':'t','rootArea':'1','zone':'UTC'}";
    CityPack pack =
        CityPack.of(
            new PackFiles(
                Map.of(
                    "pack.json",
                    head.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                    "lexicons/schools.txt",
                    "大学城".getBytes(StandardCharsets.UTF_8),
                    "lexicons/roads.txt",
                    "大学城".getBytes(StandardCharsets.UTF_8),
                    "lexicons/stations.txt",
                    "大学城".getBytes(StandardCharsets.UTF_8))));

    assertThat(new PetitionReader(pack).read("", "大学城停水", "").place().mentions())
        .containsExactly(new Mention("大学城", "station", "text", 0, 3));
  }

  @Test
  void two_districts_alike_leave_the_city() {
    PlaceReading place = READER.read("", "南山区和宝安区都停水", "").place();

    assertThat(place.codes()).containsExactly("4403");
    assertThat(place.isResolved()).isFalse();
    assertThat(place.mentions()).hasSize(2);
  }

  @Test
  void the_45_names_of_several_communities_are_resolved_by_their_street_or_district() {
    AreaTree areas = PACK.areas();
    Map<String, List<Area>> ambiguous = new LinkedHashMap<>();
    for (Area area : areas.at(Level.COMMUNITY)) {
      ambiguous.computeIfAbsent(area.name(), name -> new ArrayList<>()).add(area);
    }
    ambiguous.values().removeIf(meanings -> meanings.size() == 1);

    assertThat(ambiguous).hasSize(45);
    ambiguous.forEach(
        (name, meanings) -> {
          PlaceReading alone = READER.read("", name + "停水", "").place();
          assertThat(alone.path()).as(name).noneMatch(step -> step.level().equals("community"));
          for (Area area : meanings) {
            List<Area> path = areas.path(area.code());
            Area street = path.get(path.size() - 2);
            Area district = path.get(1);
            assertThat(found(street.name() + name))
                .as(street.name() + name)
                .isEqualTo(expected(meanings, area, street));
            assertThat(found(district.name() + "的" + name))
                .as(district.name() + name)
                .isEqualTo(expected(meanings, area, district));
          }
        });
  }

  /** The community itself, or what is named around it where two of that name lie in it. */
  private static String expected(List<Area> meanings, Area area, Area around) {
    List<List<Area>> within =
        meanings.stream()
            .map(other -> PACK.areas().path(other.code()))
            .filter(path -> path.contains(around))
            .toList();
    if (within.size() == 1) {
      return area.code();
    }
    return within.get(0).stream()
        .filter(step -> within.stream().allMatch(path -> path.contains(step)))
        .reduce((upper, lower) -> lower)
        .map(Area::code)
        .orElseThrow();
  }

  private static String found(String text) {
    List<String> codes = READER.read("", text + "停水", "").place().codes();
    return codes.get(codes.size() - 1);
  }

  @Test
  void keywords_are_the_rare_words_heaviest_first_and_tokens_stay_out() {
    List<Keyword> keywords = READER.read("路灯不亮", "路灯不亮一个月了，路灯坏了，请联系[mobile]", "").keywords();

    assertThat(keywords).first().isEqualTo(new Keyword("路灯不亮", 1.0));
    assertThat(keywords).hasSizeLessThanOrEqualTo(8);
    assertThat(keywords).extracting(Keyword::term).noneMatch(term -> term.contains("mobile"));
  }

  @Test
  void without_a_city_it_reads_keywords_alone() {
    Reading reading = new PetitionReader(CityPack.none()).read("", "龙华区夜间施工", "");

    assertThat(reading.matter()).isEqualTo(MatterReading.UNKNOWN);
    assertThat(reading.place()).isEqualTo(PlaceReading.UNKNOWN);
    assertThat(reading.keywords()).isNotEmpty();
    assertThat(reading.reader()).isNotEmpty().doesNotContain(PACK.version());
  }

  @Test
  void four_threads_read_what_one_reads() {
    List<String> texts =
        PACK.matters().at(3).stream()
            .map(m -> "龙华区民治街道北站社区" + m.definition() + String.join("，", m.cues()))
            .toList();
    List<Reading> alone = readAll(texts);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<List<Reading>> together =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> readAll(texts), threads))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    threads.shutdown();
    assertThat(together).allMatch(alone::equals);
  }

  private static List<Reading> readAll(List<String> texts) {
    return texts.stream().map(text -> READER.read("", text, "")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"夜间施工", "南山", "a", "的", "😀", "北站社区龙华区夜间施工打桩", "0", "　"})
  void a_hostile_text_of_100_000_characters_makes_a_small_reading(String part) {
    String text = part.repeat(100_000 / part.length());

    Reading reading = READER.read(text, text, text);

    assertThat(reading.matter().evidence()).hasSizeLessThanOrEqualTo(50);
    assertThat(reading.place().mentions()).hasSizeLessThanOrEqualTo(50);
    assertThat(PetitionJson.write(reading)).hasSizeLessThan(20_000);
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("。");
  }
}
