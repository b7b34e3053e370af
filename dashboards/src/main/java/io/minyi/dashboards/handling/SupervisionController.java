package io.minyi.dashboards.handling;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.minyi.alert.Alert;
import io.minyi.dashboards.city.City;
import io.minyi.dashboards.handling.AlertLines.AlertLine;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.dashboards.refusal.WrongQuestionException;
import io.minyi.index.Indices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers for a supervisor: deadlines, alerts, returns. */
@RestController
public class SupervisionController {

  private static final int ALERTS = 30;
  private static final int LONGEST_DAYS = 90;

  private final City city;
  private final SearchIndex index;
  private final SupervisionQueries supervision;
  private final BounceQueries bounces;
  private final Clock clock;

  SupervisionController(
      City city,
      SearchIndex index,
      SupervisionQueries supervision,
      BounceQueries bounces,
      Clock clock) {
    this.city = city;
    this.index = index;
    this.supervision = supervision;
    this.bounces = bounces;
    this.clock = clock;
  }

  /**
   * What is about to be late, and what is.
   *
   * @param within hours: 4, 24 or 72
   * @param unit name of the unit in charge
   * @param district code of an area
   * @param clockName name of a clock, as {@code handle}
   */
  @GetMapping("/api/v1/handling")
  public Supervision supervision(
      @RequestParam(defaultValue = "24") int within,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String district,
      @RequestParam(name = "clock", defaultValue = "") String clockName) {
    return supervision.ask(
        SupervisionQuestion.of(within, unit, district, clockName), within, clock.instant());
  }

  /** The latest alerts, by the same conditions. */
  @GetMapping("/api/v1/handling/alerts")
  public AlertLines alerts(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String district,
      @RequestParam(name = "clock", defaultValue = "") String clockName) {
    BoolQuery.Builder query = new BoolQuery.Builder();
    SupervisionQuestion.one(query, "unit", unit);
    SupervisionQuestion.one(query, "district", district);
    SupervisionQuestion.one(query, "clock", clockName);
    List<AlertLine> found =
        index
            .search(
                Indices.ALERTS,
                new SearchRequest.Builder()
                    .query(query.build()._toQuery())
                    .sort(s -> s.field(f -> f.field("reachedAt").order(SortOrder.Desc)))
                    .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc)))
                    .size(ALERTS),
                Alert.class)
            .hits()
            .hits()
            .stream()
            .map(hit -> AlertLine.of(hit.source()))
            .toList();
    return new AlertLines(
        clock.instant(),
        found,
        city.units(found.stream().flatMap(alert -> Stream.of(alert.unit(), alert.causedBy()))));
  }

  /** Who sent back to whom in the last days, at most 90. */
  @GetMapping("/api/v1/handling/bounces")
  public Bounces bounces(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String district,
      @RequestParam(defaultValue = "30") int days) {
    if (days < 1 || days > LONGEST_DAYS) {
      throw new WrongQuestionException("days", "must be between 1 and 90", "天数应在 1 至 90 之间。");
    }
    Instant now = clock.instant();
    return bounces.ask(unit, district, now.minus(Duration.ofDays(days)), now);
  }
}
