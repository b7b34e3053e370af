package io.minyi.handling;

import io.minyi.handling.Life.State;
import io.minyi.petition.EventType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Where a petition stands while its events are replayed, and what a legal event does to that. */
final class LifeState {

  private final Words words;
  private final Facts facts = new Facts();
  private final LifeRecord record = new LifeRecord();
  private final Map<String, Boolean> coHandlersDone = new LinkedHashMap<>();
  private final Set<String> called = new HashSet<>();
  private State state = State.AWAITED;
  private String unit = "";
  private long inChargeSince = ZoneDays.NEVER;
  private boolean designated;
  private String ground = "";
  private long pausedSince;
  private boolean extensionPending;
  private long extensionAsked;
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
    String unitBefore = unit;
    boolean handled = e.type() == EventType.HANDLED && Lifecycle.isHandledInCharge(e, this);
    String beside = e.type() == EventType.HANDLED && isCoHandlerAtWork(actor(e)) ? actor(e) : "";
    boolean signed = e.type() == EventType.SIGNED && before == State.DISPATCHED && isInCharge(e);
    boolean receipt = e.type() == EventType.RECEIVED && !received;
    boolean accepts = e.type() == EventType.CLASSIFIED || e.type() == EventType.DISPATCHED;
    boolean firstAccepted = accepts && !accepted;
    boolean factsChanged = facts.take(e);
    received |= receipt;
    accepted |= accepts;
    change(e, minute, handled, beside, signed);
    boolean putInCharge = e.type() == EventType.DISPATCHED || isReassigned(e, unitBefore);
    boolean changes = factsChanged || !unit.equals(unitBefore);
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
    return e.type() == EventType.ARBITRATED && !unit.equals(unitBefore);
  }

  private void change(
      HandlingEvent e, long minute, boolean handled, String beside, boolean signed) {
    exhausted |= mayExhaust(e.type()) && Words.isYes(e.detail("exhausted"));
    switch (e.type()) {
      case RECEIVED -> state = state == State.AWAITED ? State.RECEIVED : state;
      case DISPATCHED -> dispatch(e, minute);
      case SIGNED -> sign(minute, signed);
      case RETURN_REQUESTED -> record.returnAsked(actor(e), minute, e.detail("reason"));
      case RETURN_APPROVED -> takeBack(minute);
      case RETURN_REJECTED -> record.returnDecided(minute, "rejected");
      case ARBITRATED -> arbitrate(e, minute);
      case COHANDLER_ADDED -> coHandlersDone.put(e.detail("cohandler"), false);
      case WHISTLE -> called.add(e.detail("to"));
      case REPORTED_IN -> called.remove(actor(e));
      case PAUSED -> {
        ground = words.nameOf(groundOf(e));
        pausedSince = minute;
      }
      case RESUMED -> ground = "";
      case EXTENSION_REQUESTED -> {
        extensionPending = true;
        extensionAsked = minute;
      }
      case EXTENSION_APPROVED, EXTENSION_REJECTED -> extensionPending = false;
      case HANDLED -> handle(minute, handled, beside);
      case REPLIED -> state = state == State.HANDLED ? State.REPLIED : state;
      case CALLBACK -> {
        record.calledBack(e, minute, unit);
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
    unit = e.detail("to");
    inChargeSince = minute;
    designated = Words.isYes(e.detail("designated"));
    record.inCharge(unit, minute);
  }

  private void sign(long minute, boolean signed) {
    if (signed) {
      state = State.SIGNED;
      record.signed(minute);
    }
  }

  private void takeBack(long minute) {
    record.returnDecided(minute, "approved");
    record.tenureEnded(minute, EventType.RETURN_APPROVED);
    state = State.RECEIVED;
    unit = "";
    inChargeSince = ZoneDays.NEVER;
    designated = false;
    endWaits();
  }

  private void arbitrate(HandlingEvent e, long minute) {
    record.returnDecided(minute, "arbitrated");
    String to = e.detail("to").isEmpty() ? unit : e.detail("to");
    designated = true;
    if (!to.equals(unit)) {
      record.tenureEnded(minute, EventType.ARBITRATED);
      record.inCharge(to, minute);
      state = State.DISPATCHED;
      unit = to;
      inChargeSince = minute;
      endWaits();
    }
  }

  private void handle(long minute, boolean handled, String beside) {
    if (!beside.isEmpty()) {
      coHandlersDone.put(beside, true);
    }
    if (handled) {
      stop(State.HANDLED, minute);
    }
  }

  /** A state in which nothing is paused or asked for. */
  private void stop(State next, long minute) {
    state = next;
    record.returnDecided(minute, "dropped");
    endWaits();
  }

  private void endWaits() {
    ground = "";
    extensionPending = false;
  }

  static String groundOf(HandlingEvent e) {
    return e.detail("ground").isEmpty() ? e.detail("reason") : e.detail("ground");
  }

  String actor(HandlingEvent e) {
    return e.unit().isEmpty() ? unit : e.unit();
  }

  boolean isInCharge(HandlingEvent e) {
    return e.unit().isEmpty() || e.unit().equals(unit);
  }

  boolean isCoHandler(String who) {
    return coHandlersDone.containsKey(who);
  }

  boolean isCoHandlerAtWork(String who) {
    return Boolean.FALSE.equals(coHandlersDone.get(who));
  }

  boolean isCalled(String who) {
    return called.contains(who);
  }

  State state() {
    return state;
  }

  /** In charge, empty for none. */
  String unit() {
    return unit;
  }

  /** The minute of the event that put it in charge. */
  long inChargeSince() {
    return inChargeSince;
  }

  boolean isDesignated() {
    return designated;
  }

  /** Of the pause that is running, empty for none. */
  String ground() {
    return ground;
  }

  boolean isPaused() {
    return !ground.isEmpty();
  }

  long pausedSince() {
    return pausedSince;
  }

  boolean isReturnPending() {
    return record.isReturnPending();
  }

  long returnAsked() {
    return record.pendingSince();
  }

  boolean wasReturned() {
    return record.approvedAt() != ZoneDays.NEVER;
  }

  /** The minute of the first approved return. */
  long returnedAt() {
    return record.approvedAt();
  }

  boolean isExtensionPending() {
    return extensionPending;
  }

  long extensionAsked() {
    return extensionAsked;
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
        isPaused(),
        unit,
        designated,
        redos,
        supervisionOwed,
        exhausted,
        facts.toMap(),
        record.tenures(),
        record.returns(),
        record.callbacks());
  }
}
