package io.minyi.dashboards.health;

import io.minyi.dashboards.health.Health.ComponentState;
import io.minyi.dashboards.health.Health.Job;
import io.minyi.dashboards.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the latest state of Flink's jobs, if its REST address is configured. */
@Component
public class FlinkWatch {

  private static final Logger LOG = LoggerFactory.getLogger(FlinkWatch.class);
  private static final Duration ANSWER = Duration.ofSeconds(2);

  /** What was last seen. */
  record Seen(ComponentState state, Instant since, List<Job> jobs) {}

  private final Settings settings;
  private final Clock clock;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
  private volatile Seen seen;

  FlinkWatch(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.seen = new Seen(ComponentState.NOT_CONFIGURED, clock.instant(), List.of());
  }

  Seen seen() {
    return seen;
  }

  @Scheduled(fixedDelay = 4_000)
  void look() {
    settings.flink().ifPresent(this::look);
  }

  private void look(URI rest) {
    try {
      update(ComponentState.UP, jobs(rest));
    } catch (IOException | JacksonException e) {
      if (seen.state() != ComponentState.DOWN) {
        LOG.warn("Flink does not answer: {}", e.toString());
      }
      update(ComponentState.DOWN, List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void update(ComponentState state, List<Job> jobs) {
    seen = new Seen(state, seen.state() == state ? seen.since() : clock.instant(), jobs);
  }

  /** The latest job of each name: an earlier one of the same name was stopped or failed over. */
  private List<Job> jobs(URI rest) throws IOException, InterruptedException {
    Map<String, JsonNode> latest = new HashMap<>();
    for (JsonNode job : get(rest, "/jobs/overview").path("jobs")) {
      latest.merge(
          job.path("name").asString(""),
          job,
          (one, other) ->
              one.path("start-time").asLong(0) >= other.path("start-time").asLong(0) ? one : other);
    }
    List<Job> jobs = new ArrayList<>();
    for (JsonNode job : latest.values()) {
      JsonNode checkpoint =
          get(rest, "/jobs/" + job.path("jid").asString("") + "/checkpoints")
              .path("latest")
              .path("completed");
      jobs.add(
          new Job(
              job.path("name").asString(""),
              job.path("state").asString(""),
              Instant.ofEpochMilli(job.path("start-time").asLong(0)),
              moment(checkpoint.path("latest_ack_timestamp").asLong(0))));
    }
    jobs.sort(Comparator.comparing(Job::name));
    return jobs;
  }

  private static @Nullable Instant moment(long millis) {
    return millis > 0 ? Instant.ofEpochMilli(millis) : null;
  }

  private JsonNode get(URI rest, String path) throws IOException, InterruptedException {
    String base = rest.toString().replaceAll("/+$", "");
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER).build();
    return json.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
  }
}
