package io.minyi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.petition.Petition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The API on a real node with the sample city. */
class ApiIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static SampleServer sample;
  private static CookieManager cookies;
  private static HttpClient http;

  @BeforeAll
  static void start() throws Exception {
    sample = SampleServer.start(0);
    cookies = new CookieManager();
    http = HttpClient.newBuilder().cookieHandler(cookies).build();
    assertThat(signIn("leader", SampleServer.PASSWORD).statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  private static URI at(String path) {
    return URI.create("http://127.0.0.1:" + sample.port() + path);
  }

  private static HttpResponse<String> signIn(String name, String password)
      throws IOException, InterruptedException {
    http.send(HttpRequest.newBuilder(at("/api/v1/session")).build(), BodyHandlers.discarding());
    String token =
        cookies.getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElseThrow();
    return http.send(
        HttpRequest.newBuilder(at("/api/v1/session"))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token)
            .POST(
                BodyPublishers.ofString(
                    "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password)))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = ask(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String word(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }

  @Test
  void nobody_gets_in_without_signing_in() throws Exception {
    HttpClient stranger = HttpClient.newHttpClient();
    for (String path :
        List.of(
            "today",
            "petitions",
            "petition?id=a",
            "handling",
            "handling/units",
            "health",
            "dead-letters",
            "city")) {
      HttpResponse<String> answer =
          stranger.send(
              HttpRequest.newBuilder(at("/api/v1/" + path)).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
    HttpResponse<String> page =
        stranger.send(HttpRequest.newBuilder(at("/today")).build(), BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'");
  }

  @Test
  void change_without_its_token_is_refused() throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(at("/api/v1/session")).DELETE().build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void session_cookie_is_kept_from_scripts() throws Exception {
    assertThat(cookies.getCookieStore().getCookies())
        .filteredOn(cookie -> cookie.getName().equals("minyi"))
        .allSatisfy(cookie -> assertThat(cookie.isHttpOnly()).isTrue())
        .isNotEmpty();
  }

  @Test
  void guessing_is_slowed_down() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("guessed", "wrong").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> answer = signIn("guessed", "wrong");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void today_counts_what_is_there_and_sees_the_burst() throws Exception {
    JsonNode today = get("/api/v1/today");
    List<Petition> petitions = SampleCity.at(SampleServer.afternoonClock().instant()).petitions();
    Instant from = Instant.parse(today.get("from").asText());
    long counted = petitions.stream().filter(p -> !p.time().isBefore(from)).count();
    assertThat(today.get("arrivals").get("count").asLong()).isBetween(counted - 3, counted + 3);
    assertThat(today.get("past").asText()).isEqualTo("WEEKS");
    assertThat(today.get("areas")).hasSize(11);
    JsonNode pingshan =
        today.get("areas").findParents("code").stream()
            .filter(area -> area.get("code").asText().equals("440310"))
            .findFirst()
            .orElseThrow();
    assertThat(pingshan.get("measure").get("standing").asText()).isEqualTo("ABOVE");
    assertThat(today.get("matters").get(0).get("measure").get("standing").asText())
        .isEqualTo("ABOVE");
  }

  @Test
  void district_is_told_by_its_streets() throws Exception {
    JsonNode today = get("/api/v1/today?area=440310&period=24h");
    assertThat(today.get("areas")).hasSize(6);
    assertThat(today.get("hours")).hasSize(24);
    assertThat(ask("/api/v1/today?area=9999").statusCode()).isEqualTo(400);
    assertThat(ask("/api/v1/today?period=year").statusCode()).isEqualTo(400);
  }

  @Test
  void search_finds_phrases_first_and_marks_them() throws Exception {
    JsonNode found = get("/api/v1/petitions?q=" + word("注入测试"));
    assertThat(found.get("total").asInt()).isEqualTo(2);
    assertThat(found.get("petitions").get(0).get("excerpt").findValuesAsText("text"))
        .contains("注入测试");
    assertThat(found.toString()).doesNotContain("\uE000").doesNotContain("\uE001");
  }

  @Test
  void pages_of_a_search_hold_every_petition_once() throws Exception {
    for (String order : List.of("newest", "relevance", "arrived")) {
      Set<String> ids = new HashSet<>();
      String after = "";
      long total = 0;
      int pages = 0;
      do {
        JsonNode page =
            get(
                "/api/v1/petitions?size=50&q="
                    + word("门口")
                    + "&order="
                    + order
                    + "&after="
                    + after);
        total = page.get("total").asLong();
        page.get("petitions")
            .forEach(petition -> assertThat(ids.add(petition.get("id").asText())).isTrue());
        after = page.path("next").asText("");
        pages++;
      } while (!after.isEmpty() && pages < 100);
      assertThat(ids).hasSize((int) total);
    }
    assertThat(ask("/api/v1/petitions?after=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void filters_narrow_together() throws Exception {
    JsonNode found = get("/api/v1/petitions?area=440310&channel=hotline-12345&state=CLOSED");
    assertThat(found.get("petitions")).isNotEmpty();
    for (JsonNode petition : found.get("petitions")) {
      assertThat(petition.get("channel").asText()).isEqualTo("hotline-12345");
      assertThat(petition.get("state").asText()).isEqualTo("CLOSED");
      assertThat(petition.get("place").findValuesAsText("code")).contains("440310");
    }
  }

  @Test
  void petitions_are_found_by_what_was_understood_of_them() throws Exception {
    JsonNode found =
        get("/api/v1/petitions?size=100&urgency=emergency&appeal=help&accused=" + word("安和物业"));
    assertThat(found.get("petitions").findValuesAsText("id")).contains("hotline-12345:GAS-1");
    assertThat(found.get("petitions").findValuesAsText("urgency")).containsOnly("emergency");
    assertThat(found.get("petitions").findValuesAsText("appeal")).containsOnly("help");
    JsonNode more = get("/api/v1/petitions?urgency=emergency&urgency=urgent");
    assertThat(more.get("total").asInt()).isGreaterThan(found.get("total").asInt());
    JsonNode suggested = get("/api/v1/petitions?leadUnit=440310.housing");
    assertThat(suggested.get("total").asInt()).isPositive();
    assertThat(suggested.get("units").get("440310.housing").get("name").asText())
        .isEqualTo("坪山区住房和建设局");
    assertThat(get("/api/v1/petitions?leadUnit=none").get("total").asInt()).isZero();
  }

  @Test
  void petition_is_told_with_what_was_understood_of_it() throws Exception {
    JsonNode petition = get("/api/v1/petition?id=hotline-12345:GAS-1");
    assertThat(petition.get("appeal").get("type").asText()).isEqualTo("help");
    assertThat(petition.get("urgency").get("level").asText()).isEqualTo("emergency");
    for (JsonNode cue : petition.get("urgency").get("cues")) {
      String field = petition.get(cue.get("field").asText()).asText();
      assertThat(field.substring(cue.get("start").asInt(), cue.get("end").asInt()))
          .isEqualTo(cue.get("cue").asText());
    }
    assertThat(petition.get("tone").get("polarity").asText()).isEqualTo("negative");
    assertThat(petition.get("accused").get("name").asText()).isEqualTo("安和物业");
    assertThat(petition.get("entities")).isNotEmpty();
    assertThat(petition.get("lead").get("clause").asText()).isNotEmpty();
    assertThat(petition.get("units").has("440310.housing")).isTrue();
  }

  @Test
  void what_was_not_understood_is_absent() throws Exception {
    JsonNode petition = get("/api/v1/petition?id=hotline-12345:CHANGED-1");
    for (String field : List.of("appeal", "urgency", "tone", "accused", "lead")) {
      assertThat(petition.has(field)).as(field).isFalse();
    }
  }

  @Test
  void petition_is_told_with_its_life_and_its_earlier_versions_but_not_its_author()
      throws Exception {
    JsonNode petition = get("/api/v1/petition?id=hotline-12345:CHANGED-1");
    assertThat(petition.get("events")).hasSize(3);
    assertThat(petition.get("versions").get(0).get("title").asText()).isEqualTo("路灯不亮");
    assertThat(petition.get("source").get("topic").asText())
        .isEqualTo("petitions.raw.hotline-12345");
    assertThat(petition.has("author")).isFalse();
    assertThat(ask("/api/v1/petition?id=none").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/petition?id=hotline-12345:AWAITED-1").get("state").asText())
        .isEqualTo("AWAITED");
  }

  @Test
  void dead_letters_are_found_by_reason_and_file() throws Exception {
    JsonNode all = get("/api/v1/dead-letters");
    assertThat(all.get("total").asInt()).isEqualTo(117);
    JsonNode next = get("/api/v1/dead-letters?after=" + all.get("next").asText());
    assertThat(next.get("letters").get(0).get("id"))
        .isNotEqualTo(all.get("letters").get(0).get("id"));
    JsonNode some = get("/api/v1/dead-letters?reason=TIME_UNREADABLE&file=messages-2026h1.csv");
    assertThat(some.get("letters")).isNotEmpty();
    for (JsonNode letter : some.get("letters")) {
      assertThat(letter.get("reason").asText()).isEqualTo("TIME_UNREADABLE");
      assertThat(letter.get("row").asLong()).isPositive();
    }
  }

  @Test
  void health_counts_documents_and_reasons() throws Exception {
    JsonNode health = get("/api/v1/health");
    assertThat(health.get("index").get("deadLetters").asInt()).isEqualTo(117);
    long refused = 0;
    for (JsonNode reason : health.get("index").get("reasons")) {
      refused += reason.get("count").asLong();
    }
    assertThat(refused).isEqualTo(117);
    assertThat(health.get("components")).hasSize(3);
    assertThat(health.get("index").get("channels").findValuesAsText("state")).contains("SILENT");
  }

  @Test
  void stream_tells_what_came_in_since() throws Exception {
    Instant before = SampleServer.afternoonClock().instant().minus(Duration.ofMinutes(2));
    HttpResponse<java.io.InputStream> answer =
        http.send(
            HttpRequest.newBuilder(at("/api/v1/petitions/stream"))
                .header("Last-Event-ID", Long.toString(before.toEpochMilli()))
                .timeout(Duration.ofSeconds(20))
                .build(),
            BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (!line.startsWith("data:")) {
        line = lines.readLine();
      }
      assertThat(JSON.readTree(line.substring(5)).get("count").asInt()).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void late_petition_tells_its_clocks_why_and_what_was_not_allowed() throws Exception {
    JsonNode handling = get("/api/v1/petition/handling?id=hotline-12345:LATE-1");
    assertThat(handling.get("rules").asText()).startsWith("shenzhen ");
    assertThat(handling.get("state").asText()).isEqualTo("SIGNED");
    assertThat(handling.get("unit").asText()).isEqualTo("市住房和建设局");
    assertThat(handling.get("pressing").get("why").size()).isBetween(3, 10);
    assertThat(handling.get("illegal")).hasSize(1);
    assertThat(handling.get("returns").get(0).get("outcome").asText()).isEqualTo("rejected");
    JsonNode trace = get("/api/v1/petition/trace?id=hotline-12345:LATE-1&clock=handle&language=en");
    long counted = 0;
    for (JsonNode day : trace.get("days")) {
      counted += day.get("countedMinutes").asLong();
    }
    for (JsonNode clock : handling.get("clocks")) {
      if (clock.get("clock").asText().equals("handle")) {
        assertThat(clock.get("state").asText()).isEqualTo("breached");
        assertThat(counted).isBetween(0L, clock.get("countedMinutes").asLong() + 2);
      }
    }
    assertThat(ask("/api/v1/petition/trace?id=hotline-12345:LATE-1&clock=redo").statusCode())
        .isEqualTo(404);
    assertThat(ask("/api/v1/petition/handling?id=none").statusCode()).isEqualTo(404);
    assertThat(ask("/api/v1/petition/handling?id=a&language=fr").statusCode()).isEqualTo(400);
  }

  @Test
  void supervisor_sees_what_is_late_and_each_figure_opens_its_petitions() throws Exception {
    JsonNode all = get("/api/v1/handling?within=72");
    long late = all.get("figures").get("breachedOpen").asLong();
    assertThat(late).isPositive();
    assertThat(get("/api/v1/petitions?handling=breached-open").get("total").asLong())
        .isEqualTo(late);
    double before = Double.MAX_VALUE;
    for (JsonNode line : all.get("due").get("lines")) {
      double score = line.get("risk").get("probability").asDouble() * line.get("people").asDouble();
      assertThat(score).isLessThanOrEqualTo(before);
      before = score;
    }
    JsonNode one = get("/api/v1/handling?unit=" + word("市住房和建设局"));
    assertThat(one.get("breached").get("lines"))
        .anySatisfy(line -> assertThat(line.get("id").asText()).isEqualTo("hotline-12345:LATE-1"));
    assertThat(ask("/api/v1/handling?within=5").statusCode()).isEqualTo(400);
    assertThat(ask("/api/v1/petitions?handling=never").statusCode()).isEqualTo(400);
  }

  @Test
  void alerts_and_returns_are_told() throws Exception {
    JsonNode alerts = get("/api/v1/handling/alerts?unit=" + word("市住房和建设局")).get("alerts");
    assertThat(alerts.get(0).get("unit").asText()).isEqualTo("市住房和建设局");
    assertThat(alerts.get(0).get("zh").size()).isBetween(1, 10);
    JsonNode bounces = get("/api/v1/handling/bounces");
    assertThat(bounces.get("pairs").size()).isPositive();
    assertThat(bounces.get("cut").asBoolean()).isFalse();
    assertThat(bounces.get("cycles").get(0).get("units").size()).isGreaterThanOrEqualTo(3);
    assertThat(bounces.get("parts").get(0).get("petitions").size()).isPositive();
  }

  @Test
  void cards_reconcile_with_the_petitions_that_they_count() throws Exception {
    JsonNode units = get("/api/v1/handling/units");
    long decided = 0;
    JsonNode busiest = units.get("cards").get(0);
    for (JsonNode card : units.get("cards")) {
      decided += onTime(card).get("tally").get("trials").asLong();
      if (onTime(card).get("tally").get("trials").asLong()
          > onTime(busiest).get("tally").get("trials").asLong()) {
        busiest = card;
      }
    }
    assertThat(units.get("totals").get("onTime").get("trials").asLong()).isEqualTo(decided);
    assertThat(units.get("weights").get("solved").asDouble()).isEqualTo(50);
    JsonNode counted =
        get(
            "/api/v1/handling/units/counted?rate=onTime&unit="
                + word(busiest.get("unit").asText()));
    long count = 0;
    long trials = 0;
    for (JsonNode petition : counted.get("petitions")) {
      count += petition.get("count").asLong();
      trials += petition.get("trials").asLong();
    }
    assertThat(count).isEqualTo(onTime(busiest).get("tally").get("count").asLong());
    assertThat(trials).isEqualTo(onTime(busiest).get("tally").get("trials").asLong());
    for (String wrong :
        List.of(
            "units?window=year", "units?window=last%20400%20days", "units/counted?unit=a&rate=b")) {
      assertThat(ask("/api/v1/handling/" + wrong).statusCode()).isEqualTo(400);
    }
    assertThat(ask("/api/v1/handling/units?window=day%20from%20noon").statusCode()).isEqualTo(200);
  }

  private static JsonNode onTime(JsonNode card) {
    for (JsonNode rate : card.get("rates")) {
      if (rate.get("rate").asText().equals("onTime")) {
        return rate;
      }
    }
    throw new AssertionError("no rate onTime in " + card);
  }
}
