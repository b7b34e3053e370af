package io.minyi.handling;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time as rules name it: {@code 5 working days}.
 *
 * @param count 1 or more
 */
public record Amount(int count, Unit unit) {

  /** The longest amount that rules may name: ten years of days. */
  static final int LONGEST_MINUTES = 3660 * 1440;

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,7}) ([a-z]+( [a-z]+)?)");

  /** What is counted. */
  public enum Unit {
    MINUTES("minute", 1, false, false),
    HOURS("hour", 60, false, false),
    DAYS("day", 1440, false, true),
    WORKING_HOURS("working hour", 60, true, false),
    WORKING_DAYS("working day", 0, true, true);

    private final String word;
    private final int minutes;
    private final boolean working;
    private final boolean days;

    Unit(String word, int minutes, boolean working, boolean days) {
      this.word = word;
      this.minutes = minutes;
      this.working = working;
      this.days = days;
    }
  }

  public Amount {
    if (count < 1) {
      throw new IllegalArgumentException("amount must be 1 or more, was " + count);
    }
  }

  /** The amount a text names, or nothing if it names none or one longer than ten years. */
  static Optional<Amount> parse(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(parts.group(1));
    return Arrays.stream(Unit.values())
        .filter(unit -> isNamed(unit, parts.group(2)))
        .filter(unit -> count >= 1)
        .filter(
            unit -> (long) count * Math.max(unit.minutes, unit.days ? 1440 : 1) <= LONGEST_MINUTES)
        .map(unit -> new Amount(count, unit))
        .findFirst();
  }

  private static boolean isNamed(Unit unit, String word) {
    return word.equals(unit.word) || word.equals(unit.word + "s");
  }

  /** Whether only open minutes count for it. */
  public boolean isWorking() {
    return unit.working;
  }

  /** Whether it counts in days. */
  public boolean isDays() {
    return unit.days;
  }

  /** Its length in minutes on a calendar with days of that length. */
  long minutes(int dayLength) {
    return (long) count * (unit == Unit.WORKING_DAYS ? dayLength : unit.minutes);
  }

  Amount times(int other) {
    return new Amount(other, unit);
  }

  /** As rules write it. */
  @Override
  public String toString() {
    return count + " " + unit.word + (count == 1 ? "" : "s");
  }
}
