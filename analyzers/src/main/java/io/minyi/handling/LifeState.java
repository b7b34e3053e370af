package io.minyi.handling;

import io.minyi.handling.Life.State;
import io.minyi.petition.EventType;

/** Where a petition stands while its events are replayed, and what a legal event does to that. */
final class LifeState {

  private final Words words;
  private final Facts facts = new Facts();
  private final LifeRecord record = new LifeRecord();
  private final HelpingUnits helpers = new HelpingUnits();
  private final Waits waits = new Waits();
  private State state = State.AWAITED;
  private final Charge charge = new Charge(record);
  private int redos;
  private boolean supervisionOwed;
  private boolean exhausted;
  private boolean received;
  private boolean accepted;

  LifeState(Words words) {
    this.words = words;
  }

  /** Does what a legal event does. */
  Step apply(HandlingEvent e, long minute) {
    State before = state;
    String unitBefore = unit();
    boolean handled = e.type() == EventType.HANDLED && Lifecycle.isHandledInCharge(e, this);
    String beside =
        e.type() == EventType.HANDLED && helpers.isAtWork(charge.actor(e)) ? charge.actor(e) : "";
    boolean signed =
        e.type() == EventType.SIGNED && before == State.DISPATCHED && charge.isActing(e);
    boolean receipt = e.type() == EventType.RECEIVED && !received;
    boolean accepts = e.type() == EventType.CLASSIFIED || e.type() == EventType.DISPATCHED;
    boolean firstAccepted = accepts && !accepted;
    boolean factsChanged = facts.take(e);
    received |= receipt;
    accepted |= accepts;
    change(e, minute, handled, beside, signed);
    boolean putInCharge = e.type() == EventType.DISPATCHED || isReassigned(e, unitBefore);
    boolean changes = factsChanged || !unit().equals(unitBefore);
    return new Step(
        e,
        minute,
        before,
        unitBefore,
        putInCharge,
        handled,
        beside,
        signed,
        receipt,
        firstAccepted,
        changes);
  }

  private boolean isReassigned(HandlingEvent e, String unitBefore) {
    return e.type() == EventType.ARBITRATED && !unit().equals(unitBefore);
  }

  private void change(
      HandlingEvent e, long minute, boolean handled, String beside, boolean signed) {
    exhausted |= mayExhaust(e.type()) && Words.isYes(e.detail("exhausted"));
    switch (e.type()) {
      case RECEIVED -> state = state == State.AWAITED ? State.RECEIVED : state;
      case DISPATCHED -> dispatch(e, minute);
      case SIGNED -> sign(minute, signed);
      case RETURN_REQUESTED -> record.returnAsked(charge.actor(e), minute, e.detail("reason"));
      case RETURN_APPROVED -> takeBack(minute);
      case RETURN_REJECTED -> record.returnDecided(minute, "rejected");
      case ARBITRATED -> arbitrate(e, minute);
      case COHANDLER_ADDED -> helpers.add(e.detail("cohandler"));
      case WHISTLE -> helpers.call(e.detail("to"));
      case REPORTED_IN -> helpers.reportedIn(charge.actor(e));
      case PAUSED -> waits.pause(words.nameOf(Waits.groundOf(e)), minute);
      case RESUMED -> waits.resume();
      case EXTENSION_REQUESTED -> waits.askExtension(minute);
      case EXTENSION_APPROVED, EXTENSION_REJECTED -> waits.answerExtension();
      case HANDLED -> handle(minute, handled, beside);
      case REPLIED -> state = state == State.HANDLED ? State.REPLIED : state;
      case CALLBACK -> {
        record.calledBack(e, minute, unit());
        state = state == State.CLOSED ? State.CLOSED : State.RATED;
      }
      case REDO -> {
        state = State.DISPATCHED;
        redos++;
        supervisionOwed = redos >= 2;
      }
      case SUPERVISED -> supervisionOwed = false;
      case CLOSED -> state = State.CLOSED;
      case TERMINATED -> stop(State.TERMINATED, minute);
      case MERGED -> stop(State.MERGED, minute);
      case NORMALISED, CLASSIFIED, CONTACTED, SPLIT, REDACTED, CORRECTED -> {}
    }
  }

  private static boolean mayExhaust(EventType type) {
    return type == EventType.CORRECTED || type == EventType.CLOSED || type == EventType.CALLBACK;
  }

  private void dispatch(HandlingEvent e, long minute) {
    state = State.DISPATCHED;
    charge.put(e.detail("to"), minute, e.type());
    charge.designate(Words.isYes(e.detail("designated")));
  }

  private void sign(long minute, boolean signed) {
    if (signed) {
      state = State.SIGNED;
      record.signed(minute);
    }
  }

  private void takeBack(long minute) {
    record.returnDecided(minute, "approved");
    charge.takeBack(minute);
    state = State.RECEIVED;
    waits.endAll();
  }

  private void arbitrate(HandlingEvent e, long minute) {
    record.returnDecided(minute, "arbitrated");
    String to = e.detail("to").isEmpty() ? unit() : e.detail("to");
    if (!to.equals(unit())) {
      state = State.DISPATCHED;
      charge.put(to, minute, e.type());
      waits.endAll();
    }
    charge.designate(true);
  }

  private void handle(long minute, boolean handled, String beside) {
    if (!beside.isEmpty()) {
      helpers.done(beside);
    }
    if (handled) {
      stop(State.HANDLED, minute);
    }
  }

  /** A state in which nothing is paused or asked for. */
  private void stop(State next, long minute) {
    state = next;
    record.returnDecided(minute, "dropped");
    waits.endAll();
  }

  State state() {
    return state;
  }

  String unit() {
    return charge.unit();
  }

  Charge charge() {
    return charge;
  }

  Waits waits() {
    return waits;
  }

  HelpingUnits helpers() {
    return helpers;
  }

  LifeRecord record() {
    return record;
  }

  boolean isInRedo() {
    return redos > 0;
  }

  boolean isExhausted() {
    return exhausted;
  }

  Facts facts() {
    return facts;
  }

  Life toLife() {
    return new Life(
        state,
        waits.isPaused(),
        unit(),
        charge.isDesignated(),
        redos,
        supervisionOwed,
        exhausted,
        facts.toMap(),
        record.tenures(),
        record.returns(),
        record.callbacks());
  }
}
