package io.minyi.jobs.handling;

import static io.minyi.petition.EventType.CONTACTED;
import static io.minyi.petition.EventType.DISPATCHED;
import static io.minyi.petition.EventType.EXTENSION_APPROVED;
import static io.minyi.petition.EventType.EXTENSION_REQUESTED;
import static io.minyi.petition.EventType.NORMALISED;
import static io.minyi.petition.EventType.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.alert.Alert;
import io.minyi.city.PackFiles;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.petition.EventType;
import io.minyi.petition.PetitionEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One life, cut by restarts. A job that goes on from a savepoint does not know how far time had
 * come: its watermark begins anew, and an old event may be the first that it sees.
 */
@SuppressWarnings("try") // harnesses declare that closing may throw anything
class AlertsThroughRestartsTest {

  /** Events in the order in which they come, late ones among them, and how far time comes. */
  private static final List<Object> STEPS =
      List.of(
          event(RECEIVED, "09:00:00"),
          Lives.at("09:02:00"),
          Lives.at("09:05:00"),
          event(NORMALISED, "09:00:30"),
          event(DISPATCHED, "09:10:00", "to", "城管局"),
          Lives.at("10:01:00"),
          event(CONTACTED, "09:20:00"),
          Lives.at("10:26:00"),
          event(NORMALISED, "09:12:00"),
          event(EXTENSION_REQUESTED, "10:35:00"),
          event(EXTENSION_APPROVED, "10:36:00", "approver", "局长"),
          Lives.at("11:00:00"),
          event(NORMALISED, "09:13:00"),
          event(DISPATCHED, "09:01:00", "to", "城管局"),
          Lives.at("11:45:00"),
          event(NORMALISED, "09:14:00"),
          Lives.at("12:22:00"));

  /** A life of which nothing was told in the first half hour. */
  private static final List<Object> TOLD_LATE =
      List.of(
          Lives.toldAt("board:1", RECEIVED, "09:00:00", "09:30:00"),
          Lives.at("09:10:00"),
          Lives.toldAt("board:1", NORMALISED, "09:01:00", "09:30:30"),
          Lives.at("10:00:00"),
          Lives.toldAt("board:1", NORMALISED, "09:02:00", "09:30:40"));

  private static PackFiles city;
  private static Told whole;

  /** All that was sent, in order, and what is left of it. */
  private record Told(
      List<String> alerts, String document, Map<String, Map<String, Long>> unitDays) {}

  @BeforeAll
  static void playWithoutRestart(@TempDir Path folder) throws Exception {
    city = Lives.city(folder);
    whole = play(STEPS, Set.of());
  }

  @Test
  void the_life_brings_every_kind_of_news() {
    assertThat(whole.alerts())
        .containsExactly(
            "dispatch|1|50|2026-03-02T01:04:00Z OPEN",
            "dispatch|1|100|2026-03-02T01:04:00Z OPEN",
            "dispatch|1|50|2026-03-02T01:04:00Z OVER",
            "dispatch|1|100|2026-03-02T01:04:00Z OVER",
            "handle|1|50|2026-03-02T02:50:00Z OPEN",
            "handle|1|75|2026-03-02T02:50:00Z OPEN",
            "handle|1|50|2026-03-02T02:50:00Z MOVED",
            "handle|1|75|2026-03-02T02:50:00Z MOVED",
            "handle|1|50|2026-03-02T04:30:00Z OPEN",
            "handle|1|50|2026-03-02T04:21:00Z OPEN",
            "dispatch|1|50|2026-03-02T01:04:00Z WITHDRAWN",
            "dispatch|1|100|2026-03-02T01:04:00Z WITHDRAWN",
            "handle|1|50|2026-03-02T02:50:00Z MOVED",
            "handle|1|75|2026-03-02T02:50:00Z MOVED",
            "handle|1|50|2026-03-02T04:30:00Z MOVED",
            "handle|1|75|2026-03-02T04:21:00Z OPEN",
            "handle|1|90|2026-03-02T04:21:00Z OPEN",
            "handle|1|100|2026-03-02T04:21:00Z OPEN");
  }

  @Test
  void a_restart_at_any_point_changes_no_alert_document_or_unit_day() throws Exception {
    for (int cut = 0; cut < STEPS.size(); cut++) {
      assertThat(play(STEPS, Set.of(cut))).as("restarted after step %d", cut).isEqualTo(whole);
    }
  }

  @Test
  void a_restart_after_every_step_changes_nothing_either() throws Exception {
    Set<Integer> all = IntStream.range(0, STEPS.size()).boxed().collect(Collectors.toSet());

    assertThat(play(STEPS, all)).isEqualTo(whole);
  }

  @Test
  void a_restart_does_not_make_a_life_that_was_told_late_settle_again() throws Exception {
    Told uncut = play(TOLD_LATE, Set.of());
    assertThat(uncut.alerts())
        .containsExactly(
            "dispatch|1|50|2026-03-02T01:04:00Z OPEN", "dispatch|1|100|2026-03-02T01:04:00Z OPEN");

    for (int cut = 0; cut < TOLD_LATE.size(); cut++) {
      assertThat(play(TOLD_LATE, Set.of(cut))).as("after step %d", cut).isEqualTo(uncut);
    }
  }

  private static Told play(List<Object> steps, Set<Integer> cuts) throws Exception {
    List<String> alerts = new ArrayList<>();
    String document = "";
    Map<String, Map<String, Long>> days = new TreeMap<>();
    OperatorSubtaskState snapshot = null;
    int next = 0;
    while (next < steps.size()) {
      try (PetitionHarness harness = new PetitionHarness(city, snapshot)) {
        do {
          step(harness, steps.get(next));
        } while (!cuts.contains(next++) && next < steps.size());
        snapshot = harness.snapshot();
        for (Alert alert : harness.alerts()) {
          alerts.add(Lives.state(alert));
        }
        for (IndexDocument one : harness.all()) {
          document = new String(one.json(), StandardCharsets.UTF_8);
        }
        Lives.add(harness.unitDays(), days);
      }
    }
    return new Told(alerts, document, days);
  }

  private static void step(PetitionHarness harness, Object step) throws Exception {
    if (step instanceof PetitionEvent event) {
      harness.take(event);
    } else {
      harness.advance((Instant) step);
    }
  }

  private static PetitionEvent event(EventType type, String time, String... details) {
    return Lives.event("board:1", type, time, details);
  }
}
