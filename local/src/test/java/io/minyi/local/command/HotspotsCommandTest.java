package io.minyi.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HotspotsCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PETITIONS =
      """
      留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数
      1,u1,云栖雅苑小区旁边的搅拌站粉尘和噪音扰民,2025/3/3 9:00:00,云栖雅苑北门外的搅拌站日夜生产，粉尘很大，噪音到凌晨，请求搬走搅拌站。,0,5
      2,u2,投诉云栖雅苑附近搅拌站噪音扰民,2025/3/4 9:00:00,我们是云栖雅苑的业主，搅拌站机器声整夜不停，粉尘飘进家里，窗户不敢开。,0,0
      3,u2,请尽快搬走云栖雅苑旁的搅拌站,2025/3/6 9:00:00,搅拌站的粉尘和噪音让云栖雅苑几千户业主无法休息，多次投诉没有结果。,0,2
      4,u3,东环路的路灯坏了一个月,2025/3/7 20:10:00,东环路中段的路灯全部不亮，晚上走路很危险，请维修路灯。,1,0
      """;

  @TempDir private Path folder;

  private Path out() {
    return folder.resolve("out.json");
  }

  private int run(String petitions, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("petitions.csv"), petitions);
    List<String> args = new ArrayList<>(List.of("hotspots", file.toString(), "--city", "none"));
    args.addAll(List.of("--json", "--out", out().toString()));
    args.addAll(List.of(options));
    return Minyi.run(args.toArray(String[]::new));
  }

  private JsonNode json() throws IOException {
    return JSON.readTree(out().toFile());
  }

  @Test
  void a_problem_has_the_names_that_others_rely_on() throws IOException {
    assertThat(run(PETITIONS)).isZero();
    JsonNode first = json().get(0);
    assertThat(first.get("rank").asInt()).isEqualTo(1);
    assertThat(first.get("petitions").toString()).isEqualTo("[\"1\",\"2\",\"3\"]");
    assertThat(first.get("people").asInt()).isEqualTo(2);
    assertThat(first.get("from").asText()).isEqualTo("2025-03-03T09:00:00+08:00");
    assertThat(first.get("to").asText()).isEqualTo("2025-03-06T09:00:00+08:00");
    assertThat(first.get("place").asText()).contains("云栖雅苑");
    assertThat(first.get("voices").asDouble()).isEqualTo(5.01);
    assertThat(first.get("heat").asDouble()).isEqualTo(5.01);
    assertThat(first.get("parts").toString()).isEqualTo("{\"people\":2.0,\"support\":3.01}");
    assertThat(first.get("why").get(0).asText()).isEqualTo("2人提出3件诉求");
    assertThat(first.get("samples")).hasSize(3);
    assertThat(json()).hasSize(2);
  }

  @Test
  void only_petitions_of_the_span_are_counted() throws IOException {
    assertThat(run(PETITIONS, "--from", "2025-03-04", "--to", "2025-03-07")).isZero();
    assertThat(json()).hasSize(1);
    assertThat(json().get(0).get("petitions").toString()).isEqualTo("[\"2\",\"3\"]");
  }

  @Test
  void broken_rows_are_refused_and_the_others_counted() throws IOException {
    String broken =
        PETITIONS
            + "5,u4,没有内容,2025/3/7 20:10:00,,0,0\n"
            + "6,u5,时间不对,昨天,这件诉求的时间写错了,0,0\n"
            + "7,u6,点赞不对,2025/3/7 20:10:00,这件诉求的点赞数写错了,0,很多\n";
    assertThat(run(broken)).isEqualTo(1);
    assertThat(json()).hasSize(2);
  }

  @Test
  void a_file_of_texts_alone_has_problems_too() throws IOException {
    assertThat(run("text\n东环路中段的路灯全部不亮。晚上很危险\n西湖公园的长椅坏了\n")).isZero();
    assertThat(json().get(0).get("title").asText()).isEqualTo("东环路中段的路灯全部不亮");
    assertThat(json().get(0).has("from")).isFalse();
    assertThat(json()).hasSize(2);
  }

  @Test
  void wrong_options_are_wrong_usage() throws IOException {
    assertThat(run(PETITIONS, "--top", "0")).isEqualTo(2);
    assertThat(run(PETITIONS, "--from", "soon")).isEqualTo(2);
    assertThat(out()).doesNotExist();
  }
}
