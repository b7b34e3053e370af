package io.minyi.handling;

import static io.minyi.handling.Life.State.AWAITED;
import static io.minyi.handling.Life.State.CLOSED;
import static io.minyi.handling.Life.State.DISPATCHED;
import static io.minyi.handling.Life.State.HANDLED;
import static io.minyi.handling.Life.State.RATED;
import static io.minyi.handling.Life.State.RECEIVED;
import static io.minyi.handling.Life.State.REPLIED;
import static io.minyi.handling.Life.State.SIGNED;
import static io.minyi.handling.Refused.first;
import static io.minyi.handling.Refused.unless;

import io.minyi.handling.Life.State;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which event is allowed when: 收集—分拨—办理—监督—评价.
 *
 * <pre>
 *  AWAITED ─► RECEIVED ─► DISPATCHED ─► SIGNED ─► HANDLED ─► REPLIED ─► RATED ─► CLOSED
 *                ▲          │  ▲  │       │          │          │         │         │
 *                └─ RETURN_ ┘  │  │       │          └──────────┴─ REDO ──┴─────────┘
 *                   APPROVED   │  │       │             (back to DISPATCHED)
 *                              └──┴───────┴─ ARBITRATED to another unit
 *                  any state before CLOSED ─► TERMINATED | MERGED
 * </pre>
 *
 * <p>What rules demand beside (returns, pauses, extensions) is for {@link Demands}.
 */
final class Lifecycle {

  private static final Set<State> AT_WORK = states(DISPATCHED, SIGNED);
  private static final Set<State> DONE = states(HANDLED, REPLIED, RATED);
  private static final Set<State> DONE_OR_CLOSED = states(HANDLED, REPLIED, RATED, CLOSED);
  private static final Set<State> BY_NOW = states(DISPATCHED, SIGNED, HANDLED, REPLIED, RATED);
  private static final Set<State> WAITING = states(AWAITED, RECEIVED);
  private static final Set<State> ASKABLE = states(RECEIVED, DISPATCHED, SIGNED);
  private static final Set<State> ONLY_DISPATCHED = states(DISPATCHED);
  private static final Set<State> OPEN =
      states(AWAITED, RECEIVED, DISPATCHED, SIGNED, HANDLED, REPLIED, RATED);

  private Lifecycle() {}

  private static Set<State> states(State... states) {
    Set<State> set = EnumSet.noneOf(State.class);
    Collections.addAll(set, states);
    return Collections.unmodifiableSet(set);
  }

