package io.minyi.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HandlingCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLES =
      Path.of(System.getProperty("minyi.root", ".."), "samples", "handling");

  @TempDir private Path folder;

  @Test
  void a_ledger_has_the_names_that_others_rely_on() throws IOException {
    JsonNode first = json("example.jsonl").get(0);

    assertThat(names(first))
        .containsExactly("petition", "state", "unit", "nextDue", "clocks", "breaches", "illegal");
    JsonNode handle = clock(first, "handle");
    assertThat(names(handle))
        .containsExactly(
            "clock",
            "number",
            "unit",
            "rule",
            "ruleVersion",
            "candidates",
            "startedAt",
            "dueAt",
            "state",
            "limitMinutes",
            "countedMinutes",
            "wallMinutes",
            "warnings",
            "shares",
            "trace");
    assertThat(handle.get("dueAt").asText()).isEqualTo("2025-01-24T18:00:00+08:00");
    assertThat(handle.get("state").asText()).isEqualTo("running");
    assertThat(handle.get("trace").get(0).toString())
        .isEqualTo(
            "{\"from\":\"2025-01-13T10:20:00+08:00\",\"to\":\"2025-01-13T12:00:00+08:00\","
                + "\"counted\":false,\"reason\":\"first-day\",\"rule\":\"handle-default\","
                + "\"unit\":\"市城市管理和综合执法局\"}");
  }

  @Test
  void breaches_and_illegal_events_say_when_and_why() throws IOException {
    JsonNode second = json("example.jsonl").get(1);

    assertThat(second.get("breaches").get(0).toString())
        .isEqualTo(
            "{\"clock\":\"sign\",\"number\":1,\"unit\":\"市交通运输局\",\"rule\":\"sign-default\","
                + "\"dueAt\":\"2025-01-15T18:00:00+08:00\",\"at\":\"2025-01-15T18:01:00+08:00\","
                + "\"lateMinutes\":1210,\"lateWallMinutes\":7150,\"causedBy\":\"市交通运输局\"}");
    JsonNode illegal = second.get("illegal").get(0);
    assertThat(illegal.get("reason").asText())
        .isEqualTo(
            "rule handle-default allows returns until 2025-01-15T18:00:00+08:00,"
                + " asked 2025-01-20T09:30:00+08:00");
  }

  @Test
  void a_table_by_another_city_s_names_is_the_same_as_json_lines() throws IOException {
    String table =
        """
        流水号,诉求编号,环节,时间,单位,转往单位
        1,B-1,登记,2025/1/13 9:00,,
        2,B-1,派单,2025/1/13 9:30,热线办,市城管局
        3,B-1,接单,2025-01-13 10:00:00,市城管局,
        """;
    Path gb = Files.write(folder.resolve("gb.csv"), table.getBytes(Charset.forName("GB18030")));
    Path lines =
        Files.writeString(
            folder.resolve("lines.jsonl"),
            """
            {"id":"1","petition":"B-1","event":"RECEIVED","eventTime":"2025-01-13T01:00:00Z"}
            {"id":"2","petition":"B-1","type":"DISPATCHED","time":"2025-01-13T09:30","actorUnit":"热线办","details":{"to":"市城市管理和综合执法局"}}
            {"id":"3","petition":"B-1","type":"SIGNED","time":1736733600000,"unit":"市城管局"}
            """);

    assertThat(run(gb)).isEqualTo(run(lines)).contains("市城市管理和综合执法局");
  }

  @Test
  void broken_rows_are_refused_and_the_rest_is_counted() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("broken.jsonl"),
            """
            {"petition":"B-1","type":"DISPATCHED","time":"2025-01-13T09:30","to":"甲"}
            {"petition":"B-1","type":"TEA","time":"2025-01-13T09:30"}
            {"petition":"B-1","type":"SIGNED","time":"昨天"}
            {"type":"SIGNED","time":"2025-01-13T09:30"}
            {"petition":
            """);
    Path out = folder.resolve("out.json");

    int code = run(file.toString(), "--json", "--out", out.toString());

    assertThat(code).isEqualTo(Minyi.FAILED);
    assertThat(JSON.readTree(out.toFile()).get(0).get("state").asText()).isEqualTo("DISPATCHED");
  }

  @Test
  void what_cannot_be_used_is_wrong_usage() throws IOException {
    Path rules = Files.writeString(folder.resolve("rules.yaml"), "format: 2\nid: x\n");
    String example = SAMPLES.resolve("example.jsonl").toString();

    assertThat(run(example, "--rules", rules.toString())).isEqualTo(Minyi.USAGE);
    assertThat(run(example, "--rules", "atlantis")).isEqualTo(Minyi.USAGE);
    assertThat(run(example, "--city", "none")).isEqualTo(Minyi.USAGE);
    assertThat(run(example, "--at", "tomorrow")).isEqualTo(Minyi.USAGE);
    assertThat(run(example, "--why", "nobody")).isEqualTo(Minyi.USAGE);
    assertThat(run("no-such-file.jsonl")).isEqualTo(Minyi.USAGE);
  }

  @Test
  void a_preset_needs_no_city_and_then_weeks_are_plain() throws IOException {
    Path out = folder.resolve("out.json");
    String example = SAMPLES.resolve("example.jsonl").toString();

    int code =
        run(example, "--rules", "anyang", "--city", "none", "--json", "--out", out.toString());

    assertThat(code).isEqualTo(Minyi.OK);
    JsonNode handle = clock(JSON.readTree(out.toFile()).get(0), "handle");
    assertThat(handle.get("rule").asText()).isEqualTo("handle");
    assertThat(handle.get("calendarAssumed").toString()).isEqualTo("[2025]");
  }

  @Test
  void as_of_a_moment_later_events_do_not_exist() throws IOException {
    Path out = folder.resolve("out.json");
    String example = SAMPLES.resolve("example.jsonl").toString();

    run(example, "--at", "2025-01-13T10:00", "--json", "--out", out.toString());

    JsonNode first = JSON.readTree(out.toFile()).get(0);
    assertThat(first.get("state").asText()).isEqualTo("DISPATCHED");
  }

  private JsonNode json(String sample) throws IOException {
    return JSON.readTree(run(SAMPLES.resolve(sample)));
  }

  private String run(Path file) throws IOException {
    Path out = folder.resolve("out.json");
    assertThat(run(file.toString(), "--json", "--out", out.toString())).isEqualTo(Minyi.OK);
    return Files.readString(out);
  }

  private static int run(String... arguments) {
    List<String> line = new ArrayList<>(List.of("handling"));
    line.addAll(List.of(arguments));
    return Minyi.run(line.toArray(String[]::new));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode clock(JsonNode petition, String name) {
    for (JsonNode clock : petition.get("clocks")) {
      if (clock.get("clock").asText().equals(name)) {
        return clock;
      }
    }
    throw new AssertionError("no clock " + name + " in " + petition);
  }
}
