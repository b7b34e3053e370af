package io.minyi.text.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minyi.text.Passage;
import io.minyi.text.hanlp.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColdStartTest {

  private static final Segmenter SEGMENTER = new Segmenter();
  private static final List<List<String>> CATALOGUE =
      List.of(
          List.of("住建", "物业服务", "物业收费"),
          List.of("住建", "房屋拆迁", "安置补偿"),
          List.of("出行", "公共汽车", "线路"),
          List.of("出行", "出租车管理", "其他"),
          List.of("学校", "考试招生", "招生录取"),
          List.of("学校", "教师队伍", "教师待遇"));
  private static final List<String> LABELS = List.of("住建", "出行", "学校");

  @ParameterizedTest
  @CsvSource({
    "住建, 业主委员会和物业公司为维修基金吵了半年",
    "住建, 拆迁三年了安置房还没有影子",
    "出行, 的士不打表还拒载",
    "出行, 末班车太早，公交线路也绕",
    "学校, 中考录取分数线怎么划的",
    "学校, 代课教师的绩效工资一直没发"
  })
  void a_catalogue_alone_tells_its_matters_apart(String expected, String text) {
    CatalogueClassifier classifier =
        CatalogueClassifier.of(MatterNames.of(CATALOGUE, LABELS), SEGMENTER);

    double[] probabilities = classifier.probabilities(passage(text));

    assertThat(Arrays.stream(probabilities).sum()).isEqualTo(1, within(1e-9));
    assertThat(likeliest(classifier, text)).isEqualTo(expected);
    assertThat(classifier.evidence(passage(text), LABELS.indexOf(expected))).isNotEmpty();
  }

  @Test
  void without_any_cue_all_matters_are_equally_likely() {
    CatalogueClassifier classifier =
        CatalogueClassifier.of(MatterNames.of(CATALOGUE, LABELS), SEGMENTER);

    assertThat(classifier.probabilities(passage("你好"))).containsOnly(1 / 3.0);
  }

  @Test
  void the_level_is_the_one_that_holds_the_labels() {
    MatterNames names = MatterNames.of(CATALOGUE, List.of("公共汽车", "考试招生"));

    assertThat(names.names().get(0)).containsExactlyInAnyOrder("公共汽车", "线路");
    assertThatThrownBy(() -> MatterNames.of(CATALOGUE, List.of("住建", "天气")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown are [天气]");
  }

  @ParameterizedTest
  @CsvSource({"物业管理, 物业服务, 0.95", "公共汽车, 公共汽车, 1", "管理, 服务, 0", "建设, 建设管理, 0", "快递, 快递市场管理, 0.6"})
  void names_are_alike_but_for_words_that_every_name_carries(
      String one, String other, double likeness) {
    assertThat(NameLikeness.of(one, other)).isEqualTo(likeness);
  }

  @Test
  void petitions_teach_words_that_no_cue_knows() {
    CatalogueClassifier classifier =
        CatalogueClassifier.of(MatterNames.of(CATALOGUE, LABELS), SEGMENTER);
    String rare = "麒麟大道太远";
    List<Passage> petitions =
        java.util.stream.Stream.of(
                "公交车到麒麟大道就甩站",
                "的士在麒麟大道拒载",
                "麒麟大道的公交站台太远",
                "公交司机态度差",
                "物业乱收费",
                "物业公司不管小区卫生",
                "业主要换物业公司",
                "小区停车位太少",
                "高中招生名额太少",
                "中考志愿怎么填",
                "小学老师的工资太低",
                "教师编制太少",
                rare)
            .map(ColdStartTest::passage)
            .toList();

    double[][] learnt = LearnFromTexts.probabilities(classifier, petitions);

    assertThat(classifier.probabilities(passage(rare))).containsOnly(1 / 3.0);
    assertThat(learnt[petitions.size() - 1][LABELS.indexOf("出行")]).isGreaterThan(1 / 3.0);
    assertThat(LearnFromTexts.probabilities(classifier, List.of())).isEmpty();
  }

  @Test
  void a_few_labels_teach_what_names_do_not_say(@TempDir Path folder) throws IOException {
    MatterNames names = MatterNames.of(List.of("甲类", "乙类"));
    TrainFewLabels training = new TrainFewLabels(names, Optional.empty());
    for (int i = 0; i < 5; i++) {
      training.add("甲类", passage("鱼塘承包合同到期，村里不让续签，鱼苗都死了" + i));
      training.add("乙类", passage("神龛牌位被人偷走，庙里香火钱也没了" + i));
    }

    FewLabelMatters model = training.train().model();
    Path file = Files.write(folder.resolve("few.model"), MatterModels.bytes(model));
    MatterClassifier read = MatterModels.read(file);

    assertThat(likeliest(read, "承包鱼塘三十年")).isEqualTo("甲类");
    assertThat(likeliest(read, "庙里的香火钱去哪了")).isEqualTo("乙类");
    assertThat(read.probabilities(passage("鱼塘")))
        .containsExactly(model.probabilities(passage("鱼塘")), within(1e-5));
    assertThat(read.evidence(passage("承包鱼塘"), 0)).anyMatch(e -> e.text().contains("鱼塘"));
  }

  @Test
  void vectors_are_used_where_they_are_there_and_the_model_works_without() throws IOException {
    MatterNames names = MatterNames.of(List.of("甲类", "乙类"));
    TrainFewLabels training =
        new TrainFewLabels(names, Optional.of(text -> new float[] {text.contains("鱼") ? 1 : 0, 1}));
    for (int i = 0; i < 5; i++) {
      training.add("甲类", passage("鱼" + "一二三四五".charAt(i)));
      training.add("乙类", passage("庙" + "一二三四五".charAt(i)));
    }

    FewLabelMatters with = training.train().model();

    assertThat(with.isBetterWithVectors()).isTrue();
    assertThat(likeliest(with, "鱼六")).isEqualTo("甲类");
    assertThat(with.probabilities(passage("鱼六"))[0]).isGreaterThan(0.5);
  }

  private static String likeliest(MatterClassifier classifier, String text) {
    double[] probabilities = classifier.probabilities(passage(text));
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      best = probabilities[label] > probabilities[best] ? label : best;
    }
    return classifier.labels().get(best);
  }

  private static Passage passage(String text) {
    return Passage.of("", text, "", SEGMENTER);
  }
}
