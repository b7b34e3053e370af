package io.minyi.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days of a trace, condensed for people: neighbouring dates that were treated alike are one
 * stretch.
 */
final class DeadlineDays {

  private static final int MOST_STRETCHES = 6;
  private static final String CLOSED = "closed";

  /**
   * Dates with the same counted minutes each, or with none for the same reason.
   *
   * @param reason of the longest interval that did not count though it was open, else of the
   *     longest; empty where minutes counted
   */
  record Stretch(LocalDate from, LocalDate to, long minutesEach, String reason) {
    long days() {
      return to.toEpochDay() - from.toEpochDay() + 1;
    }

    @Override
    public String toString() {
      return from.equals(to) ? from.toString() : from + "…" + to;
    }

    private boolean isLike(Stretch next) {
      return to.plusDays(1).equals(next.from)
          && minutesEach == next.minutesEach
          && reason.equals(next.reason);
    }
  }

  /** What became of the minutes of a date. */
  private static final class Day {
    private long counted;
    private long longest;
    private String reason = CLOSED;

    private void take(String other, long minutes) {
      boolean isBetter =
          reason.equals(CLOSED) != other.equals(CLOSED) ? reason.equals(CLOSED) : minutes > longest;
      if (isBetter) {
        reason = other;
        longest = minutes;
      }
    }
  }

  private final List<Stretch> stretches = new ArrayList<>();

  /**
   * @param trace of a clock, in order of time
   */
  DeadlineDays(List<Interval> trace, ZoneId zone) {
    TreeMap<LocalDate, Day> days = new TreeMap<>();
    for (Interval interval : trace) {
      Instant from = interval.from();
      while (from.isBefore(interval.to())) {
        LocalDate date = from.atZone(zone).toLocalDate();
        Instant midnight = date.plusDays(1).atStartOfDay(zone).toInstant();
        Instant to = midnight.isBefore(interval.to()) ? midnight : interval.to();
        add(days.computeIfAbsent(date, d -> new Day()), interval, from, to);
        from = to;
      }
    }
    for (Map.Entry<LocalDate, Day> entry : days.entrySet()) {
      Day day = entry.getValue();
      String reason = day.counted > 0 ? "" : day.reason;
      join(new Stretch(entry.getKey(), entry.getKey(), day.counted, reason));
    }
  }

  private static void add(Day day, Interval interval, Instant from, Instant to) {
    long minutes = (to.getEpochSecond() - from.getEpochSecond()) / 60;
    if (interval.counted()) {
      day.counted += minutes;
    } else {
      day.take(interval.reason(), minutes);
    }
  }

  private void join(Stretch next) {
    int last = stretches.size() - 1;
    if (last >= 0 && stretches.get(last).isLike(next)) {
      Stretch before = stretches.get(last);
      stretches.set(last, new Stretch(before.from, next.to, before.minutesEach, before.reason));
    } else {
      stretches.add(next);
    }
  }

  /** Stretches with minutes that counted. */
  List<Stretch> counted() {
    return stretches.stream().filter(stretch -> stretch.minutesEach() > 0).toList();
  }

  /** Stretches without. */
  List<Stretch> uncounted() {
    return stretches.stream().filter(stretch -> stretch.minutesEach() == 0).toList();
  }

  /** The first and the last of many, with a gap between. */
  static List<String> shortened(List<String> texts) {
    if (texts.size() <= MOST_STRETCHES) {
      return texts;
    }
    List<String> some = new ArrayList<>(texts.subList(0, MOST_STRETCHES / 2));
    some.add("…");
    some.addAll(texts.subList(texts.size() - MOST_STRETCHES / 2, texts.size()));
    return some;
  }
}
