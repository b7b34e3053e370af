package io.minyi.handling.oracle;

import static io.minyi.handling.ClockName.CONTACT;
import static io.minyi.handling.ClockName.HANDLE;
import static io.minyi.handling.ClockName.LEGAL;
import static io.minyi.handling.ClockName.PROMISED;

import io.minyi.handling.ClockName;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.Life.State;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The column "opens at" of section 5. */
final class Starts {

  private final Situation now;
  private final Runs runs;
  private boolean isWaiting;
  private boolean isContactOwed;

  Starts(Situation now, Runs runs) {
    this.now = now;
    this.runs = runs;
  }

  /** Opens what opens by itself up to the beginning of a minute. */
  void pass(long minute) {
    OptionalLong bound = waitingUntil();
    if (bound.isPresent() && bound.getAsLong() <= minute) {
      open(bound.getAsLong());
    }
  }

  /** When the clock of handling opens by itself, as things stand. */
  OptionalLong waitingUntil() {
    if (!isWaiting) {
      return OptionalLong.empty();
    }
    Optional<OracleRule> rule = runs.rule(HANDLE, now.putAt);
    return rule.isPresent() && rule.get().signedWithin.isPresent()
        ? OptionalLong.of(runs.bound(now.putAt, rule.get().signedWithin.get(), rule.get()))
        : OptionalLong.of(now.putAt);
  }

  private void open(long minute) {
    isWaiting = false;
    runs.start(HANDLE, null, minute);
  }

  /** Opens what an allowed event opens, {@code was} telling where the petition stood before. */
  void of(HandlingEvent event, Before was, long minute) {
    switch (event.type()) {
      case RECEIVED -> receive(was, minute);
      case CLASSIFIED -> accept(was, minute);
      case DISPATCHED -> {
        accept(was, minute);
        put(was, minute);
      }
      case ARBITRATED -> {
        if (was.putsInCharge()) {
          put(was, minute);
        }
      }
      case SIGNED -> sign(was, minute);
      case RETURN_REQUESTED -> runs.start(ClockName.BOUNCE, now.unit, minute);
      case RETURN_APPROVED -> {
        isWaiting = false;
        runs.start(ClockName.DISPATCH, null, minute);
      }
      case RETURN_REJECTED -> startIf(was.state() == State.DISPATCHED, ClockName.SIGN, minute);
      case COHANDLER_ADDED -> runs.start(ClockName.CO_HANDLE, event.detail("cohandler"), minute);
      case WHISTLE -> runs.start(ClockName.REPORT_IN, event.detail("to"), minute);
      case HANDLED -> {
        if (was.isHandledInCharge()) {
          isWaiting = false;
          runs.start(ClockName.REPLY, null, minute);
        }
      }
      case REPLIED -> startIf(was.state() == State.HANDLED, ClockName.CALLBACK, minute);
      case REDO -> {
        runs.start(ClockName.SIGN, null, minute);
        runs.start(ClockName.REDO, null, minute);
      }
      case TERMINATED, MERGED -> isWaiting = false;
      default -> {}
    }
    OptionalLong bound = waitingUntil();
    if (bound.isPresent() && bound.getAsLong() <= minute) {
      open(minute);
    }
  }

  private void startIf(boolean holds, ClockName name, long minute) {
    if (holds) {
      runs.start(name, null, minute);
    }
  }

  private void receive(Before was, long minute) {
    if (!was.isReceived()) {
      runs.start(ClockName.CITIZEN, null, minute);
      runs.start(ClockName.ACCEPT, null, minute);
      startIf(was.state() == State.AWAITED, ClockName.DISPATCH, minute);
      startLimits("received", minute);
    }
  }

  private void accept(Before was, long minute) {
    if (!was.isAccepted()) {
      startLimits("accepted", minute);
    }
  }

  private void put(Before was, long minute) {
    runs.start(ClockName.SIGN, null, minute);
    isContactOwed = true;
    contact("dispatched", minute);
    if (!was.isPut()) {
      startLimits("dispatched", minute);
    }
    Optional<OracleRule> rule = runs.rule(HANDLE, minute);
    boolean isFresh = rule.isPresent() && rule.get().isFresh;
    isWaiting = isFresh ? !runs.isOpen(HANDLE) : !runs.wasEverOpen(HANDLE);
  }

  private void sign(Before was, long minute) {
    if (was.isSignedOutsideRedo()) {
      contact("signed", minute);
      if (!was.isSigned()) {
        startLimits("signed", minute);
      }
      if (isWaiting) {
        open(minute);
      }
    }
  }

  private void contact(String event, long minute) {
    Optional<OracleRule> rule = runs.rule(CONTACT, minute);
    String start = rule.flatMap(r -> r.starts).orElse("dispatched");
    if (isContactOwed && start.equals(event)) {
      isContactOwed = false;
      runs.start(CONTACT, null, minute);
    }
  }

  private void startLimits(String event, long minute) {
    if (!now.state.isOpen()) {
      return;
    }
    for (ClockName name : List.of(LEGAL, PROMISED)) {
      Optional<OracleRule> rule = runs.rule(name, minute);
      boolean isStart = rule.isPresent() && rule.get().starts.orElse("received").equals(event);
      if (isStart && !runs.wasEverOpen(name)) {
        runs.start(name, null, minute);
      }
    }
  }
}
