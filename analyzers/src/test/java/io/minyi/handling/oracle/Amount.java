package io.minyi.handling.oracle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of time of section 2: how many, and of what. */
record Amount(int number, String unit) {

  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,5}) (minute|hour|day|working hour|working day)s?");

  static Optional<Amount> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new Amount(Integer.parseInt(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  static Amount required(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  boolean isWorking() {
    return unit.startsWith("working");
  }

  boolean isInDays() {
    return unit.endsWith("day");
  }

  long length(OracleCalendar calendar) {
    return switch (unit) {
      case "minute" -> number;
      case "hour", "working hour" -> 60L * number;
      case "day" -> 1440L * number;
      default -> (long) number * calendar.dayLength();
    };
  }

  Amount times(int other) {
    return new Amount(other, unit);
  }
}
