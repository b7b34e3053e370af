package io.minyi.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.minyi.jobs.index.SearchAddress;
import io.minyi.jobs.index.SearchClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A petition and its life come over HTTP and through the whole pipeline. */
class HttpIntakeIT {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static final String EVENT =
      "{\"流水号\":\"E1\",\"诉求渠道\":\"hotline-12345\",\"诉求编号\":\"H1\",\"环节\":\"签收\","
          + "\"时间\":\"2026-03-02 09:30:00\",\"单位\":\"坪山区住房和建设局\"}";
  private static final String PETITION =
      "{\"工单编号\":\"H1\",\"标题\":\"路灯不亮\",\"诉求内容\":\"江岭社区路灯坏了三天，晚上看不清路。\","
          + "\"受理时间\":\"2026-03-02 09:00:00\"}";

  @TempDir static Path folder;
  private static StateFolder state;
  private static LocalStack stack;
  private static SearchClient search;

  @BeforeAll
  static void start() throws Exception {
    state = StateFolder.take(folder.resolve("state"));
    stack =
        LocalStack.start(
            state, Installation.current().city("shenzhen"), 0, line -> System.out.println(line));
    search = new SearchClient(new SearchAddress(stack.elasticsearch(), "", ""));
  }

  @AfterAll
  static void stop() throws IOException {
    search.close();
    stack.close();
    state.close();
  }

  private static void post(String channel, String body) throws Exception {
    String token =
        state.read(IntakeTokens.FILE, IntakeTokens.class).orElseThrow().tokens().get(channel);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(stack.page() + "/api/v1/intake/" + channel))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private static void awaitPetition(String field, String value) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!petition().path(field).asText().equals(value)) {
      assertThat(System.nanoTime()).as("%s %s in %s", field, value, petition()).isLessThan(end);
      Thread.sleep(200);
    }
  }

  private static JsonNode petition() throws IOException {
    return Optional.ofNullable(
            search
                .blocking()
                .get(g -> g.index("petitions").id("hotline-12345:H1"), JsonNode.class)
                .source())
        .orElse(MissingNode.getInstance());
  }

  @Test
  void event_that_comes_before_its_petition_counts_when_that_has_come() throws Exception {
    post("unit-systems", EVENT);
    awaitPetition("state", "AWAITED");
    post("hotline-12345", PETITION);
    awaitPetition("state", "SIGNED");
    awaitPetition("title", "路灯不亮");
  }
}
