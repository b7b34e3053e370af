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

class PlacesCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] TOWNS = {"枫桥镇", "石塘镇", "柳湾镇"};
  private static final String[] ROADS = {"望江路", "桂花路", "长虹路", "新安路"};

  @TempDir private Path folder;

  private Path data;

  @BeforeEach
  void write_addresses() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String town : TOWNS) {
      for (String road : ROADS) {
        lines.add(
            """
            {"text":"%s%s","spans":[{"part":"town","start":0,"end":3},\
            {"part":"road","start":3,"end":6}]}"""
                .formatted(town, road));
      }
    }
    data = Files.write(folder.resolve("addresses.jsonl"), lines);
  }

  @Test
  void a_trained_model_is_measured_and_has_a_card() throws IOException {
    Path model = folder.resolve("a.model");
    assertThat(run("places", "train", "--data", data, "--model", model, "--out", "figures.txt"))
        .isEqualTo(Minyi.OK);
    assertThat(folder.resolve("a.model.md")).content().contains("Learnt from 12 addresses");

    assertThat(
            run(
                "places",
                "evaluate",
                "--data",
                data,
                "--model",
                model,
                "--json",
                "--out",
                "f.json"))
        .isEqualTo(Minyi.OK);
    JsonNode figures = JSON.readTree(folder.resolve("f.json").toFile());
    assertThat(figures.fieldNames())
        .toIterable()
        .containsExactly("n", "precision", "recall", "f1", "parts");
    assertThat(figures.path("n").intValue()).isEqualTo(12);
    assertThat(figures.path("f1").doubleValue()).isEqualTo(1);
    assertThat(figures.path("parts").path(0).fieldNames())
        .toIterable()
        .containsExactly("part", "precision", "recall", "f1", "support");
  }

  @Test
  void the_model_of_the_project_is_taken_without_one() throws IOException {
    assertThat(run("places", "evaluate", "--data", data, "--json", "--out", "f.json"))
        .isEqualTo(Minyi.OK);
    assertThat(JSON.readTree(folder.resolve("f.json").toFile()).path("f1").doubleValue())
        .isEqualTo(1);
  }

  @Test
  void broken_lines_are_left_out_and_make_it_exit_1() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(data));
    lines.add(3, "{\"text\":\"望江路\"}");
    lines.add(5, "not json");
    Files.write(data, lines);
    assertThat(run("places", "evaluate", "--data", data, "--json", "--out", "f.json"))
        .isEqualTo(Minyi.FAILED);
    assertThat(JSON.readTree(folder.resolve("f.json").toFile()).path("n").intValue()).isEqualTo(12);
  }

  @Test
  void a_foreign_model_and_a_file_without_addresses_make_it_exit_2() throws IOException {
    Path foreign = Files.writeString(folder.resolve("foreign.model"), "something else");
    assertThat(run("places", "evaluate", "--data", data, "--model", foreign, "--out", "f.json"))
        .isEqualTo(Minyi.USAGE);
    assertThat(run("places", "evaluate", "--data", data, "--model", folder.resolve("none")))
        .isEqualTo(Minyi.USAGE);
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "{}\n");
    assertThat(run("places", "evaluate", "--data", empty)).isEqualTo(Minyi.USAGE);
    assertThat(folder.resolve("f.json")).doesNotExist();
  }

  private int run(Object... arguments) {
    String[] line = new String[arguments.length];
    for (int i = 0; i < line.length; i++) {
      boolean isOut = i > 0 && arguments[i - 1].equals("--out");
      line[i] = isOut ? folder.resolve((String) arguments[i]).toString() : arguments[i].toString();
    }
    return Minyi.run(line);
  }
}
