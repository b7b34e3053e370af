package io.minyi.text.matter;

import static io.minyi.text.matter.Invented.passage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainedMattersTest {

  private static TrainMatters.Result result;

  @BeforeAll
  static void train() {
    result = Invented.trained();
  }

  @Test
  void unseen_petitions_get_the_label_of_their_kind() {
    assertThat(said("西山社区的小学不让孩子报名入学")).isEqualTo("教育");
    assertThat(said("化工厂又在排放废气，污染很严重")).isEqualTo("环保");
    assertThat(said("公交车总是不来，出租车又乱收车费")).isEqualTo("交通");
  }

  @Test
  void probabilities_sum_to_one_whatever_the_text() {
    for (String text : List.of("", "？？？", "hello", "学校", "水".repeat(30_000))) {
      assertThat(Arrays.stream(model().probabilities(passage(text))).sum())
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void a_petition_that_says_nothing_known_is_less_sure_than_one_that_does() {
    assertThat(surest("？")).isLessThan(surest("工厂排放黑烟，污染空气"));
  }

  @Test
  void evidence_is_the_words_that_decided_where_they_stand_in_the_original() {
    String text = "尊敬的领导：　　学校旁边的工厂排放黑烟，请查一查！";
    Passage petition = passage(text);

    List<Evidence> evidence = model().evidence(petition, model().labels().indexOf("环保"));

    assertThat(evidence.get(0).text()).contains("排放");
    assertThat(evidence)
        .allSatisfy(
            e -> {
              assertThat(text.substring(e.start(), e.end())).isEqualTo(e.text());
              assertThat(e.field()).isEqualTo("text");
              assertThat(e.weight()).isBetween(0.0, 1.0);
            });
  }

  @Test
  void evidence_in_the_title_is_marked_in_the_title() {
    List<Evidence> evidence =
        model().evidence(passage("公交车太少", "请解决"), model().labels().indexOf("交通"));

    assertThat(evidence).extracting(Evidence::field).contains("title");
  }

  @Test
  void a_model_read_back_says_the_same(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("m.model"), MatterModels.bytes(result.model()));

    TrainedMatters again = (TrainedMatters) MatterModels.read(file);

    Passage petition = passage("望江村的河水发臭");
    assertThat(again.labels()).isEqualTo(model().labels());
    assertThat(again.threshold()).isEqualTo(model().threshold());
    assertThat(again.probabilities(petition))
        .containsExactly(model().probabilities(petition), within(1e-6));
  }

  @Test
  void training_twice_gives_the_same_model() {
    assertThat(MatterModels.bytes(Invented.trained().model()))
        .isEqualTo(MatterModels.bytes(result.model()));
  }

  @Test
  void many_threads_get_the_same_answer() {
    Passage petition = passage("三里桥的公交车不准时");
    double[] alone = model().probabilities(petition);

    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> model().probabilities(petition)))
        .allSatisfy(answer -> assertThat(answer).containsExactly(alone));
  }

  @Test
  void a_label_with_one_petition_does_not_hurt_the_others() {
    TrainingSet set = Invented.trainingSet();
    set.add("医疗", passage("医院挂号排队三个小时，医生态度差"), true);

    TrainedMatters trained = new TrainMatters(step -> {}).train(set).model();

    assertThat(trained.labels()).containsExactly("交通", "医疗", "教育", "环保");
    assertThat(said(trained, "西山社区的小学不让孩子报名入学")).isEqualTo("教育");
  }

  @Test
  void two_petitions_are_enough_to_begin_with() {
    TrainingSet set = new TrainingSet();
    set.add("教育", passage("小学不收外地学生"), true);
    set.add("交通", passage("公交车班次太少"), true);

    TrainedMatters trained = new TrainMatters(step -> {}).train(set).model();

    assertThat(said(trained, "小学的学生")).isEqualTo("教育");
  }

  @Test
  void one_text_said_twice_is_not_enough() {
    TrainingSet set = new TrainingSet();
    set.add("教育", passage("小学不收外地学生"), true);
    set.add("交通", passage("小学不收外地学生"), true);

    assertThatThrownBy(() -> new TrainMatters(step -> {}).train(set))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("training data must hold at least 2 different texts, holds 1");
  }

  @Test
  void figures_are_of_petitions_that_were_not_learnt_from() {
    assertThat(result.figures().n()).isEqualTo(48);
    assertThat(result.figures().macroF1()).isBetween(0.6, 1.0);
    assertThat(result.counts()).containsEntry("教育", 16).hasSize(3);
  }

  private static double surest(String text) {
    return Arrays.stream(model().probabilities(passage(text))).max().orElseThrow();
  }

  private static TrainedMatters model() {
    return result.model();
  }

  private static String said(String text) {
    return said(model(), text);
  }

  private static String said(TrainedMatters model, String text) {
    double[] probabilities = model.probabilities(passage(text));
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      best = probabilities[label] > probabilities[best] ? label : best;
    }
    return model.labels().get(best);
  }
}
