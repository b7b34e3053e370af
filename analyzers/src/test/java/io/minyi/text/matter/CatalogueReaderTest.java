package io.minyi.text.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.CityPack;
import io.minyi.city.Shenzhen;
import io.minyi.text.MatterReading;
import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import io.minyi.text.hanlp.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogueReaderTest {

  private static final Segmenter SEGMENTER = new Segmenter();
  private static final CatalogueReader READER = new CatalogueReader(Shenzhen.pack(), SEGMENTER);

  @ParameterizedTest
  @CsvSource({
    "电梯困人，特种设备没有检验就运行, 01",
    "电动车进楼飞线充电，怕着火, 01",
    "他们拉人头发展下线，天天上课洗脑, 02",
    "楼下烧烤店油烟直排，窗户都不敢开, 03",
    "化工厂半夜偷排废水，河里都是死鱼, 03",
    "开发商延期交房一年多，房产证也办不下来, 04",
    "流动摊贩占道经营，人行道走不了, 05",
    "路灯坏了半个月没人修，晚上一片漆黑, 06",
    "公交车一个小时不来一趟，等车太久, 07",
    "快递放在驿站不送上门，还丢件, 07",
    "老板拖欠工资三个月，农民工讨薪无门, 08",
    "异地就医医保怎么报销, 08",
    "超市卖过期食品还拒绝退款, 09",
    "健身房老板跑路，预付卡里的钱退不了, 09",
    "图书馆周末座位不够，自习要排队, 10",
    "孩子明年上小学，学位申请要什么材料, 11",
    "医院误诊，医疗事故赔偿没人管, 11",
    "低保户的临时救助一直不批, 15",
    "物业不作为，物业费却年年涨, 17"
  })
  void the_class_follows_from_what_citizens_say(String text, String expected) {
    MatterReading matter = read("", text);

    assertThat(matter.isAbstained()).isFalse();
    assertThat(matter.ids()).first().isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "夜间施工扰民, 工地打桩到凌晨两点，根本没法睡, 夜间施工扰民",
    "燃气泄漏, 厨房闻到很重的煤气味，管道漏气, 燃气泄漏",
    "高空抛物, 楼上往楼下扔烟头和垃圾, 高空抛物"
  })
  void what_is_plain_is_decided_at_the_third_level(String title, String text, String expected) {
    MatterReading matter = read(title, text);

    assertThat(matter.path()).hasSize(3).last().isEqualTo(expected);
    assertThat(matter.probability()).isGreaterThanOrEqualTo(0.5);
  }

  @Test
  void an_unsure_third_level_still_gives_the_level_above() {
    MatterReading matter = read("", "物业公司");

    assertThat(matter.isAbstained()).isFalse();
    assertThat(matter.ids()).first().isEqualTo("17");
    assertThat(matter.ids()).hasSizeLessThan(3).last().isEqualTo(matter.id());
    assertThat(matter.alternatives()).hasSize(3).allMatch(a -> a.path().size() == 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"你好", "尊敬的领导，您好！", "????", "12345", ""})
  void without_any_cue_it_abstains(String text) {
    assertThat(read("", text)).isEqualTo(MatterReading.UNKNOWN);
  }

  @Test
  void evidence_stands_where_it_says_heaviest_first() {
    String title = "😀电梯困人";
    String text = "昨天电梯又困人了，物业说在等维保。";

    MatterReading matter = read(title, text);

    assertThat(matter.evidence()).isNotEmpty();
    for (Evidence evidence : matter.evidence()) {
      String field = evidence.field().equals("title") ? title : text;
      assertThat(field.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
      assertThat(evidence.weight()).isPositive();
    }
    assertThat(matter.evidence())
        .isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()));
  }

  @Test
  void alternatives_come_with_falling_probability_and_never_repeat_the_decision() {
    MatterReading matter = read("", "夜间施工扰民，垃圾也没人清运");

    assertThat(matter.alternatives()).noneMatch(a -> a.id().equals(matter.id()));
    assertThat(matter.alternatives())
        .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
  }

  @Test
  void what_stands_after_the_opening_does_not_change_the_matter() {
    String start = "老板拖欠工资三个月。";

    MatterReading matter = read("", start + "啊".repeat(1000));

    assertThat(matter.id()).isEqualTo(read("", start).id());
  }

  @Test
  void a_city_without_a_catalogue_abstains_always() {
    CatalogueReader none = new CatalogueReader(CityPack.none(), SEGMENTER);

    assertThat(none.read(Passage.of("", "夜间施工", "", SEGMENTER), new CorrectedMatters()).matter())
        .isEqualTo(MatterReading.UNKNOWN);
  }

  private static MatterReading read(String title, String text) {
    return READER.read(Passage.of(title, text, "", SEGMENTER), new CorrectedMatters()).matter();
  }
}
