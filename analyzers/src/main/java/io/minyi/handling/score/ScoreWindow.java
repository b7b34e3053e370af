package io.minyi.handling.score;

import io.minyi.handling.UnitDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time that units are judged over, to the half day.
 *
 * @param from first day
 * @param fromHalf 0 from midnight, 1 from noon of it
 * @param to day of the first half day no more in it
 * @param toHalf 0 up to midnight before, 1 up to noon of it
 */
public record ScoreWindow(LocalDate from, int fromHalf, LocalDate to, int toHalf) {

  private static final int CLOSING_DAYS = 28;
  private static final Pattern MONTH_FROM = Pattern.compile("month from (\\d{1,2})");
  private static final Pattern LAST_DAYS = Pattern.compile("last (\\d{1,4}) days");

  public ScoreWindow {
    if ((fromHalf | toHalf) >> 1 != 0) {
      throw new IllegalArgumentException(
          "window.half must be 0 or 1, was " + fromHalf + " and " + toHalf);
    }
    if (index(from, fromHalf) >= index(to, toHalf)) {
      throw new IllegalArgumentException("window.to must be after from, was " + from + " to " + to);
    }
  }

  /**
   * The window of a rule that holds the morning of a day.
   *
   * @param rule {@code month}, {@code month from 19} (up to the 18th of the next), {@code day},
   *     {@code day from noon} (noon to noon), {@code last 30 days} (the day is the last of them)
   * @throws IllegalArgumentException if the rule is none of these
   */
  public static ScoreWindow of(String rule, LocalDate day) {
    Matcher last = LAST_DAYS.matcher(rule);
    if (last.matches()) {
      int days = Integer.parseInt(last.group(1));
      return new ScoreWindow(day.minusDays(days - 1L), 0, day.plusDays(1), 0);
    }
    Matcher month = MONTH_FROM.matcher(rule);
    if (month.matches()) {
      return month(Integer.parseInt(month.group(1)), day);
    }
    return switch (rule) {
      case "month" -> month(1, day);
      case "day" -> new ScoreWindow(day, 0, day.plusDays(1), 0);
      case "day from noon" -> new ScoreWindow(day.minusDays(1), 1, day, 1);
      default ->
          throw new IllegalArgumentException(
              "window must be month, month from N, day, day from noon or last N days, was " + rule);
    };
  }

  private static ScoreWindow month(int first, LocalDate day) {
    if (first < 1 || first > CLOSING_DAYS) {
      throw new IllegalArgumentException("window.month must begin on day 1 to 28, was " + first);
    }
    YearMonth begins = YearMonth.from(day).minusMonths(day.getDayOfMonth() < first ? 1 : 0);
    return new ScoreWindow(begins.atDay(first), 0, begins.plusMonths(1).atDay(first), 0);
  }

  /** Whether the half day lies in it. */
  public boolean contains(UnitDay day) {
    long index = index(day.day(), day.half());
    return index >= index(from, fromHalf) && index < index(to, toHalf);
  }

  private static long index(LocalDate day, int half) {
    return 2 * day.toEpochDay() + half;
  }
}