  /** Why the event is illegal by the table of section 4, if it is. */
  static Optional<Refused> refuse(HandlingEvent e, LifeState life) {
    return switch (e.type()) {
      case NORMALISED, CLASSIFIED, SUPERVISED, SPLIT, REDACTED, CORRECTED -> Optional.empty();
      case RECEIVED, TERMINATED, MERGED -> in(OPEN, life);
      case DISPATCHED -> first(() -> in(WAITING, life), () -> needs(e, "to"));
      case SIGNED ->
          life.helpers().isCoHandler(life.charge().actor(e)) && life.state().isOpen()
              ? Optional.empty()
              : first(() -> in(ONLY_DISPATCHED, life), () -> byInCharge(e, life));
      case RETURN_REQUESTED ->
          first(
              () -> in(AT_WORK, life),
              () -> unless(!life.isInRedo(), Refusal.IN_A_REDO),
              () -> byInCharge(e, life),
              () ->
                  unless(
                      !life.record().isReturnPending(),
                      Refusal.RETURN_PENDING,
                      ZoneDays.instantOf(life.record().pendingSince())));
      case RETURN_APPROVED, RETURN_REJECTED ->
          unless(life.record().isReturnPending(), Refusal.NO_RETURN_PENDING);
      case ARBITRATED -> first(() -> in(ASKABLE, life), () -> arbitrated(e, life));
      case COHANDLER_ADDED ->
          first(() -> in(AT_WORK, life), () -> needs(e, "cohandler"), () -> newBeside(e, life));
      case WHISTLE ->
          first(() -> in(AT_WORK, life), () -> needs(e, "to"), () -> notCalled(e, life));
      case REPORTED_IN ->
          unless(
              life.helpers().isCalled(life.charge().actor(e)),
              Refusal.NOT_CALLED,
              life.charge().actor(e));
      case CONTACTED, REPLIED -> in(BY_NOW, life);
      case PAUSED -> first(() -> in(AT_WORK, life), () -> notPaused(life));
      case RESUMED -> unless(life.waits().isPaused(), Refusal.NOT_PAUSED);
      case EXTENSION_REQUESTED ->
          first(
              () -> in(AT_WORK, life),
              () -> byInCharge(e, life),
              () ->
                  unless(
                      !life.waits().isExtensionPending(),
                      Refusal.EXTENSION_PENDING,
                      ZoneDays.instantOf(life.waits().extensionAsked())));
      case EXTENSION_APPROVED, EXTENSION_REJECTED ->
          unless(life.waits().isExtensionPending(), Refusal.NO_EXTENSION_PENDING);
      case HANDLED ->
          life.helpers().isAtWork(life.charge().actor(e)) && life.state().isOpen()
              ? Optional.empty()
              : first(() -> in(AT_WORK, life), () -> byHandler(e, life));
      case CALLBACK -> in(DONE_OR_CLOSED, life);
      case REDO ->
          first(
              () -> in(DONE_OR_CLOSED, life), () -> unless(!life.isExhausted(), Refusal.EXHAUSTED));
      case CLOSED -> in(DONE, life);
    };
  }

  /** Whether HANDLED is that of the unit in charge. */
  static boolean isHandledInCharge(HandlingEvent e, LifeState life) {
    return AT_WORK.contains(life.state()) && life.charge().isActing(e);
  }

  private static Optional<Refused> in(Set<State> allowed, LifeState life) {
    return allowed.contains(life.state())
        ? Optional.empty()
        : Refused.because(Refusal.WRONG_STATE, allowed, life.state());
  }

  private static Optional<Refused> needs(HandlingEvent e, String detail) {
    return unless(!e.detail(detail).isEmpty(), Refusal.DETAIL_MISSING, detail);
  }

  private static Optional<Refused> byInCharge(HandlingEvent e, LifeState life) {
    return unless(life.charge().isActing(e), Refusal.NOT_IN_CHARGE, life.unit(), e.unit());
  }

  private static Optional<Refused> byHandler(HandlingEvent e, LifeState life) {
    return unless(life.charge().isActing(e), Refusal.NOT_BY_HANDLER, life.unit(), e.unit());
  }

  private static Optional<Refused> arbitrated(HandlingEvent e, LifeState life) {
    if (life.state() != RECEIVED) {
      return Optional.empty();
    }
    return first(
        () -> unless(life.record().wasReturned(), Refusal.NO_RETURN_BEFORE), () -> needs(e, "to"));
  }

  private static Optional<Refused> newBeside(HandlingEvent e, LifeState life) {
    String unit = e.detail("cohandler");
    return first(
        () -> unless(!unit.equals(life.unit()), Refusal.IN_CHARGE_ALREADY, unit),
        () -> unless(!life.helpers().isCoHandler(unit), Refusal.CO_HANDLER_ALREADY, unit));
  }

  private static Optional<Refused> notCalled(HandlingEvent e, LifeState life) {
    return unless(!life.helpers().isCalled(e.detail("to")), Refusal.CALLED_ALREADY, e.detail("to"));
  }

  private static Optional<Refused> notPaused(LifeState life) {
    return unless(
        !life.waits().isPaused(),
        Refusal.PAUSED_ALREADY,
        ZoneDays.instantOf(life.waits().pausedSince()),
        life.waits().ground());
  }
}
