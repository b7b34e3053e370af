package io.minyi.jobs.handling;

import io.minyi.alert.Alert;
import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.handling.JudgeHandling;
import io.minyi.handling.JudgeHandling.Judgement;
import io.minyi.handling.PackRules;
import io.minyi.handling.UnitDay;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimerService;

/**
 * Remembers of a petition's handling what was told of it: the alerts sent, what its units' days
 * have of it, how far time had come, and the one timer at the next due.
 *
 * <p>State: all four live as long as the petition's events. The alerts are one value: most
 * petitions have none, which the store's filter says without a look. How far time had come is kept
 * where it was further than the last event: a job that goes on from a checkpoint has no watermark
 * at first, and a petition must not be judged as of a moment before what was told of it.
 */
final class TrackHandling {

  private final JudgeHandling judge;
  private final ValueState<byte[]> alerts;
  private final ValueState<byte[]> counted;
  private final ValueState<Long> timer;
  private final ValueState<Long> come;

  private TrackHandling(JudgeHandling judge, RuntimeContext runtime, StateTtlConfig lifetime) {
    this.judge = judge;
    ValueStateDescriptor<byte[]> sent = new ValueStateDescriptor<>("sent-alerts", byte[].class);
    sent.enableTimeToLive(lifetime);
    alerts = runtime.getState(sent);
    ValueStateDescriptor<byte[]> counts =
        new ValueStateDescriptor<>("counted-for-units", byte[].class);
    counts.enableTimeToLive(lifetime);
    counted = runtime.getState(counts);
    ValueStateDescriptor<Long> due = new ValueStateDescriptor<>("next-due", Long.class);
    due.enableTimeToLive(lifetime);
    timer = runtime.getState(due);
    ValueStateDescriptor<Long> passed = new ValueStateDescriptor<>("time-come", Long.class);
    passed.enableTimeToLive(lifetime);
    come = runtime.getState(passed);
  }

  /** With the rules of a city; nothing to track where it has none. */
  static Optional<TrackHandling> of(
      PackFiles files, RuntimeContext runtime, StateTtlConfig lifetime) {
    return PackRules.read(files)
        .map(rules -> new JudgeHandling(rules, CityPack.of(files)))
        .map(judge -> new TrackHandling(judge, runtime, lifetime));
  }

  /**
   * What is new.
   *
   * @param petition with where its handling stands
   * @param moment of this news, which never goes back
   */
  record News(
      Petition petition, Instant moment, List<Alert> alerts, List<UnitDayChange> unitDays) {}

  /** Judges a petition and remembers what came of it. */
  News track(Petition petition, List<PetitionEvent> events, TimerService time) throws Exception {
    byte[] before = alerts.value();
    List<Alert> sent =
        before == null ? List.of() : List.of(PetitionJson.read(before, Alert[].class));
    Instant now = now(time);
    remember(now, events);
    Judgement judgement = judge.judge(petition, events, sent, now);
    if (!judgement.alerts().isEmpty()) {
      Map<String, Alert> byId = new LinkedHashMap<>();
      sent.forEach(alert -> byId.put(alert.id(), alert));
      judgement.alerts().forEach(alert -> byId.put(alert.id(), alert.withoutWords()));
      alerts.update(PetitionJson.write(byId.values()));
    }
    List<UnitDayChange> unitDays = unitDays(judgement);
    await(judgement.next(), time);
    return new News(
        petition.withHandling(judgement.handling()),
        judgement.moment(),
        judgement.alerts(),
        unitDays);
  }

  /** The end of a stream that is drained is not the end of time. */
  private Instant now(TimerService time) throws IOException {
    long watermark = time.currentWatermark();
    Long known = come.value();
    long before = known == null ? 0 : known;
    return Instant.ofEpochMilli(watermark == Long.MAX_VALUE ? before : Math.max(watermark, before));
  }

  /** Keeps how far time had come where the events do not say as much. */
  private void remember(Instant now, List<PetitionEvent> events) throws IOException {
    if (events.stream().allMatch(event -> event.eventTime().isBefore(now))) {
      come.update(now.toEpochMilli());
    }
  }

  private List<UnitDayChange> unitDays(Judgement judgement) throws IOException {
    Map<UnitDay.Cell, Map<String, Long>> changes = new LinkedHashMap<>();
    byte[] before = counted.value();
    if (before != null) {
      for (UnitDay day : PetitionJson.read(before, UnitDay[].class)) {
        UnitDay.Cell cell =
            new UnitDay.Cell(
                day.unit(), day.day().toString(), day.half(), day.matter(), day.district());
        Map<String, Long> taken = changes.computeIfAbsent(cell, c -> new HashMap<>());
        day.counts().forEach((measure, count) -> taken.merge(measure, -count, Long::sum));
      }
    }
    judgement
        .counts()
        .forEach(
            (cell, counts) -> {
              Map<String, Long> added = changes.computeIfAbsent(cell, c -> new HashMap<>());
              counts.forEach((measure, count) -> added.merge(measure, count, Long::sum));
            });
    changes.values().forEach(counts -> counts.values().removeIf(count -> count == 0));
    changes.values().removeIf(Map::isEmpty);
    if (!changes.isEmpty()) {
      counted.update(
          PetitionJson.write(
              judgement.counts().entrySet().stream()
                  .map(cell -> UnitDay.of(cell.getKey(), cell.getValue()))
                  .toList()));
    }
    return changes.entrySet().stream()
        .map(cell -> UnitDayChange.of(cell.getKey(), judgement.moment(), cell.getValue()))
        .toList();
  }

  private void await(Optional<Instant> next, TimerService time) throws IOException {
    Long before = timer.value();
    Long due = next.map(Instant::toEpochMilli).orElse(null);
    if (before != null && !before.equals(due)) {
      time.deleteEventTimeTimer(before);
    }
    if (due == null) {
      timer.clear();
    } else {
      time.registerEventTimeTimer(due);
      timer.update(due);
    }
  }
}
