package io.minyi.handling.oracle;

import io.minyi.handling.HandlingEvent;
import io.minyi.handling.Life.State;

/** Where a petition stood when an event came, as far as it decides which clocks open. */
record Before(
    State state,
    boolean isReceived,
    boolean isAccepted,
    boolean isPut,
    boolean isSigned,
    boolean putsInCharge,
    boolean isSignedInCharge,
    boolean isSignedOutsideRedo,
    boolean isHandledInCharge) {

  static Before of(Situation now, HandlingEvent event) {
    return new Before(
        now.state,
        now.isReceived,
        now.isAccepted,
        now.isPut,
        now.isSigned,
        now.putsInCharge(event),
        now.isSignedInCharge(event),
        now.isSignedInCharge(event) && now.redos == 0,
        now.isHandledInCharge(event));
  }
}
