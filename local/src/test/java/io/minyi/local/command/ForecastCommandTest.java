package io.minyi.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForecastCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Path model;
  private Path figures;

  @BeforeEach
  void name() {
    model = folder.resolve("forecast.model");
    figures = folder.resolve("figures.json");
  }

  /** Two cases a day: the unit 甲 is always late, 乙 never. */
  private Path register(String more) throws IOException {
    StringBuilder csv = new StringBuilder("id,unit,matter,time,late\n");
    for (int i = 0; i < 200; i++) {
      String day = LocalDate.of(2025, 1, 1).plusDays(i / 2).toString();
      csv.append("%d,%s,噪声,%s 10:00,%d%n".formatted(i, i % 2 == 0 ? "甲" : "乙", day, 1 - i % 2));
    }
    return Files.writeString(folder.resolve("cases.csv"), csv + more);
  }

  @Test
  void a_register_is_learnt_from_until_a_day_and_measured_from_it_on() throws IOException {
    String data = register("").toString();

    assertThat(run("train", data, "--until", "2025-03-01")).isEqualTo(Minyi.OK);
    assertThat(run("evaluate", data, "--from", "2025-03-01", "--json", "--out", figures.toString()))
        .isEqualTo(Minyi.OK);

    JsonNode read = JSON.readTree(figures.toFile());
    assertThat(read.get("n").asInt()).isEqualTo(82);
    assertThat(read.get("breaches").asInt()).isEqualTo(41);
    assertThat(read.at("/measures/auc/forecast/value").asDouble()).isEqualTo(1);
    assertThat(read.at("/measures/auc/shareAlone/value").asDouble()).isEqualTo(0.5);
    assertThat(read.at("/measures/caught/gain/value").asDouble()).isEqualTo(0.5);
    assertThat(read.get("reliability")).hasSize(10);
    assertThat(Files.readString(folder.resolve("forecast.model.md"))).contains("cases.csv");
  }

  @Test
  void rows_without_outcome_do_not_count_and_broken_ones_are_refused() throws IOException {
    assertThat(run("train", register("x,甲,噪声,2025-03-01 10:00,-\n").toString()))
        .isEqualTo(Minyi.OK);
    assertThat(run("train", register("x,甲,噪声,yesterday,1\n").toString())).isEqualTo(Minyi.FAILED);
    assertThat(run("train", register("x,甲,噪声,2025-03-01 10:00,maybe\n").toString()))
        .isEqualTo(Minyi.FAILED);
  }

  @Test
  void what_is_no_model_or_cannot_be_learnt_from_is_wrong_usage() throws IOException {
    String data = register("").toString();
    assertThat(run("evaluate", data)).isEqualTo(Minyi.USAGE);
    Files.writeString(model, "moon");
    assertThat(run("evaluate", data)).isEqualTo(Minyi.USAGE);
    Path kept =
        Files.writeString(
            folder.resolve("kept.csv"), "id,unit,matter,time,late\n1,甲,噪声,2025-03-01 10:00,0\n");
    Files.delete(model);
    assertThat(run("train", kept.toString())).isEqualTo(Minyi.USAGE);
    assertThat(model).doesNotExist();
  }

  private int run(String command, String data, String... more) {
    List<String> line =
        new ArrayList<>(List.of("forecast", command, "--data", data, "--model", model.toString()));
    line.addAll(List.of(more));
    return Minyi.run(line.toArray(String[]::new));
  }
}
