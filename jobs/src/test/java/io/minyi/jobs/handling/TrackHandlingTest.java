package io.minyi.jobs.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.alert.Alert;
import io.minyi.petition.EventType;
import io.minyi.petition.Handling;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import io.minyi.petition.SourcePosition;
import io.minyi.text.Reading;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** Alerts and unit days with the rules of Shenzhen: dispatch within 2 hours, warned at 50 %. */
@SuppressWarnings("try") // harnesses declare that closing may throw anything
class TrackHandlingTest {

  private static final String HALF = "dispatch 50 OPEN";
  private static final String MISSED = "dispatch 100 OPEN";

  @Test
  void a_quiet_unit_is_warned_of_and_found_late_on_time_and_once() throws Exception {
    try (PetitionHarness harness = new PetitionHarness()) {
      harness.take(received());

      harness.advance(at("09:59:59"));
      assertThat(told(harness, "dispatch")).isEmpty();
      harness.advance(at("10:00:00"));
      assertThat(told(harness, "dispatch")).containsExactly(HALF);
      harness.advance(at("11:00:59"));
      assertThat(told(harness, "dispatch")).containsExactly(HALF);
      harness.advance(at("11:01:00"));
      assertThat(told(harness, "dispatch")).containsExactly(HALF, MISSED);
      harness.advance(at("23:00:00"));
      assertThat(told(harness, "dispatch")).containsExactly(HALF, MISSED);
      assertThat(handling(harness).breached()).contains("dispatch");
    }
  }

  @Test
  void an_alert_carries_its_explanation_in_both_languages() throws Exception {
    try (PetitionHarness harness = new PetitionHarness()) {
      harness.take(received());
      harness.advance(at("10:00:00"));

      Alert alert =
          harness.alerts().stream().filter(a -> a.clock().equals("dispatch")).findFirst().get();
      assertThat(alert.dueAt()).contains(at("11:00:00"));
      assertThat(alert.reachedAt()).isEqualTo(at("10:00:00"));
      assertThat(alert.why().zh()).hasSizeBetween(3, 10);
      assertThat(alert.why().en()).hasSameSizeAs(alert.why().zh());
    }
  }

  @Test
  void the_end_of_a_clock_ends_its_alerts() throws Exception {
    try (PetitionHarness harness = new PetitionHarness()) {
      harness.take(received());
      harness.advance(at("10:10:00"));

      harness.take(dispatched("10:30:00", 2));

      assertThat(told(harness, "dispatch")).containsExactly(HALF, "dispatch 50 OVER");
    }
  }

  @Test
  void a_late_event_takes_back_what_was_wrong() throws Exception {
    try (PetitionHarness harness = new PetitionHarness()) {
      harness.take(received());
      harness.advance(at("12:00:00"));

      harness.take(dispatched("10:30:00", 2));

      assertThat(told(harness, "dispatch"))
          .containsExactly(HALF, MISSED, "dispatch 50 OVER", "dispatch 100 WITHDRAWN");
      assertThat(handling(harness).breached()).doesNotContain("dispatch");
    }
  }

  @Test
  void a_late_event_that_reveals_a_breach_tells_it_at_once() throws Exception {
    try (PetitionHarness harness = new PetitionHarness()) {
      harness.take(received());

      harness.take(dispatched("11:30:00", 2));

      assertThat(told(harness, "dispatch")).containsExactly("dispatch 100 OVER");
    }
  }

  @Test
  void while_the_past_of_a_petition_is_told_nobody_is_alerted() throws Exception {
    int nextDay = (int) Duration.ofDays(1).toSeconds();
    try (PetitionHarness harness = new PetitionHarness()) {
      harness.advance(at("2026-03-03T09:00:00"));
      harness.take(
          event(EventType.RECEIVED, "2026-03-02T09:00:00", nextDay, Map.of())
              .withContent(received().content()));
      harness.take(dispatched("11:30:00", nextDay + 30));
      harness.advance(at("2026-03-03T09:01:29"));
      assertThat(harness.alerts()).isEmpty();
      assertThat(handling(harness).asOf()).isEqualTo(at("11:30:00"));

      harness.advance(at("2026-03-03T09:01:30"));

      assertThat(told(harness, "dispatch")).containsExactly("dispatch 100 OVER");
    }
  }

  @Test
  void a_restart_sends_nothing_twice_and_forgets_no_due() throws Exception {
    OperatorSubtaskState snapshot;
    try (PetitionHarness harness = new PetitionHarness()) {
      harness.take(received());
      harness.advance(at("10:30:00"));
      assertThat(told(harness, "dispatch")).containsExactly(HALF);
      snapshot = harness.snapshot();
    }
    try (PetitionHarness harness = new PetitionHarness(snapshot)) {
      harness.take(received());
      harness.advance(at("10:59:00"));
      assertThat(told(harness, "dispatch")).isEmpty();

      harness.advance(at("11:01:00"));
      assertThat(told(harness, "dispatch")).containsExactly(MISSED);
    }
  }

