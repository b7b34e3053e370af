package io.minyi.handling;

import io.minyi.handling.LimitRule.Moment;
import io.minyi.petition.EventType;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a legal event did to the petition's life, as far as clocks need to know.
 *
 * @param unitBefore in charge before it, empty for none
 * @param isPutInCharge a unit was put in charge: DISPATCHED, or ARBITRATED to another unit
 * @param isHandled HANDLED by the unit in charge
 * @param handledBeside the co-handler that HANDLED its part, empty for none
 * @param isSigned SIGNED by the unit in charge
 * @param isReceipt the first RECEIVED
 * @param isFirstAccepted the first CLASSIFIED or DISPATCHED
 * @param changesChoice a fact or the unit in charge changed
 */
record Step(
    HandlingEvent event,
    long minute,
    Life.State before,
    String unitBefore,
    boolean isPutInCharge,
    boolean isHandled,
    String handledBeside,
    boolean isSigned,
    boolean isReceipt,
    boolean isFirstAccepted,
    boolean changesChoice) {

  EventType type() {
    return event.type();
  }

  boolean is(EventType type) {
    return event.type() == type;
  }

  /** ARBITRATED to another unit. */
  boolean isReassigned() {
    return isPutInCharge && event.type() == EventType.ARBITRATED;
  }

  /**
   * The moments it is by which rules may start clocks.
   *
   * @param startsBySigning whether it is a signature outside a redo
   */
  Set<Moment> moments(boolean startsBySigning) {
    Set<Moment> moments = EnumSet.noneOf(Moment.class);
    if (isReceipt) {
      moments.add(Moment.RECEIVED);
    }
    if (isFirstAccepted) {
      moments.add(Moment.ACCEPTED);
    }
    if (isPutInCharge) {
      moments.add(Moment.DISPATCHED);
    }
    if (startsBySigning) {
      moments.add(Moment.SIGNED);
    }
    return moments;
  }
}
