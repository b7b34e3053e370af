package io.minyi.dashboards.today;

import io.minyi.dashboards.city.City;
import io.minyi.dashboards.refusal.WrongQuestionException;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what today is like. */
@RestController
public class TodayController {

  private final City city;
  private final TodayQueries queries;
  private final Clock clock;

  TodayController(City city, TodayQueries queries, Clock clock) {
    this.city = city;
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * Arrivals, matters and areas against what was expected.
   *
   * @param area code of an area; the whole city if empty
   * @param period {@code today}, {@code 24h} or {@code 7d}
   */
  @GetMapping("/api/v1/today")
  public Today today(
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "today") String period) {
    if (!area.isEmpty() && !city.hasArea(area)) {
      throw new WrongQuestionException("area", "must be the code of an area", "没有这个区域代码。");
    }
    return queries.today(
        area.isEmpty() ? city.names().rootArea() : area,
        Period.of(period),
        clock.instant().atZone(city.zone()));
  }
}
