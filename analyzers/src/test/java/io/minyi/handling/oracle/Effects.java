package io.minyi.handling.oracle;

import static io.minyi.handling.Life.State.AWAITED;
import static io.minyi.handling.Life.State.CLOSED;
import static io.minyi.handling.Life.State.DISPATCHED;
import static io.minyi.handling.Life.State.HANDLED;
import static io.minyi.handling.Life.State.MERGED;
import static io.minyi.handling.Life.State.RATED;
import static io.minyi.handling.Life.State.RECEIVED;
import static io.minyi.handling.Life.State.REPLIED;
import static io.minyi.handling.Life.State.SIGNED;
import static io.minyi.handling.Life.State.TERMINATED;

import io.minyi.handling.HandlingEvent;
import java.time.Instant;

/** The column "does" of section 4, but for the clocks. */
final class Effects {

  private final Situation now;
  private final Chronicle chronicle;

  Effects(Situation now, Chronicle chronicle) {
    this.now = now;
    this.chronicle = chronicle;
  }

  void of(HandlingEvent event, Before was, Instant time) {
    switch (event.type()) {
      case RECEIVED -> {
        now.isReceived = true;
        now.state = now.state == AWAITED ? RECEIVED : now.state;
      }
      case CLASSIFIED -> now.isAccepted = true;
      case DISPATCHED -> {
        now.isAccepted = true;
        put(event, time);
        now.isDesignated = Situation.isYes(event.detail("designated"));
      }
      case SIGNED -> sign(was, time);
      case RETURN_REQUESTED -> {
        now.isReturnPending = true;
        chronicle.ask(now.unit, time, event.detail("reason"));
      }
      case RETURN_APPROVED -> sendBack(event, time);
      case RETURN_REJECTED -> decide(time, "rejected");
      case ARBITRATED -> arbitrate(event, was, time);
      case COHANDLER_ADDED -> now.cohandlers.put(event.detail("cohandler"), false);
      case WHISTLE -> now.called.add(event.detail("to"));
      case REPORTED_IN -> now.called.remove(now.actor(event));
      case HANDLED -> handle(event, was, time);
      case REPLIED -> now.state = was.state() == HANDLED ? REPLIED : now.state;
      case CALLBACK -> {
        chronicle.callBack(event, time, now.unit);
        now.state = now.isIn(HANDLED, REPLIED) ? RATED : now.state;
        exhaust(event);
      }
      case REDO -> {
        now.redos++;
        now.state = DISPATCHED;
        now.isSupervisionOwed = now.redos > 1;
      }
      case SUPERVISED -> now.isSupervisionOwed = false;
      case CLOSED -> {
        now.state = CLOSED;
        exhaust(event);
      }
      case TERMINATED, MERGED -> {
        dropAll(time);
        now.state = event.type().name().equals("MERGED") ? MERGED : TERMINATED;
      }
      case CORRECTED -> exhaust(event);
      case RESUMED -> now.ground = "";
      default -> {}
    }
  }

  private void exhaust(HandlingEvent event) {
    now.isExhausted |= Situation.isYes(event.detail("exhausted"));
  }

  private void put(HandlingEvent event, Instant time) {
    now.unit = event.detail("to");
    now.state = DISPATCHED;
    now.isPut = true;
    now.putAt = Dates.minute(time);
    chronicle.put(now.unit, time);
  }

  private void sign(Before was, Instant time) {
    if (was.isSignedInCharge()) {
      now.state = SIGNED;
      now.isSigned |= was.isSignedOutsideRedo();
      chronicle.sign(time);
    }
  }

  private void sendBack(HandlingEvent event, Instant time) {
    decide(time, "approved");
    chronicle.cease(time, event.type().name());
    dropAll(time);
    now.returnsApproved++;
    now.unit = "";
    now.isDesignated = false;
    now.state = RECEIVED;
  }

  private void arbitrate(HandlingEvent event, Before was, Instant time) {
    decide(time, "arbitrated");
    if (was.putsInCharge()) {
      chronicle.cease(time, event.type().name());
      dropAll(time);
      put(event, time);
    }
    now.isDesignated = true;
  }

  private void handle(HandlingEvent event, Before was, Instant time) {
    now.cohandlers.computeIfPresent(now.actor(event), (unit, isDone) -> true);
    if (was.isHandledInCharge()) {
      dropAll(time);
      now.state = HANDLED;
    }
  }

  private void dropAll(Instant time) {
    decide(time, "dropped");
    now.ground = "";
    now.qualified = null;
  }

  private void decide(Instant time, String outcome) {
    if (now.isReturnPending) {
      now.isReturnPending = false;
      chronicle.decide(time, outcome);
    }
  }
}
