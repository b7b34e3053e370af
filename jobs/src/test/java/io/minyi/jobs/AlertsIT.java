package io.minyi.jobs;

import static io.minyi.petition.EventType.DISPATCHED;
import static io.minyi.petition.EventType.EXTENSION_APPROVED;
import static io.minyi.petition.EventType.EXTENSION_REQUESTED;
import static io.minyi.petition.EventType.NORMALISED;
import static io.minyi.petition.EventType.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.alert.Alert;
import io.minyi.index.Topics;
import io.minyi.jobs.stack.Events;
import io.minyi.jobs.stack.Index;
import io.minyi.jobs.stack.Job;
import io.minyi.jobs.stack.Log;
import io.minyi.jobs.stack.RunningJobs;
import io.minyi.jobs.stack.Servers;
import io.minyi.jobs.stack.ShortLimits;
import io.minyi.jobs.stack.Until;
import io.minyi.petition.EventType;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Alerts from the log of events to the topic and the index, under limits of minutes.
 *
 * <p>Time comes as in a city: it follows the events, and the wall clock once none has come for ten
 * seconds. All lives but the quiet one are a day ahead of the wall clock, so that for them time
 * goes only as far as events of another petition carry it: {@link #timeComesTo}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Pattern ALERTS = Pattern.compile(Pattern.quote(Topics.ALERTS));

  /** Each alert that is expected, with its states in the order of sending. */
  private static final Map<String, List<String>> expected = new TreeMap<>();

  private static Instant base;
  private static Servers servers;
  private static Map<String, String> environment;
  private static RunningJobs jobs;
  private static Log log;
  private static Index index;

  @BeforeAll
  static void start() throws Exception {
    base = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
    servers = Servers.start("alerts");
    environment = new HashMap<>(servers.environment());
    Path city = ShortLimits.city(Servers.city(), servers.folder().resolve("city"));
    environment.put("MINYI_CITY", city.toString());
    jobs = RunningJobs.start(environment, Job.HANDLING);
    log = new Log(servers.kafka());
    index = new Index(servers.elasticsearch());
  }

  @AfterAll
  static void stop() throws Exception {
    log.close();
    jobs.close();
    servers.close();
  }

  @Test
  @Order(1)
  void a_topic_that_fell_silent_breaches_by_the_wall_clock() throws Throwable {
    // received so long ago that it will be late in half a minute of the job's time
    Instant missed = Instant.now().minusSeconds(45).truncatedTo(ChronoUnit.SECONDS);
    Instant received = missed.minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MINUTES);
    tell("quiet", RECEIVED, received, Map.of());
    expect("quiet", "dispatch", 50, received.plus(Duration.ofMinutes(4)), "OPEN");
    expect("quiet", "dispatch", 100, received.plus(Duration.ofMinutes(4)), "OPEN");

    assertAlerts();

    for (var record : log.records(ALERTS)) {
      Instant reached = PetitionJson.read(record.value(), Alert.class).reachedAt();
      assertThat(Instant.ofEpochMilli(record.timestamp()))
          .isAfter(reached.plus(Duration.ofSeconds(70)));
    }
  }

  @Test
  @Order(2)
  void a_savepoint_between_two_warnings_loses_none_and_repeats_none() throws Throwable {
    tell("moved", RECEIVED, minute(0), Map.of());
    tell("moved", DISPATCHED, minute(1), Map.of("to", "市水务局"));
    tell("told-late", RECEIVED, minute(0), Map.of());
    timeComesTo(minute(60));
    expect("moved", "handle", 50, minute(101), "OPEN");
    expect("told-late", "dispatch", 50, minute(4), "OPEN");
    expect("told-late", "dispatch", 100, minute(4), "OPEN");
    assertAlerts();

    Path savepoint = jobs.stop(environment, Job.HANDLING);
    assertThat(savepoint).isDirectory();
    // older than how far time had come, and the first that the job sees when it is back
    tell("moved", NORMALISED, minute(2), Map.of());
    tell("told-late", NORMALISED, minute(1), Map.of());
    jobs.submit(environment, Job.HANDLING);
    timeComesTo(minute(80));
    expect("moved", "handle", 75, minute(101), "OPEN");

    assertAlerts();
  }

  @Test
  @Order(3)
  void an_extension_moves_the_deadline_and_its_alerts() throws Throwable {
    tell("moved", EXTENSION_REQUESTED, minute(81), Map.of());
    tell("moved", EXTENSION_APPROVED, minute(82), Map.of("approver", "局长"));
    expect("moved", "handle", 50, minute(101), "OPEN", "MOVED");
    expect("moved", "handle", 75, minute(101), "OPEN", "MOVED");
    assertAlerts();

    timeComesTo(minute(110));
    expect("moved", "handle", 50, minute(201), "OPEN");
    assertAlerts();
  }

  @Test
  @Order(4)
  void an_event_told_late_withdraws_what_was_wrong() throws Throwable {
    tell("told-late", DISPATCHED, minute(1), Map.of("to", "市水务局"));
    expect("told-late", "dispatch", 50, minute(4), "OPEN", "WITHDRAWN");
    expect("told-late", "dispatch", 100, minute(4), "OPEN", "WITHDRAWN");
    expect("told-late", "handle", 50, minute(101), "OPEN");
    expect("told-late", "handle", 75, minute(101), "OPEN");
    expect("told-late", "handle", 90, minute(101), "OPEN");
    expect("told-late", "handle", 100, minute(101), "OPEN");

    assertAlerts();
  }

  /** The topic has just these alerts, each in just these states; the index the last of each. */
  private static void assertAlerts() throws Throwable {
    Map<String, String> last = new TreeMap<>();
    expected.forEach((id, states) -> last.put(id, states.get(states.size() - 1)));
    Until.asserted(
        LIMIT,
        () -> {
          assertThat(log.alertStates()).isEqualTo(expected);
          assertThat(inIndex()).isEqualTo(last);
        });
  }

  private static Map<String, String> inIndex() throws Exception {
    Map<String, String> states = new TreeMap<>();
    for (String document : index.documents("alerts").values()) {
      Alert alert = PetitionJson.read(document.getBytes(StandardCharsets.UTF_8), Alert.class);
      states.put(alert.id(), alert.state().name());
    }
    return states;
  }

  private static void expect(
      String petition, String clock, int percent, Instant due, String... states) {
    expected.put(
        "hotline-12345:%s|%s|1|%d|%s".formatted(petition, clock, percent, due), List.of(states));
  }

  private static Instant minute(int number) {
    return base.plus(Duration.ofMinutes(number));
  }

  /** Carries the time of every partition that far, by a petition without clocks. */
  private static void timeComesTo(Instant time) throws Exception {
    Instant told = time.plus(Duration.ofMinutes(1)).plusMillis(1);
    PetitionEvent event = Events.event("hotline-12345:time", NORMALISED, told, Map.of());
    log.send(Events.toEachPartition(event, 2));
  }

  private static void tell(
      String petition, EventType type, Instant time, Map<String, String> details) throws Exception {
    log.send(
        Events.messages(List.of(Events.event("hotline-12345:" + petition, type, time, details))));
  }
}
