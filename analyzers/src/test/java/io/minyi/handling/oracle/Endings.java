package io.minyi.handling.oracle;

import static io.minyi.handling.ClockName.ACCEPT;
import static io.minyi.handling.ClockName.BOUNCE;
import static io.minyi.handling.ClockName.CALLBACK;
import static io.minyi.handling.ClockName.CITIZEN;
import static io.minyi.handling.ClockName.CONTACT;
import static io.minyi.handling.ClockName.CO_HANDLE;
import static io.minyi.handling.ClockName.DISPATCH;
import static io.minyi.handling.ClockName.HANDLE;
import static io.minyi.handling.ClockName.LEGAL;
import static io.minyi.handling.ClockName.PROMISED;
import static io.minyi.handling.ClockName.REDO;
import static io.minyi.handling.ClockName.REPLY;
import static io.minyi.handling.ClockName.REPORT_IN;
import static io.minyi.handling.ClockName.SIGN;

import io.minyi.handling.ClockName;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.Life.State;
import io.minyi.petition.EventType;
import java.util.List;

/** The column "ends at" of section 5, asked before the event has done anything. */
final class Endings {

  private final Situation now;
  private final Runs runs;

  Endings(Situation now, Runs runs) {
    this.now = now;
    this.runs = runs;
  }

  /** Ends the clocks that an allowed event ends, but for the citizen's. */
  List<Run> of(HandlingEvent event, long minute) {
    List<Run> ended = runs.open().stream().filter(run -> ends(run, event)).toList();
    ended.forEach(run -> run.end(minute, event.type().name()));
    return ended;
  }

  private boolean ends(Run run, HandlingEvent event) {
    if (run.name == CITIZEN) {
      return false;
    }
    return switch (event.type()) {
      case CLASSIFIED -> run.name == ACCEPT;
      case DISPATCHED -> is(run, ACCEPT, DISPATCH);
      case SIGNED -> now.isSignedInCharge(event) && run.name == SIGN;
      case RETURN_REQUESTED -> run.name == SIGN;
      case RETURN_APPROVED -> is(run, CONTACT, BOUNCE) || isFreshHandle(run);
      case RETURN_REJECTED -> run.name == BOUNCE;
      case ARBITRATED ->
          is(run, DISPATCH, BOUNCE)
              || (now.isToAnother(event) && (is(run, SIGN, CONTACT) || isFreshHandle(run)));
      case CONTACTED -> run.name == CONTACT;
      case REPORTED_IN -> run.name == REPORT_IN && run.owner.equals(now.actor(event));
      case HANDLED -> isEndedByHandling(run, event);
      case REPLIED -> is(run, CONTACT, REPLY) || isEndedByReply(run);
      case CALLBACK, REDO -> run.name == CALLBACK;
      case CLOSED, TERMINATED, MERGED -> true;
      default -> false;
    };
  }

  private static boolean is(Run run, ClockName... names) {
    return List.of(names).contains(run.name);
  }

  private static boolean isFreshHandle(Run run) {
    return run.name == HANDLE && run.last().rule() != null && run.last().rule().isFresh;
  }

  private boolean isEndedByHandling(Run run, HandlingEvent event) {
    if (run.name == CO_HANDLE) {
      return run.owner.equals(now.actor(event));
    }
    return now.isHandledInCharge(event)
        && (is(run, SIGN, CONTACT, HANDLE, REDO, BOUNCE) || isUntil(run, "handled"));
  }

  private boolean isEndedByReply(Run run) {
    return isUntil(run, "first-reply") || (now.state == State.HANDLED && isUntil(run, "replied"));
  }

  private static boolean isUntil(Run run, String end) {
    OracleRule rule = run.last().rule();
    return is(run, LEGAL, PROMISED) && (rule == null ? "replied" : rule.until).equals(end);
  }

  /** What it does to the citizen's clock. */
  void ofCitizen(HandlingEvent event, long minute, boolean isHandledInCharge) {
    Citizen citizen = runs.citizen();
    switch (event.type()) {
      case HANDLED -> {
        if (isHandledInCharge) {
          citizen.reach(EventType.HANDLED, minute);
        }
      }
      case REPLIED -> citizen.reach(EventType.REPLIED, minute);
      case CALLBACK -> {
        if (Situation.isValid(event)) {
          citizen.callBack(Situation.isSolved(event));
        }
      }
      case REDO -> citizen.redo();
      case CLOSED -> citizen.close(minute);
      case TERMINATED, MERGED -> citizen.end(minute, event.type());
      default -> {}
    }
  }
}
