package io.minyi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.index.Headers;
import io.minyi.index.Topics;
import io.minyi.local.broker.BrokerProcess;
import io.minyi.local.process.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Systems post records of their channels; a real broker has them before they hear of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakeIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String HOTLINE = "hotline-12345";
  private static final String UNITS = "unit-systems";
  private static final String LINES = "application/x-ndjson";

  @TempDir static Path folder;
  private static BrokerProcess broker;
  private static ServletWebServerApplicationContext server;

  @BeforeAll
  static void start() throws Exception {
    broker =
        BrokerProcess.start(
            Path.of(System.getProperty("minyi.root", "..")).resolve("local/broker/target"),
            folder.resolve("broker"),
            folder.resolve("broker.log"),
            FreePort.find());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      admin
          .createTopics(
              Stream.of(HOTLINE, UNITS)
                  .map(channel -> new NewTopic(Topics.raw(channel), 1, (short) 1))
                  .toList())
          .all()
          .get();
    }
    Map<String, Object> properties =
        new HashMap<>(SampleServer.properties(0, "http://127.0.0.1:1"));
    properties.put("minyi.kafka-bootstrap", broker.bootstrap());
    properties.put(
        "minyi.intake-tokens",
        String.join(",", line(HOTLINE), line(UNITS), line("mayor-mailbox"), line("none")));
    SpringApplication application = new SpringApplication(DashboardsApplication.class);
    application.setDefaultProperties(properties);
    server = (ServletWebServerApplicationContext) application.run();
  }

  @AfterAll
  static void stop() {
    server.close();
    broker.close();
  }

  private static String token(String channel) {
    return "token-of-" + channel;
  }

  private static String line(String channel) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(token(channel).getBytes(StandardCharsets.UTF_8));
    return channel + ":" + HexFormat.of().formatHex(digest);
  }

  private static HttpRequest.Builder to(String channel, String type, String body) {
    return HttpRequest.newBuilder(
            URI.create(
                "http://127.0.0.1:%d/api/v1/intake/%s"
                    .formatted(server.getWebServer().getPort(), channel)))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String channel, String type, String body)
      throws IOException, InterruptedException {
    return send(to(channel, type, body).header("Authorization", "Bearer " + token(channel)));
  }

  private static JsonNode problem(HttpResponse<String> answer, int status, String code)
      throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(problem.get("chinese").asText()).isNotEmpty();
    return problem;
  }

  /** Everything of a topic from its beginning. */
  private static List<ConsumerRecord<String, String>> log(String channel) {
    TopicPartition topic = new TopicPartition(Topics.raw(channel), 0);
    StringDeserializer text = new StringDeserializer();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(Map.of("bootstrap.servers", broker.bootstrap()), text, text)) {
      consumer.assign(List.of(topic));
      consumer.seekToBeginning(List.of(topic));
      long end = consumer.endOffsets(List.of(topic)).get(topic);
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      while (consumer.position(topic) < end) {
        records.addAll(consumer.poll(Duration.ofMillis(200)).records(topic));
      }
      return records;
    }
  }

  private static Map<String, String> headers(ConsumerRecord<String, String> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }

  @Test
  @Order(1)
  void event_and_then_its_petition_stand_in_the_log_as_they_were_sent() throws Exception {
    String event =
        "{\"诉求渠道\":\"hotline-12345\",\"诉求编号\":\"H1\",\"环节\":\"签收\","
            + "\"时间\":\"2026-03-02 09:00:00\",\"单位\":\"市水务局\"}";
    String petition = "{ \"工单编号\":\"H1\", \"标题\":\"停水\", \"受理时间\":\"2026-03-02 08:00\" }";

    assertThat(JSON.readTree(post(UNITS, "application/json", event).body()))
        .isEqualTo(
            JSON.readTree(
                "{\"channel\":\"unit-systems\",\"accepted\":1,\"broken\":[],\"refused\":[]}"));
    HttpResponse<String> answer = post(HOTLINE, "application/json;charset=UTF-8", petition);
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();

    assertThat(log(UNITS)).singleElement().satisfies(r -> assertThat(r.value()).isEqualTo(event));
    assertThat(log(HOTLINE))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.value()).isEqualTo(petition);
              assertThat(headers(record)).isEmpty();
            });
  }

  @Test
  @Order(2)
  void broken_records_are_kept_with_their_defect_and_told_by_line() throws Exception {
    int before = log(HOTLINE).size();
    HttpResponse<String> answer = post(HOTLINE, LINES, "{\"a\":1}\n\nnonsense\n{\"b\":2}\n");
    assertThat(answer.statusCode()).isEqualTo(202);
    JsonNode receipt = JSON.readTree(answer.body());
    assertThat(receipt.get("accepted").asInt()).isEqualTo(3);
    assertThat(receipt.get("broken")).hasSize(1);
    assertThat(receipt.get("broken").get(0).get("line").asInt()).isEqualTo(3);
    assertThat(receipt.get("broken").get(0).get("reason").asText()).isEqualTo("NOT_AN_OBJECT");

    List<ConsumerRecord<String, String>> sent = log(HOTLINE);
    assertThat(sent).hasSize(before + 3);
    assertThat(sent.get(before + 1).value()).isEqualTo("nonsense");
    assertThat(headers(sent.get(before + 1)))
        .containsOnly(Map.entry(Headers.DEFECT, "NOT_AN_OBJECT"));
    assertThat(headers(sent.get(before + 2))).isEmpty();
  }

  @Test
  @Order(3)
  void array_is_taken_element_by_element() throws Exception {
    int before = log(HOTLINE).size();
    assertThat(post(HOTLINE, "application/json", "[{\"a\":1},{\"b\" : 2}]").statusCode())
        .isEqualTo(202);
    assertThat(log(HOTLINE).subList(before, before + 2))
        .extracting(ConsumerRecord::value)
        .containsExactly("{\"a\":1}", "{\"b\" : 2}");
  }

  @Test
  @Order(4)
  void without_its_own_token_nothing_is_taken() throws Exception {
    int before = log(HOTLINE).size();
    HttpResponse<String> nobody = send(to(HOTLINE, "application/json", "{}"));
    problem(nobody, 401, "no-token");
    assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    problem(
        send(to(HOTLINE, "application/json", "{}").header("Authorization", "Bearer wrong")),
        401,
        "no-token");
    problem(
        send(
            to(HOTLINE, "application/json", "{}")
                .header("Authorization", "Bearer " + token(UNITS))),
        403,
        "other-channel");
    problem(send(to("", "application/json", "{}")), 401, "no-token");
    assertThat(log(HOTLINE)).hasSize(before);
  }

  @Test
  @Order(5)
  void what_cannot_be_taken_as_a_whole_is_said() throws Exception {
    int before = log(HOTLINE).size();
    JsonNode unknown = problem(post("none", "application/json", "{}"), 404, "channel-unknown");
    assertThat(unknown.get("english").asText()).contains("\"none\"", HOTLINE, UNITS);
    problem(post(HOTLINE, "text/csv", "a,b"), 415, "wrong-type");
    problem(post(HOTLINE, "application/json;charset=GBK", "{}"), 415, "wrong-type");
    problem(post(HOTLINE, "application/json", " \n"), 400, "empty");
    problem(post(HOTLINE, LINES, "{}\n".repeat(10_001)), 413, "too-large");
    problem(post(HOTLINE, LINES, "x".repeat((4 << 20) + 1)), 413, "too-large");
    assertThat(log(HOTLINE)).hasSize(before);
  }

  @Test
  @Order(6)
  void topic_that_is_missing_is_no_success() throws Exception {
    JsonNode away = problem(post("mayor-mailbox", "application/json", "{}"), 503, "broker-away");
    assertThat(away.get("accepted").asInt()).isZero();
  }

  @Test
  @Order(7)
  void broker_that_is_away_is_said_with_how_many_were_taken() throws Exception {
    broker.close();
    HttpResponse<String> answer = post(HOTLINE, LINES, "{\"a\":1}\n{\"b\":2}\n");
    assertThat(problem(answer, 503, "broker-away").get("accepted").asInt()).isZero();
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }
}
