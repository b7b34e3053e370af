package io.minyi.handling;

import io.minyi.petition.EventType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a clock is explained from.
 *
 * @param events of the petition as far as they are known, in order of time
 * @param trace as far as the due
 */
record ExplainedClock(
    Clock clock, HandlingLedger ledger, List<HandlingEvent> events, List<Interval> trace) {

  /** Legal events of a type while the clock ran. */
  List<HandlingEvent> during(EventType type) {
    Instant end = clock.endedAt().orElse(Instant.MAX);
    Set<Instant> illegal =
        ledger.illegal().stream()
            .filter(event -> event.type() == type)
            .map(IllegalEvent::time)
            .collect(Collectors.toSet());
    return events.stream()
        .filter(event -> event.type() == type && !illegal.contains(event.time()))
        .filter(event -> !minute(event.time()).isBefore(clock.startedAt()))
        .filter(event -> event.time().isBefore(end))
        .toList();
  }

  static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }
}
