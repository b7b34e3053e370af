package io.minyi.handling.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.handling.HandlingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Makes a failing case small: fewer events, simpler rules, rounder times, still failing. */
final class Shrink {

  private final Predicate<Case> fails;
  private Case smallest;
  private boolean isSmaller;

  private Shrink(Case failing, Predicate<Case> fails) {
    this.smallest = failing;
    this.fails = fails;
  }

  static Case of(Case failing, Predicate<Case> fails) {
    Shrink shrink = new Shrink(failing, fails);
    do {
      shrink.isSmaller = false;
      shrink.dropEvents();
      shrink.simplifyRules();
      shrink.simplifyEvents();
    } while (shrink.isSmaller);
    return shrink.smallest;
  }

  private boolean offer(Case other) {
    boolean isKept = !other.equals(smallest) && fails.test(other);
    if (isKept) {
      smallest = other;
      isSmaller = true;
    }
    return isKept;
  }

  private void dropEvents() {
    for (int i = smallest.events().size() - 1; i >= 0; i--) {
      List<HandlingEvent> fewer = new ArrayList<>(smallest.events());
      fewer.remove(i);
      offer(smallest.with(fewer));
    }
  }

  private void simplifyRules() {
    int path = 0;
    while (true) {
      ObjectNode copy = smallest.rules().deepCopy();
      List<Runnable> removals = new ArrayList<>();
      collect(copy, removals);
      if (path >= removals.size()) {
        return;
      }
      removals.get(path).run();
      if (!offer(new Case(copy, smallest.events(), smallest.at()))) {
        path++;
      }
    }
  }

  /** Every way to take one value away. */
  private static void collect(JsonNode node, List<Runnable> removals) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        removals.add(() -> object.remove(field.getKey()));
        collect(field.getValue(), removals);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        int index = i;
        removals.add(() -> array.remove(index));
        collect(array.get(i), removals);
      }
    }
  }

  private void simplifyEvents() {
    for (int i = 0; i < smallest.events().size(); i++) {
      HandlingEvent event = smallest.events().get(i);
      for (String detail : event.details().keySet()) {
        Map<String, String> fewer = new TreeMap<>(smallest.events().get(i).details());
        fewer.remove(detail);
        offerEvent(i, with(smallest.events().get(i), fewer));
      }
      offerEvent(i, bare(smallest.events().get(i)));
      for (long unit : new long[] {86_400, 3_600, 60}) {
        HandlingEvent now = smallest.events().get(i);
        long seconds = Math.floorDiv(now.time().getEpochSecond(), unit) * unit;
        offerEvent(i, at(now, Instant.ofEpochSecond(seconds)));
      }
    }
    smallest.events().stream()
        .map(HandlingEvent::time)
        .max(Instant::compareTo)
        .ifPresent(last -> offer(smallest.as(last)));
    for (long unit : new long[] {86_400, 3_600, 60}) {
      long seconds = Math.floorDiv(smallest.at().getEpochSecond(), unit) * unit;
      offer(smallest.as(Instant.ofEpochSecond(seconds)));
    }
  }

  private void offerEvent(int index, HandlingEvent event) {
    List<HandlingEvent> others = new ArrayList<>(smallest.events());
    others.set(index, event);
    offer(smallest.with(others));
  }

  private static HandlingEvent with(HandlingEvent event, Map<String, String> details) {
    return new HandlingEvent(
        event.id(),
        event.type(),
        event.time(),
        event.recorded(),
        event.unit(),
        event.role(),
        event.channel(),
        details);
  }

  private static HandlingEvent bare(HandlingEvent event) {
    return new HandlingEvent(
        "", event.type(), event.time(), event.time(), "", "", "", event.details());
  }

  private static HandlingEvent at(HandlingEvent event, Instant time) {
    return new HandlingEvent(
        event.id(),
        event.type(),
        time,
        event.recorded().equals(event.time()) ? time : event.recorded(),
        event.unit(),
        event.role(),
        event.channel(),
        event.details());
  }
}
