package io.minyi.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MattersCommandTest {

  private static final List<String> PLACES = List.of("青石小区", "东湖路口", "望江村", "桂花苑", "北门菜场", "长岭社区");

  @TempDir private Path folder;
  private final PrintStream errors = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(errors);
  }

  @Test
  void a_trained_model_is_measured_with_the_promised_figures() throws IOException {
    Path model = train(data("train.csv", StandardCharsets.UTF_8));
    Path figures = folder.resolve("figures.json");

    int code =
        Minyi.run(
            "matters evaluate --json --label 类别 --data %s --model %s --out %s"
                .formatted(unseen(), model, figures)
                .split(" "));

    assertThat(code).isEqualTo(Minyi.OK);
    JsonNode json = new ObjectMapper().readTree(figures.toFile());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "n", "accuracy", "macroF1", "classes", "calibrationError", "coverageAt", "perSecond");
    assertThat(json.get("n").asInt()).isEqualTo(3);
    assertThat(json.get("accuracy").asDouble()).isEqualTo(1.0);
    assertThat(json.get("classes").get(0).fieldNames())
        .toIterable()
        .containsExactly("label", "precision", "recall", "f1", "support");
    assertThat(json.get("coverageAt").fieldNames()).toIterable().containsExactly("0.95", "0.98");
  }

  @Test
  void training_writes_a_model_card_beside_the_model() throws IOException {
    Path model = train(data("train.csv", StandardCharsets.UTF_8));

    assertThat(Path.of(model + ".md"))
        .content()
        .contains("train.csv", "交通 12, 教育 12, 环保 12", "macro-F1");
  }

  @Test
  void a_catalogue_alone_gives_figures_without_any_training() throws IOException {
    Path catalogue = folder.resolve("catalogue.csv");
    Files.writeString(catalogue, "类,项\n交通,公共汽车\n教育,考试招生\n环保,噪音污染\n");
    Path figures = folder.resolve("catalogue.json");

    int code =
        Minyi.run(
            "matters evaluate --json --label 类别 --data %s --catalogue %s --out %s"
                .formatted(unseen(), catalogue, figures)
                .split(" "));

    assertThat(code).isEqualTo(Minyi.OK);
    assertThat(new ObjectMapper().readTree(figures.toFile()).get("n").asInt()).isEqualTo(3);
  }

  @Test
  void a_label_that_the_catalogue_does_not_know_is_named() throws IOException {
    Path catalogue = folder.resolve("catalogue.csv");
    Files.writeString(catalogue, "类,项\n交通,公共汽车\n教育,考试招生\n");

    int code =
        Minyi.run(
            "matters evaluate --label 类别 --data %s --catalogue %s"
                .formatted(unseen(), catalogue)
                .split(" "));

    assertThat(code).isEqualTo(Minyi.USAGE);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("unknown are [环保]");
  }

  @Test
  void a_file_in_gb18030_is_learnt_from_as_well() throws IOException {
    Path model = train(data("old.csv", Charset.forName("GB18030")));

    assertThat(Path.of(model + ".md")).content().contains("交通 12");
  }

  @Test
  void text_that_is_already_cut_is_learnt_from_beside_other_files() throws IOException {
    Path cut = folder.resolve("cut.csv");
    Files.writeString(cut, "类别,tokens\n卫生,医院 挂号 太 慢\n卫生,医生 态度 差\n卫生,疫苗 接种 排队\n");
    Path model = folder.resolve("two.model");

    int code =
        Minyi.run(
            "matters train --label 类别 --data %s --data %s --model %s --out %s"
                .formatted(
                    data("train.csv", StandardCharsets.UTF_8), cut, model, folder.resolve("out"))
                .split(" "));

    assertThat(code).isEqualTo(Minyi.OK);
    assertThat(Path.of(model + ".md")).content().contains("卫生 3");
  }

  @Test
  void rows_without_a_label_are_refused_and_counted() throws IOException {
    Path data = data("train.csv", StandardCharsets.UTF_8);
    Files.writeString(data, Files.readString(data) + ",,没有类别的一条\n教育,,\n");
    Path model = folder.resolve("a.model");

    int code =
        Minyi.run(
            "matters train --label 类别 --data %s --model %s --out %s"
                .formatted(data, model, folder.resolve("out"))
                .split(" "));

    assertThat(code).isEqualTo(Minyi.FAILED);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("2 of 38 rows were refused: {LABEL_MISSING=1, TEXT_MISSING=1}");
    assertThat(model).exists();
  }

  @Test
  void a_missing_column_is_wrong_usage_and_names_those_that_are_there() throws IOException {
    int code =
        Minyi.run(
            "matters train --label topic --data %s --model %s"
                .formatted(data("train.csv", StandardCharsets.UTF_8), folder.resolve("a.model"))
                .split(" "));

    assertThat(code).isEqualTo(Minyi.USAGE);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("has no column topic (--label); its columns are [类别, title, text]");
  }

  @Test
  void a_damaged_model_is_wrong_usage() throws IOException {
    Path model = train(data("train.csv", StandardCharsets.UTF_8));
    byte[] bytes = Files.readAllBytes(model);
    bytes[bytes.length / 2] ^= 1;
    Files.write(model, bytes);

    int code =
        Minyi.run(
            "matters evaluate --label 类别 --data %s --model %s"
                .formatted(unseen(), model)
                .split(" "));

    assertThat(code).isEqualTo(Minyi.USAGE);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(model + " must fit its checksum, does not: it is damaged");
  }

  private Path train(Path data) {
    Path model = folder.resolve("a.model");
    int code =
        Minyi.run(
            "matters train --label 类别 --data %s --model %s --out %s"
                .formatted(data, model, folder.resolve("out"))
                .split(" "));
    assertThat(code).isEqualTo(Minyi.OK);
    return model;
  }

  private Path data(String name, Charset charset) throws IOException {
    List<String> rows = new ArrayList<>(List.of("类别,title,text"));
    for (String place : PLACES) {
      rows.add("教育,," + place + "附近的小学不收外地学生，孩子上学怎么办");
      rows.add("教育,学校乱收费," + place + "的中学老师在校外补课收钱");
      rows.add("环保,," + place + "的工厂半夜排放黑烟，气味刺鼻");
      rows.add("环保,河水发臭," + place + "旁边有人偷排污水");
      rows.add("交通,," + place + "的公交车班次太少，等车要一个小时");
      rows.add("交通,出租车不打表," + place + "的出租车乱要车费");
    }
    return Files.writeString(folder.resolve(name), String.join("\n", rows) + "\n", charset);
  }

  private Path unseen() throws IOException {
    return Files.writeString(
        folder.resolve("unseen.csv"),
        "类别,title,text\n教育,,西山的小学不让孩子上学\n环保,,化工厂偷排污水黑烟\n交通,,公交车班次少出租车不打表\n");
  }
}
