package io.minyi.dashboards.handling;

import io.minyi.dashboards.refusal.WrongQuestionException;
import io.minyi.handling.score.ScoreWindow;
import io.minyi.handling.score.UnitRate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers for units: their scorecards, and the petitions that a rate of one counts. */
@RestController
public class UnitController {

  private static final int LONGEST_DAYS = 200;

  private final UnitQueries units;
  private final CountedQueries counted;
  private final Ledgers ledgers;
  private final Clock clock;

  UnitController(UnitQueries units, CountedQueries counted, Ledgers ledgers, Clock clock) {
    this.units = units;
    this.counted = counted;
    this.ledgers = ledgers;
    this.clock = clock;
  }

  /**
   * Scorecards of units.
   *
   * @param window {@code last 30 days} (at most 200), {@code month}, {@code month from 19}, {@code
   *     day} or {@code day from noon}, of today
   * @param district code of a district
   */
  @GetMapping("/api/v1/handling/units")
  public UnitCards units(
      @RequestParam(defaultValue = "last 30 days") String window,
      @RequestParam(defaultValue = "") String district) {
    Instant now = clock.instant();
    return units.ask(window(window, now), window, district, now);
  }

  /**
   * The petitions that a rate of a unit counts in a window.
   *
   * @param unit its name in the documents
   * @param rate its word, as {@code onTime}
   */
  @GetMapping("/api/v1/handling/units/counted")
  public Counted counted(
      @RequestParam String unit,
      @RequestParam String rate,
      @RequestParam(defaultValue = "last 30 days") String window,
      @RequestParam(defaultValue = "") String district) {
    Instant now = clock.instant();
    return counted.ask(unit, rate(rate), window(window, now), district, now);
  }

  private ScoreWindow window(String rule, Instant now) {
    LocalDate today = now.atZone(ledgers.zone()).toLocalDate();
    try {
      ScoreWindow window = ScoreWindow.of(rule, today);
      if (window.from().plusDays(LONGEST_DAYS).isBefore(window.to())) {
        throw new WrongQuestionException("window", "must have at most 200 days", "窗口最多 200 天。");
      }
      return window;
    } catch (IllegalArgumentException e) {
      throw new WrongQuestionException(
          "window",
          "must be last N days, month, month from N, day or day from noon",
          "窗口只能是近若干天、本月、自某日起的一月、今天或昨日正午至今日正午。");
    }
  }

  private static UnitRate rate(String word) {
    try {
      return UnitRate.of(word);
    } catch (IllegalArgumentException e) {
      throw new WrongQuestionException("rate", "must be a rate, as onTime", "没有这个比率。");
    }
  }
}
