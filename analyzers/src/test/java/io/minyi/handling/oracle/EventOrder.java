package io.minyi.handling.oracle;

import io.minyi.handling.HandlingEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the set of a petition's events is, and its order (section 1). */
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

  static List<HandlingEvent> sorted(Collection<HandlingEvent> events) {
    List<HandlingEvent> sorted = new ArrayList<>(new HashSet<>(events));
    sorted.sort(ORDER);
    Set<String> ids = new HashSet<>();
    sorted.removeIf(event -> !event.id().isEmpty() && !ids.add(event.id()));
    return sorted;
  }

  private static String details(HandlingEvent event) {
    return event.details().entrySet().stream()
        .map(detail -> detail.getKey() + "=" + detail.getValue())
        .sorted()
        .collect(Collectors.joining(";"));
  }
}
