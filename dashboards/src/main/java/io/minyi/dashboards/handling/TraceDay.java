package io.minyi.dashboards.handling;

import io.minyi.handling.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day of a clock's trace, or several days in a row of which nothing or everything counted.
 *
 * @param first date in the zone of the rules
 * @param last the same for a single day
 * @param spans what counted; empty for several days
 * @param reasons why the rest did not count
 */
public record TraceDay(
    LocalDate first,
    LocalDate last,
    long countedMinutes,
    long minutes,
    List<Span> spans,
    List<String> reasons,
    List<String> units) {

  public TraceDay {
    spans = List.copyOf(spans);
    reasons = List.copyOf(reasons);
    units = List.copyOf(units);
  }

  /** Minutes that counted, without a gap. */
  public record Span(Instant from, Instant to) {}

  /** The days of a trace; a pure function of it. */
  static List<TraceDay> of(List<Interval> trace, ZoneId zone) {
    List<TraceDay> days = new ArrayList<>();
    for (Interval interval : trace) {
      Instant from = interval.from();
      while (from.isBefore(interval.to())) {
        LocalDate date = from.atZone(zone).toLocalDate();
        Instant midnight = date.plusDays(1).atStartOfDay(zone).toInstant();
        Instant to = midnight.isBefore(interval.to()) ? midnight : interval.to();
        take(days, part(date, from, to, interval));
        from = to;
      }
    }
    List<TraceDay> rows = new ArrayList<>();
    for (TraceDay day : days) {
      int last = rows.size() - 1;
      if (last >= 0 && rows.get(last).isLike(day)) {
        rows.set(last, rows.get(last).upTo(day));
      } else {
        rows.add(day);
      }
    }
    return rows;
  }

  private static TraceDay part(LocalDate date, Instant from, Instant to, Interval interval) {
    long minutes = Duration.between(from, to).toMinutes();
    return new TraceDay(
        date,
        date,
        interval.counted() ? minutes : 0,
        minutes,
        interval.counted() ? List.of(new Span(from, to)) : List.of(),
        interval.counted() ? List.of() : List.of(interval.reason()),
        List.of(interval.unit()));
  }

  private static void take(List<TraceDay> days, TraceDay part) {
    int last = days.size() - 1;
    if (last >= 0 && days.get(last).first.equals(part.first)) {
      days.set(last, days.get(last).with(part));
    } else {
      days.add(part);
    }
  }

  private TraceDay with(TraceDay part) {
    return new TraceDay(
        first,
        last,
        countedMinutes + part.countedMinutes,
        minutes + part.minutes,
        joined(spans, part.spans),
        either(reasons, part.reasons),
        either(units, part.units));
  }

  private static List<Span> joined(List<Span> before, List<Span> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return Stream.concat(before.stream(), after.stream()).toList();
    }
    Span end = before.get(before.size() - 1);
    if (!end.to().equals(after.get(0).from())) {
      return Stream.concat(before.stream(), after.stream()).toList();
    }
    List<Span> all = new ArrayList<>(before.subList(0, before.size() - 1));
    all.add(new Span(end.from(), after.get(0).to()));
    return all;
  }

  private static List<String> either(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().collect(Collectors.toList());
  }

  private boolean isLike(TraceDay next) {
    boolean isAlike = (isNothing() && next.isNothing()) || (isWhole() && next.isWhole());
    return isAlike
        && last.plusDays(1).equals(next.first)
        && reasons.equals(next.reasons)
        && units.equals(next.units);
  }

  private boolean isNothing() {
    return countedMinutes == 0;
  }

  private boolean isWhole() {
    return countedMinutes == minutes;
  }

  private TraceDay upTo(TraceDay next) {
    return new TraceDay(
        first,
        next.last,
        countedMinutes + next.countedMinutes,
        minutes + next.minutes,
        List.of(),
        reasons,
        units);
  }
}
