package io.minyi.jobs.handling;

import io.minyi.alert.Alert;
import io.minyi.city.PackFiles;
import io.minyi.jobs.stack.Events;
import io.minyi.jobs.stack.ShortLimits;
import io.minyi.petition.EventType;
import io.minyi.petition.PetitionEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lives of one morning under limits of minutes, and what is told of them. */
final class Lives {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Lives() {}

  /** A small pack whose rules are those of {@code short-limits/handling.yaml}. */
  static PackFiles city(Path folder) throws IOException {
    Path archives = Path.of(System.getProperty("minyi.root"), "cities", "archives");
    return PackFiles.load(ShortLimits.city(archives, folder.resolve("city")));
  }

  static Instant at(String time) {
    return LocalDateTime.parse("2026-03-02T" + time).atZone(ZONE).toInstant();
  }

  static PetitionEvent event(String petition, EventType type, String time, String... details) {
    Map<String, String> named = details.length == 0 ? Map.of() : Map.of(details[0], details[1]);
    return Events.event(petition, type, at(time), named);
  }

  static PetitionEvent toldAt(String petition, EventType type, String time, String told) {
    return Events.event(petition, type, at(time), at(told), Map.of());
  }

  static String state(Alert alert) {
    return alert.id().substring(alert.petition().length() + 1) + " " + alert.state();
  }

  /** Adds contributions to sums, and leaves out what came to nothing. */
  static void add(List<UnitDayChange> changes, Map<String, Map<String, Long>> days) {
    for (UnitDayChange change : changes) {
      Map<String, Long> sums = days.computeIfAbsent(change.id(), id -> new TreeMap<>());
      change.counts().forEach((measure, count) -> sums.merge(measure, count, Long::sum));
      sums.values().removeIf(count -> count == 0);
    }
    days.values().removeIf(Map::isEmpty);
  }
}
