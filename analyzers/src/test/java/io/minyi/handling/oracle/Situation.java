package io.minyi.handling.oracle;

import io.minyi.handling.HandlingEvent;
import io.minyi.handling.Life.State;
import io.minyi.petition.EventType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a petition stands. */
final class Situation {

  private static final Set<String> YES = Set.of("yes", "true", "1", "是");

  State state = State.AWAITED;
  String unit = "";
  boolean isDesignated;
  int redos;
  boolean isSupervisionOwed;
  boolean isExhausted;
  final Map<String, String> facts = new HashMap<>();

  /** Ground of the pause, empty for none. */
  String ground = "";

  boolean isReturnPending;
  int returnsApproved;

  /** Clocks that qualified for the extension asked for, null for none pending. */
  List<Run> qualified;

  /** Co-handlers, and whether they are done. */
  final Map<String, Boolean> cohandlers = new HashMap<>();

  final Set<String> called = new HashSet<>();

  boolean isReceived;
  boolean isAccepted;
  boolean isPut;
  boolean isSigned;
  long putAt;

  static boolean isYes(String text) {
    return YES.contains(text);
  }

  boolean isIn(State... states) {
    return List.of(states).contains(state);
  }

  /** Who acts in an event. */
  String actor(HandlingEvent event) {
    return event.unit().isEmpty() ? unit : event.unit();
  }

  boolean isByUnitInCharge(HandlingEvent event) {
    return event.unit().isEmpty() || event.unit().equals(unit);
  }

  boolean isHandledInCharge(HandlingEvent event) {
    return event.type() == EventType.HANDLED
        && isIn(State.DISPATCHED, State.SIGNED)
        && isByUnitInCharge(event);
  }

  boolean isSignedInCharge(HandlingEvent event) {
    return event.type() == EventType.SIGNED && state == State.DISPATCHED && isByUnitInCharge(event);
  }

  boolean isToAnother(HandlingEvent event) {
    return event.type() == EventType.ARBITRATED
        && !event.detail("to").isEmpty()
        && !event.detail("to").equals(unit);
  }

  boolean putsInCharge(HandlingEvent event) {
    return event.type() == EventType.DISPATCHED || isToAnother(event);
  }

  String unitAfter(HandlingEvent event) {
    if (putsInCharge(event)) {
      return event.detail("to");
    }
    return event.type() == EventType.RETURN_APPROVED ? "" : unit;
  }

  Map<String, String> factsAfter(HandlingEvent event) {
    Map<String, String> after = new HashMap<>(facts);
    switch (event.type()) {
      case RECEIVED, CLASSIFIED, CORRECTED -> {
        for (String name : List.of("matter", "grade", "appeal", "urgency")) {
          bring(after, name, event.detail(name));
        }
        if (event.type() == EventType.RECEIVED) {
          bring(after, "channel", event.channel());
        }
      }
      default -> {}
    }
    return after;
  }

  private static void bring(Map<String, String> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.put(name, value);
    }
  }

  /** What the petitioner said: {@code solved}, or else {@code satisfied}. */
  static boolean isSolved(HandlingEvent callback) {
    String solved = callback.detail("solved");
    String satisfied = callback.detail("satisfied");
    return solved.isEmpty()
        ? isYes(satisfied) || Set.of("满意", "基本满意", "非常满意").contains(satisfied)
        : isYes(solved);
  }

  static boolean isValid(HandlingEvent callback) {
    return callback.detail("valid").isEmpty() || isYes(callback.detail("valid"));
  }
}
