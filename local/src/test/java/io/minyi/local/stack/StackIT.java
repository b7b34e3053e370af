package io.minyi.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.index.Indices;
import io.minyi.intake.Reason;
import io.minyi.jobs.JobSettings;
import io.minyi.jobs.index.SearchAddress;
import io.minyi.jobs.index.SearchClient;
import io.minyi.local.index.Rebuild;
import io.minyi.local.intake.ImportFile;
import io.minyi.local.intake.Outcomes;
import io.minyi.local.kafka.RawSender;
import io.minyi.local.kafka.Tail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * All servers together, as {@code up} starts them, and what happens when one of them falls over.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackIT {

  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final int ROWS = 3_000;
  private static final String CHANNEL = "message-board";

  @TempDir static Path folder;
  private static StateFolder state;
  private static LocalStack stack;
  private static SearchClient search;

  @BeforeAll
  static void start() throws Exception {
    state = StateFolder.take(folder.resolve("state"));
    stack =
        LocalStack.start(
            state, Installation.current().city("archives"), 0, line -> System.out.println(line));
    search = new SearchClient(new SearchAddress(stack.elasticsearch(), "", ""));
  }

  @AfterAll
  static void stop() throws IOException {
    search.close();
    stack.close();
    state.close();
  }

  /** What becomes of a file. */
  private record Imported(long read, long accepted, long known, Map<Reason, Long> refused) {}

  /** Something that happens while a file is under way. */
  private interface Mishap {
    void happen() throws Exception;
  }

  private static Imported importFile(Path file, Mishap mishap) throws Exception {
    try (RawSender sender = new RawSender(stack.kafka());
        Tail tail = new Tail(stack.kafka(), Outcomes.topics())) {
      Outcomes outcomes = new Outcomes(tail, search.blocking());
      long read = new ImportFile(sender, CHANNEL, CHANNEL).send(file, outcomes::follow);
      mishap.happen();
      long end = System.nanoTime() + LIMIT.toNanos();
      boolean isDone = false;
      while (!isDone) {
        assertThat(System.nanoTime()).as("%d rows are still open", outcomes.open()).isLessThan(end);
        isDone = advance(outcomes);
      }
      return new Imported(read, outcomes.accepted(), outcomes.known(), outcomes.refused());
    }
  }

  /** Elasticsearch may be away for a while; that is what the test is about. */
  private static boolean advance(Outcomes outcomes) throws InterruptedException {
    try {
      return outcomes.advance();
    } catch (IOException | co.elastic.clients.elasticsearch._types.ElasticsearchException e) {
      Thread.sleep(500);
      return false;
    }
  }

  private static Path rows(String name, int from, int to) throws IOException {
    String rows =
        IntStream.range(from, to)
            .mapToObj(
                i ->
                    "%d,A%05d,第%d条 路灯不亮,2019-03-%02d 08:%02d:00,\"第%d条：小区门口的路灯坏了%d天，晚上回家看不清路，请尽快修。\",0,%d"
                        .formatted(i, i % 700, i, 1 + i % 28, i % 60, i, i % 9, i % 5))
            .collect(Collectors.joining("\n"));
    return Files.writeString(
        folder.resolve(name), "留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数\n" + rows + "\n");
  }

  private static Map<String, JsonNode> documents(String index) throws IOException {
    ElasticsearchClient client = search.blocking();
    client.indices().refresh(r -> r.index(index));
    Map<String, JsonNode> all = new TreeMap<>();
    String last = "";
    while (true) {
      String after = last;
      SearchResponse<JsonNode> page =
          client.search(
              s -> {
                s.index(index)
                    .size(1000)
                    .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)));
                return after.isEmpty() ? s : s.searchAfter(after);
              },
              JsonNode.class);
      if (page.hits().hits().isEmpty()) {
        return all;
      }
      page.hits().hits().forEach(hit -> all.put(hit.id(), hit.source()));
      last = page.hits().hits().get(page.hits().hits().size() - 1).id();
    }
  }

  @Test
  @Order(1)
  void every_row_of_a_file_is_indexed_and_the_same_file_again_changes_nothing() throws Exception {
    Path file = rows("first.csv", 0, 500);

    assertThat(importFile(file, () -> {})).isEqualTo(new Imported(500, 500, 0, Map.of()));
    Map<String, JsonNode> before = documents("petitions");
    assertThat(importFile(file, () -> {})).isEqualTo(new Imported(500, 500, 500, Map.of()));
    assertThat(documents("petitions")).isEqualTo(before).hasSize(500);
  }

  @Test
  @Order(2)
  void garbage_is_refused_row_by_row_with_its_reason() throws Exception {
    Path file = folder.resolve("garbage.csv");
    StringBuilder text = new StringBuilder("留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数\n");
    text.append("g1,A1,好的一行,2019-03-01 08:00:00,正文<script>alert(1)</script>,0,0\n");
    text.append("g2,A1,=HYPERLINK(\"x\"),2019-03-01 08:00:00,公式开头的标题照样收下,0,0\n");
    text.append("g3,A1,少两栏,2019-03-01 08:00:00,正文\n");
    text.append("g4,A1,\"引号没有闭合,2019-03-01 08:00:00,正文,0,0\n");
    text.append("g5,A1,没有正文,2019-03-01 08:00:00,,0,0\n");
    text.append("g6,A1,,2019-03-01 08:00:00,,0,0\n");
    text.append("g7,A1,时间不对,昨天下午,正文,0,0\n");
    text.append("g8,A1,将来,2099-03-01 08:00:00,正文,0,0\n");
    text.append("g9,A1,太早,1949-10-01 08:00:00,正文,0,0\n");
    text.append("g10,A1,数字不对,2019-03-01 08:00:00,正文,很多,0\n");
    text.append("g 11!,A1,编号不对,2019-03-01 08:00:00,正文,0,0\n");
    text.append("g12,A1,太长,2019-03-01 08:00:00,").append("长".repeat(10 << 20)).append(",0,0\n");
    Files.writeString(file, text.toString());

    Imported imported = importFile(file, () -> {});

    assertThat(imported.read()).isEqualTo(12);
    assertThat(imported.accepted()).isEqualTo(3);
    assertThat(imported.refused())
        .isEqualTo(
            Map.of(
                Reason.BROKEN_ROW, 2L,
                Reason.TEXT_MISSING, 1L,
                Reason.TIME_UNREADABLE, 1L,
                Reason.TIME_IN_FUTURE, 1L,
                Reason.TIME_ABSURD, 1L,
                Reason.NUMBER_UNREADABLE, 1L,
                Reason.ID_INVALID, 1L,
                Reason.TOO_LARGE, 1L));
    awaitDocuments("dead-letters", 9);
    Map<String, JsonNode> letters = documents("dead-letters");
    importFile(file, () -> {});
    assertThat(documents("dead-letters")).isEqualTo(letters);
  }

  @Test
  @Order(3)
  void bytes_that_are_no_text_and_another_encoding_are_told_apart() throws Exception {
    Path chinese = folder.resolve("gb18030.csv");
    Files.write(
        chinese,
        "留言编号,留言主题,留言时间,留言详情\nc1,国标编码,2019-03-01 08:00:00,这一行是国标编码的文字\n"
            .getBytes(Charset.forName("GB18030")));
    byte[] noise = new byte[4096];
    new java.util.Random(20260301).nextBytes(noise);
    Path binary = folder.resolve("binary.jsonl");
    Files.write(binary, noise);

    assertThat(importFile(chinese, () -> {}).accepted()).isEqualTo(1);
    Imported imported = importFile(binary, () -> {});
    assertThat(imported.accepted()).isZero();
    assertThat(imported.refused().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(imported.read())
        .isPositive();
    assertThat(documents("petitions").get("message-board:c1").get("text").asText())
        .isEqualTo("这一行是国标编码的文字");
  }

  @Test
  @Order(4)
  void nothing_is_lost_or_doubled_when_flink_is_killed_in_the_middle() throws Exception {
    Path file = rows("killed.csv", 10_000, 10_000 + ROWS);

    Imported imported = importFile(file, () -> stack.kill("flink"));

    assertThat(imported).isEqualTo(new Imported(ROWS, ROWS, 0, Map.of()));
  }

  @Test
  @Order(5)
  void nothing_is_lost_or_doubled_when_elasticsearch_is_killed_in_the_middle() throws Exception {
    Path file = rows("searchless.csv", 20_000, 20_000 + ROWS);

    Imported imported = importFile(file, () -> stack.kill("search"));

    assertThat(imported).isEqualTo(new Imported(ROWS, ROWS, 0, Map.of()));
  }

  @Test
  @Order(6)
  void nothing_is_lost_or_doubled_when_the_broker_is_killed_in_the_middle() throws Exception {
    Path file = rows("brokerless.csv", 30_000, 30_000 + ROWS);

    Imported imported = importFile(file, () -> stack.kill("broker"));

    assertThat(imported).isEqualTo(new Imported(ROWS, ROWS, 0, Map.of()));
  }

  @Test
  @Order(7)
  void a_rebuild_gives_equal_documents_while_the_old_ones_serve() throws Exception {
    Map<String, String> environment =
        new HashMap<>(JobsEnvironment.of(state.path(), Running.live(state.path()).orElseThrow()));
    Path work = Files.createDirectories(folder.resolve("rebuild"));
    environment.put("MINYI_CHECKPOINT_FOLDER", work.toUri().toString());
    Map<Indices, Map<String, JsonNode>> before = new EnumMap<>(Indices.class);
    for (Indices index : Indices.values()) {
      before.put(index, documents(index.alias()));
    }

    List<Rebuild.Result> results = new ArrayList<>();
    for (Indices index : List.of(Indices.PETITIONS, Indices.DEAD_LETTERS)) {
      results.addAll(
          new Rebuild(JobSettings.of(environment), search.blocking(), work, left -> {})
              .run(Rebuild.together(index)));
    }

    assertThat(results).hasSameSizeAs(Indices.values());
    assertThat(results).allSatisfy(r -> assertThat(r.after()).isEqualTo(r.before()));
    for (Indices index : Indices.values()) {
      assertThat(documents(index.alias())).as(index.alias()).isEqualTo(before.get(index));
    }
  }

  @Test
  @Order(8)
  void the_page_lets_a_user_in_and_finds_a_petition() throws Exception {
    HttpClient browser =
        HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();
    Secrets.User user = stack.users().get(0);
    get(browser, "/api/v1/session");
    String token =
        ((java.net.CookieManager) browser.cookieHandler().orElseThrow())
            .getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
    HttpRequest login =
        HttpRequest.newBuilder(URI.create(stack.page() + "/api/v1/session"))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    new ObjectMapper()
                        .writeValueAsString(
                            Map.of("name", user.name(), "password", user.password()))))
            .build();
    assertThat(browser.send(login, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);

    HttpResponse<String> found =
        get(
            browser,
            "/api/v1/petitions?q=" + java.net.URLEncoder.encode("公式开头的标题", StandardCharsets.UTF_8));

    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("message-board:g2");
  }

  private static HttpResponse<String> get(HttpClient browser, String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(stack.page() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void awaitDocuments(String index, long wanted) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (search.blocking().count(c -> c.index(index)).count() < wanted) {
      assertThat(System.nanoTime()).as("documents in " + index).isLessThan(end);
      Thread.sleep(200);
    }
  }
}
