package io.minyi.handling;

import io.minyi.petition.EventType;
import java.util.ArrayList;
import java.util.List;

/**
 * Which event starts and ends which clock: the table of {@code docs/handling-rules.md}, section 5.
 * {@code citizen} is for {@link CitizenClock}; where a rule says what starts a clock, {@link
 * ClockBook} asks it.
 */
final class ClockTable {

  private ClockTable() {}

  /** Whether the event ends an open clock. */
  static boolean ends(RunningClock clock, Step step) {
    EventType type = step.type();
    return switch (clock.name()) {
      case CITIZEN -> false;
      case LEGAL, PROMISED -> endsLegal(clock, step);
      case ACCEPT -> type == EventType.CLASSIFIED || type == EventType.DISPATCHED;
      case DISPATCH -> type == EventType.DISPATCHED || type == EventType.ARBITRATED;
      case SIGN ->
          step.isSigned()
              || step.isHandled()
              || step.isReassigned()
              || type == EventType.RETURN_REQUESTED;
      case CONTACT ->
          step.isHandled()
              || step.isReassigned()
              || type == EventType.CONTACTED
              || type == EventType.REPLIED
              || type == EventType.RETURN_APPROVED;
      case HANDLE ->
          step.isHandled()
              || (clock.rule().rule().isFreshForEachUnit()
                  && (step.isReassigned() || type == EventType.RETURN_APPROVED));
      case REPLY -> type == EventType.REPLIED;
      case CALLBACK -> type == EventType.CALLBACK || type == EventType.REDO;
      case BOUNCE ->
          step.isHandled()
              || type == EventType.RETURN_APPROVED
              || type == EventType.RETURN_REJECTED
              || type == EventType.ARBITRATED;
      case REDO -> step.isHandled();
      case CO_HANDLE -> clock.unit().equals(step.handledBeside());
      case REPORT_IN -> type == EventType.REPORTED_IN && clock.unit().equals(actor(step));
    };
  }

  private static boolean endsLegal(RunningClock clock, Step step) {
    return switch (clock.rule().rule().until()) {
      case REPLIED -> step.is(EventType.REPLIED) && step.before() == Life.State.HANDLED;
      case HANDLED -> step.isHandled();
      case FIRST_REPLY -> step.is(EventType.REPLIED);
    };
  }

  /** The clocks that the event starts whatever the rules say. */
  static List<ClockName> startedBy(Step step, Life.State after) {
    return switch (step.type()) {
      case RECEIVED -> receipt(step);
      case DISPATCHED -> List.of(ClockName.SIGN);
      case ARBITRATED -> step.isReassigned() ? List.of(ClockName.SIGN) : List.of();
      case RETURN_REQUESTED -> List.of(ClockName.BOUNCE);
      case RETURN_APPROVED -> List.of(ClockName.DISPATCH);
      case RETURN_REJECTED -> after == Life.State.DISPATCHED ? List.of(ClockName.SIGN) : List.of();
      case COHANDLER_ADDED -> List.of(ClockName.CO_HANDLE);
      case WHISTLE -> List.of(ClockName.REPORT_IN);
      case HANDLED -> step.isHandled() ? List.of(ClockName.REPLY) : List.of();
      case REPLIED -> step.before() == Life.State.HANDLED ? List.of(ClockName.CALLBACK) : List.of();
      case REDO -> List.of(ClockName.SIGN, ClockName.REDO);
      default -> List.of();
    };
  }

  private static List<ClockName> receipt(Step step) {
    List<ClockName> started = new ArrayList<>(2);
    if (step.isReceipt()) {
      started.add(ClockName.ACCEPT);
      if (step.before() == Life.State.AWAITED) {
        started.add(ClockName.DISPATCH);
      }
    }
    return started;
  }

  /** Whose clock it is that the event starts, empty for that of the unit in charge or nobody's. */
  static String owner(ClockName clock, Step step, LifeState life) {
    return switch (clock) {
      case BOUNCE -> life.charge().actor(step.event());
      case CO_HANDLE -> step.event().detail("cohandler");
      case REPORT_IN -> step.event().detail("to");
      default -> "";
    };
  }

  private static String actor(Step step) {
    return step.event().unit().isEmpty() ? step.unitBefore() : step.event().unit();
  }
}
