package io.minyi.dashboards.today;

import io.minyi.dashboards.refusal.WrongQuestionException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** The time that a page of today speaks about; all end now. */
public enum Period {
  /** Since midnight in the city. */
  TODAY("today"),
  DAY("24h"),
  WEEK("7d");

  private final String word;

  Period(String word) {
    this.word = word;
  }

  /** Its word in addresses. */
  public String word() {
    return word;
  }

  ZonedDateTime start(ZonedDateTime now) {
    return switch (this) {
      case TODAY -> now.truncatedTo(ChronoUnit.DAYS);
      case DAY -> now.truncatedTo(ChronoUnit.HOURS).minusHours(23);
      case WEEK -> now.truncatedTo(ChronoUnit.DAYS).minusDays(6);
    };
  }

  /** Hours of the chart: a day that is still to come is drawn to its end. */
  ZonedDateTime chartEnd(ZonedDateTime now) {
    return this == DAY
        ? now.truncatedTo(ChronoUnit.HOURS).plusHours(1)
        : now.truncatedTo(ChronoUnit.DAYS).plusDays(1);
  }

  static Period of(String word) {
    return Arrays.stream(values())
        .filter(period -> period.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongQuestionException(
                    "period", "must be one of today, 24h, 7d", "时段只能是今日、近24小时或近7天。"));
  }
}
