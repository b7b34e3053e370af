package io.minyi.handling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the set of a petition's events one sequence, whatever order they came in: of those with the
 * same id, and of equal ones without, the first in order stays.
 */
final class EventOrder {

  private static final Comparator<HandlingEvent> ORDER =
      Comparator.comparing(HandlingEvent::time)
          .thenComparing(HandlingEvent::type)
          .thenComparing(HandlingEvent::unit)
          .thenComparing(HandlingEvent::role)
          .thenComparing(EventOrder::details)
          .thenComparing(HandlingEvent::recorded)
          .thenComparing(HandlingEvent::id)
          .thenComparing(HandlingEvent::channel);

  private EventOrder() {}

  static List<HandlingEvent> of(Collection<HandlingEvent> events) {
    List<HandlingEvent> sorted = new ArrayList<>(events);
    sorted.sort(ORDER);
    Set<String> ids = new HashSet<>();
    Set<HandlingEvent> nameless = new HashSet<>();
    sorted.removeIf(event -> !(event.id().isEmpty() ? nameless.add(event) : ids.add(event.id())));
    return sorted;
  }

  private static String details(HandlingEvent event) {
    return event.details().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(detail -> detail.getKey() + "=" + detail.getValue())
        .collect(Collectors.joining(";"));
  }
}