  @Test
  void a_drained_stream_is_not_the_end_of_time() throws Exception {
    try (PetitionHarness harness = new PetitionHarness()) {
      harness.take(received());
      int written = harness.all().size();

      harness.drain();

      assertThat(harness.alerts()).isEmpty();
      assertThat(harness.all()).hasSize(written);
    }
  }

  @Test
  void any_arrival_ends_in_the_same_clocks_breaches_and_unit_days() throws Exception {
    List<PetitionEvent> events =
        new ArrayList<>(
            List.of(
                received(),
                dispatched("09:20:00", 2),
                event(EventType.SIGNED, "2026-03-04T10:00:00", 3, Map.of()),
                event(EventType.CONTACTED, "2026-03-04T10:30:00", 4, Map.of()),
                event(EventType.HANDLED, "2026-03-12T10:00:00", 5, Map.of()),
                event(EventType.REPLIED, "2026-03-12T11:00:00", 6, Map.of()),
                event(
                    EventType.CALLBACK,
                    "2026-03-13T11:00:00",
                    7,
                    Map.of("valid", "是", "solved", "否", "satisfied", "不满意")),
                event(EventType.REDO, "2026-03-13T15:00:00", 8, Map.of())));
    Instant end = at("2026-03-20T09:00:00");
    State expected = play(events, end, List.of());
    assertThat(expected.handling().breached()).contains("sign", "handle");
    long seed = 20260320;
    Random random = new Random(seed);
    for (int i = 0; i < 8; i++) {
      Collections.shuffle(events, random);
      List<Integer> pauses = random.ints(3, 0, events.size()).boxed().toList();

      assertThat(play(events, end, pauses)).as("seed %d, round %d", seed, i).isEqualTo(expected);
    }
  }

  /** What is left at the end: warnings and alerts that were wrong meanwhile are history. */
  private record State(
      Handling handling, Map<String, String> alerts, Map<String, Map<String, Long>> unitDays) {}

  /** Lets time come to an event's own time after some of them, and to the end after all. */
  private static State play(List<PetitionEvent> events, Instant end, List<Integer> pauses)
      throws Exception {
    try (PetitionHarness harness = new PetitionHarness()) {
      Instant time = Instant.EPOCH;
      for (int i = 0; i < events.size(); i++) {
        harness.take(events.get(i));
        if (pauses.contains(i) && events.get(i).eventTime().isAfter(time)) {
          time = events.get(i).eventTime();
          harness.advance(time);
        }
      }
      harness.advance(end);
      Map<String, String> alerts = new TreeMap<>();
      harness.alerts().stream()
          .filter(alert -> alert.percent() == 100)
          .forEach(alert -> alerts.put(alert.id(), alert.state().name()));
      alerts.values().removeIf(state -> state.equals("MOVED") || state.equals("WITHDRAWN"));
      Map<String, Map<String, Long>> days = new TreeMap<>();
      for (UnitDayChange change : harness.unitDays()) {
        Map<String, Long> sums = days.computeIfAbsent(change.id(), id -> new TreeMap<>());
        change.counts().forEach((measure, count) -> sums.merge(measure, count, Long::sum));
        sums.values().removeIf(count -> count == 0);
      }
      days.values().removeIf(Map::isEmpty);
      return new State(handling(harness), alerts, days);
    }
  }

  private static List<String> told(PetitionHarness harness, String clock) throws IOException {
    return harness.alerts().stream()
        .filter(alert -> alert.clock().equals(clock))
        .map(alert -> alert.clock() + " " + alert.percent() + " " + alert.state())
        .toList();
  }

  private static Handling handling(PetitionHarness harness) throws IOException {
    return PetitionJson.read(harness.all().get(harness.all().size() - 1).json(), Petition.class)
        .handling();
  }

  private static PetitionEvent received() {
    PetitionContent content =
        new PetitionContent("", "路灯不亮", "", "", 0, 0, false, List.of(), Reading.NONE);
    return event(EventType.RECEIVED, "2026-03-02T09:00:00", 1, Map.of()).withContent(content);
  }

  private static PetitionEvent dispatched(String time, int ingestSecond) {
    return event(EventType.DISPATCHED, "2026-03-02T" + time, ingestSecond, Map.of("to", "市水务局"));
  }

  private static Instant at(String local) {
    String whole = local.contains("T") ? local : "2026-03-02T" + local;
    return LocalDateTime.parse(whole).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  private static PetitionEvent event(
      EventType type, String local, int ingestSecond, Map<String, String> details) {
    return new PetitionEvent(
        type + local,
        "hotline-12345:1",
        type,
        at(local),
        at("2026-03-02T09:00:00").plusSeconds(ingestSecond),
        "hotline-12345",
        "hotline-12345",
        "1",
        "",
        "",
        "pack-1",
        new SourcePosition("petitions.raw.hotline-12345", 0, ingestSecond),
        PetitionContent.NONE,
        details,
        List.of());
  }
}
