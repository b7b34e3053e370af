package io.minyi.handling;

import io.minyi.handling.Reckoning.Piece;
import java.util.ArrayList;
import java.util.List;

/** Cuts a clock's time into the longest runs of minutes that were treated alike. */
final class TraceIntervals {

  private final RunningClock clock;
  private final ZoneDays days;
  private final List<Interval> intervals = new ArrayList<>();

  TraceIntervals(RunningClock clock, ZoneDays days) {
    this.clock = clock;
    this.days = days;
  }

  List<Interval> of(Reckoning reckoning, long from, long to) {
    for (Piece piece : reckoning.pieces()) {
      long first = Math.max(piece.from(), from);
      long end = Math.min(piece.to(), to);
      if (first < end) {
        cut(piece, first, end);
      }
    }
    return intervals;
  }

  private void cut(Piece piece, long from, long to) {
    RuleInForce rule = piece.leg().rule();
    long firstCounted = Math.min(Math.max(rule.firstCounted(clock.start()), from), to);
    String reason = piece.isPaused() ? "paused:" + piece.leg().ground() : "counting";
    walk(piece, from, firstCounted, "first-day");
    walk(piece, firstCounted, to, reason);
  }

  /** Day by day: what is open has the reason, what is not is closed. */
  private void walk(Piece piece, long from, long to, String reason) {
    OpenHours hours = piece.leg().rule().counted();
    if (hours.isAlways()) {
      add(piece, from, to, reason);
      return;
    }
    long minute = from;
    while (minute < to) {
      long day = days.dayOf(minute);
      long start = days.startOf(day);
      long end = Math.min(days.startOf(day + 1), to);
      String closed = hours.isOpen(day) || !hours.isHoliday(day) ? "closed" : "holiday";
      int[] spans = hours.spans(day);
      for (int i = 0; i < spans.length; i += 2) {
        long open = Math.max(start + spans[i], minute);
        long close = Math.min(start + spans[i + 1], end);
        if (open < close) {
          add(piece, minute, open, closed);
          add(piece, open, close, reason);
          minute = close;
        }
      }
      add(piece, minute, end, closed);
      minute = end;
    }
  }

  private void add(Piece piece, long from, long to, String reason) {
    if (from >= to) {
      return;
    }
    String rule = piece.leg().rule().rule().id();
    String unit = clock.holder(piece.leg());
    boolean counted = reason.equals("counting");
    int last = intervals.size() - 1;
    if (last >= 0 && isAlike(intervals.get(last), reason, rule, unit)) {
      Interval before = intervals.get(last);
      intervals.set(
          last, new Interval(before.from(), ZoneDays.instantOf(to), counted, reason, rule, unit));
      return;
    }
    intervals.add(
        new Interval(
            ZoneDays.instantOf(from), ZoneDays.instantOf(to), counted, reason, rule, unit));
  }

  private static boolean isAlike(Interval last, String reason, String rule, String unit) {
    return last.reason().equals(reason) && last.rule().equals(rule) && last.unit().equals(unit);
  }
}
