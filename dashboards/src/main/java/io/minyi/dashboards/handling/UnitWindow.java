package io.minyi.dashboards.handling;

import io.minyi.dashboards.refusal.WrongQuestionException;
import java.time.LocalDate;
import java.util.Arrays;

/** The days over which units are looked at; all end today at the latest. */
public enum UnitWindow {
  THIRTY_DAYS("30d"),
  /** From the 19th to the 18th, as some cities judge. */
  MONTH_FROM_19TH("month19"),
  MONTH("month");

  private static final int FIRST_DAY = 19;
  private final String word;

  UnitWindow(String word) {
    this.word = word;
  }

  /** Its word in addresses. */
  public String word() {
    return word;
  }

  /** The first of its days. */
  LocalDate first(LocalDate today) {
    return switch (this) {
      case THIRTY_DAYS -> today.minusDays(29);
      case MONTH -> today.withDayOfMonth(1);
      case MONTH_FROM_19TH ->
          today.getDayOfMonth() >= FIRST_DAY
              ? today.withDayOfMonth(FIRST_DAY)
              : today.minusMonths(1).withDayOfMonth(FIRST_DAY);
    };
  }

  static UnitWindow of(String word) {
    return Arrays.stream(values())
        .filter(window -> window.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongQuestionException(
                    "window", "must be one of 30d, month19, month", "窗口只能是近30天、19日至18日或本月。"));
  }
}
