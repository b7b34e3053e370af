package io.minyi.dashboards.handling;

import io.minyi.alert.Alert;
import io.minyi.dashboards.city.CityNames.Name;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The latest alerts, newest first.
 *
 * @param units names of the units among it, by their name in the documents
 */
public record AlertLines(Instant asOf, List<AlertLine> alerts, Map<String, Name> units) {

  public AlertLines {
    alerts = List.copyOf(alerts);
    units = Map.copyOf(units);
  }

  /**
   * An alert.
   *
   * @param kind {@code DEADLINE} or {@code SUPERVISION_OWED}
   * @param state {@code OPEN}, {@code OVER}, {@code MOVED} or {@code WITHDRAWN}
   * @param percent of the limit; 100: it was missed
   * @param zh the deadline explained, at most ten lines
   * @param en the same in English
   */
  public record AlertLine(
      String id,
      String kind,
      String state,
      String petition,
      String title,
      String clock,
      int number,
      String unit,
      String causedBy,
      int percent,
      @Nullable Instant dueAt,
      Instant reachedAt,
      Instant changedAt,
      @Nullable Instant movedTo,
      String district,
      long people,
      List<String> zh,
      List<String> en) {

    static AlertLine of(Alert alert) {
      return new AlertLine(
          alert.id(),
          alert.kind().name(),
          alert.state().name(),
          alert.petition(),
          alert.title(),
          alert.clock(),
          alert.number(),
          alert.unit(),
          alert.causedBy(),
          alert.percent(),
          alert.dueAt().orElse(null),
          alert.reachedAt(),
          alert.changedAt(),
          alert.movedTo().orElse(null),
          alert.district(),
          alert.people(),
          alert.why().zh(),
          alert.why().en());
    }
  }
}
