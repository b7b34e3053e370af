package io.minyi.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DispatchCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEADER = "SUB_TYPE_NAME,STREET_NAME,CREATE_TIME,DISPOSE_UNIT_NAME";

  @TempDir private Path folder;

  private Path data;
  private Path model;

  @BeforeEach
  void write_cases() throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 10; i < 40; i++) {
      lines.add("流动摊贩,东一街道,2018-07-04 17:24:" + i + ",综合执法队（东一街道办事处）");
      lines.add("工地噪声,东一街道,2018-07-04 17:24:" + i + ",环保局");
    }
    data = Files.write(folder.resolve("cases.csv"), lines);
    model = folder.resolve("units.dispatch");
  }

  @Test
  void figures_have_the_names_that_others_rely_on() throws IOException {
    assertThat(train()).isEqualTo(Minyi.OK);
    Path fresh =
        Files.writeString(
            folder.resolve("new.csv"),
            HEADER + "\n流动摊贩,东一街道,2018-08-01 08:00:00,东一办事处综合执法队\n工地噪声,-,-,-\n");
    Path figures = folder.resolve("figures.json");

    assertThat(evaluate(fresh, "--json", "--out", figures.toString())).isEqualTo(Minyi.OK);

    JsonNode read = JSON.readTree(figures.toFile());
    assertThat(read.fieldNames())
        .toIterable()
        .containsExactly("n", "top1", "top3", "coverageAt", "unknownUnits");
    assertThat(read.get("n").asInt()).isEqualTo(1);
    assertThat(read.get("top1").asDouble()).isEqualTo(1);
    assertThat(read.get("coverageAt").get("0.93").asDouble()).isEqualTo(1);
  }

  @Test
  void broken_rows_are_refused_and_the_rest_is_measured() throws IOException {
    assertThat(train()).isEqualTo(Minyi.OK);
    Path broken =
        Files.writeString(
            folder.resolve("broken.csv"),
            HEADER + "\n工地噪声,东一街道,2018-08-01,环保局\n工地噪声\n-,东一街道,-,环保局\n工地噪声,-,2018-13-01,环保局\n");
    Path figures = folder.resolve("figures.json");

    assertThat(evaluate(broken, "--json", "--out", figures.toString())).isEqualTo(Minyi.FAILED);

    assertThat(JSON.readTree(figures.toFile()).get("n").asInt()).isEqualTo(1);
  }

  @Test
  void what_is_no_model_or_has_no_units_is_wrong_usage() throws IOException {
    assertThat(Minyi.run(new String[] {"dispatch", "evaluate", "--data", data.toString()}))
        .isEqualTo(Minyi.USAGE);
    model = data;
    assertThat(evaluate(data)).isEqualTo(Minyi.USAGE);
    data = Files.writeString(folder.resolve("texts.csv"), "text\n噪声\n");
    model = folder.resolve("none.dispatch");
    assertThat(train()).isEqualTo(Minyi.USAGE);
    assertThat(model).doesNotExist();
  }

  private int train() {
    String[] line = {"dispatch", "train", "--data", data.toString(), "--model", model.toString()};
    return Minyi.run(line);
  }

  private int evaluate(Path file, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "dispatch", "evaluate", "--data", file.toString(), "--model", model.toString()));
    line.addAll(List.of(more));
    return Minyi.run(line.toArray(String[]::new));
  }
}
