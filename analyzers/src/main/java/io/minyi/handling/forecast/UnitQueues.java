package io.minyi.handling.forecast;

import io.minyi.handling.Clock;
import io.minyi.handling.ClockName;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.Life;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many petitions lay with each unit at any moment of a history.
 *
 * <p>A petition lies with the unit in charge while its handling, its redoing or its signing runs.
 * Two binary searches a question: those that came until then less those that left until then.
 */
final class UnitQueues {

  private final Map<String, long[]> came = new HashMap<>();
  private final Map<String, long[]> left = new HashMap<>();

  /** A time in which a petition lay with a unit. */
  record Work(String unit, Instant from, Instant to) {}

  private record Span(Instant from, Instant to) {}

  /** Builds up from times of work that a petition lay with a unit. */
  UnitQueues(List<Work> work) {
    Map<String, List<Long>> starts = new HashMap<>();
    Map<String, List<Long>> ends = new HashMap<>();
    for (Work one : work) {
      put(starts, one.unit(), one.from());
      put(ends, one.unit(), one.to());
    }
    starts.forEach((unit, times) -> came.put(unit, sorted(times)));
    ends.forEach((unit, times) -> left.put(unit, sorted(times)));
  }

  static UnitQueues of(Iterable<HandlingLedger> ledgers) {
    List<Work> work = new ArrayList<>();
    for (HandlingLedger ledger : ledgers) {
      for (Life.Tenure tenure : ledger.life().tenures()) {
        for (Span span : busy(tenure, ledger.clocks())) {
          work.add(new Work(tenure.unit(), span.from(), span.to()));
        }
      }
    }
    return new UnitQueues(work);
  }

  private static void put(Map<String, List<Long>> times, String unit, Instant time) {
    times.computeIfAbsent(unit, u -> new ArrayList<>()).add(time.getEpochSecond());
  }

  private static long[] sorted(List<Long> times) {
    return times.stream().mapToLong(t -> t).sorted().toArray();
  }

  /** The tenure's times of work, apart from each other. */
  private static List<Span> busy(Life.Tenure tenure, List<Clock> clocks) {
    Instant end = tenure.to().orElse(Instant.MAX);
    List<Span> spans = new ArrayList<>();
    clocks.stream()
        .filter(UnitQueues::isWork)
        .map(
            clock ->
                new Span(
                    later(clock.startedAt(), tenure.from()),
                    earlier(clock.endedAt().orElse(Instant.MAX), end)))
        .filter(span -> span.from().isBefore(span.to()))
        .sorted((a, b) -> a.from().compareTo(b.from()))
        .forEach(span -> join(spans, span));
    return spans;
  }

  private static boolean isWork(Clock clock) {
    return clock.clock() == ClockName.SIGN
        || clock.clock() == ClockName.HANDLE
        || clock.clock() == ClockName.REDO;
  }

  private static void join(List<Span> spans, Span next) {
    int last = spans.size() - 1;
    if (last >= 0 && !next.from().isAfter(spans.get(last).to())) {
      Span before = spans.get(last);
      spans.set(last, new Span(before.from(), later(before.to(), next.to())));
    } else {
      spans.add(next);
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /** Petitions that lay with the unit then. */
  int open(String unit, Instant at) {
    long second = at.getEpochSecond();
    return until(came.get(unit), second) - until(left.get(unit), second);
  }

  private static int until(long[] times, long second) {
    if (times == null) {
      return 0;
    }
    int found = Arrays.binarySearch(times, second);
    if (found < 0) {
      return -found - 1;
    }
    while (found < times.length && times[found] == second) {
      found++;
    }
    return found;
  }
}
