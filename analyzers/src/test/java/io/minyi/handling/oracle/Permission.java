package io.minyi.handling.oracle;

import static io.minyi.handling.Life.State.AWAITED;
import static io.minyi.handling.Life.State.CLOSED;
import static io.minyi.handling.Life.State.DISPATCHED;
import static io.minyi.handling.Life.State.HANDLED;
import static io.minyi.handling.Life.State.RATED;
import static io.minyi.handling.Life.State.RECEIVED;
import static io.minyi.handling.Life.State.REPLIED;
import static io.minyi.handling.Life.State.SIGNED;

import com.fasterxml.jackson.databind.JsonNode;
import io.minyi.handling.HandlingEvent;
import java.util.List;
import java.util.Optional;

/** The column "allowed" of section 4. */
final class Permission {

  private final OracleRules rules;
  private final Situation now;
  private final Runs runs;
  private final Extensions extensions;

  Permission(OracleRules rules, Situation now, Runs runs, Extensions extensions) {
    this.rules = rules;
    this.now = now;
    this.runs = runs;
    this.extensions = extensions;
  }

  boolean allows(HandlingEvent event, long minute) {
    boolean isBeingHandled = now.isIn(DISPATCHED, SIGNED);
    return switch (event.type()) {
      case RECEIVED, TERMINATED, MERGED -> now.state.isOpen();
      case NORMALISED, CLASSIFIED, SUPERVISED, SPLIT, REDACTED, CORRECTED -> true;
      case DISPATCHED -> now.isIn(AWAITED, RECEIVED) && tells(event, "to");
      case SIGNED -> now.isSignedInCharge(event) || isCohandling(event);
      case RETURN_REQUESTED -> isBeingHandled && mayReturn(event, minute);
      case RETURN_APPROVED -> now.isReturnPending && !mustBeArbitrated(minute);
      case RETURN_REJECTED -> now.isReturnPending;
      case ARBITRATED ->
          isBeingHandled
              || (now.state == RECEIVED && now.returnsApproved > 0 && tells(event, "to"));
      case COHANDLER_ADDED ->
          isBeingHandled && tells(event, "cohandler") && isNewHelper(event.detail("cohandler"));
      case WHISTLE ->
          isBeingHandled && tells(event, "to") && !now.called.contains(event.detail("to"));
      case REPORTED_IN -> now.called.contains(now.actor(event));
      case CONTACTED, REPLIED -> isBeingHandled || now.isIn(HANDLED, REPLIED, RATED);
      case PAUSED -> isBeingHandled && now.ground.isEmpty() && mayPause(event, minute);
      case RESUMED -> !now.ground.isEmpty();
      case EXTENSION_REQUESTED -> isBeingHandled && mayAskForMore(event, minute);
      case EXTENSION_APPROVED -> now.qualified != null && !extensions.grants(event).isEmpty();
      case EXTENSION_REJECTED -> now.qualified != null;
      case HANDLED -> now.isHandledInCharge(event) || (isCohandling(event) && !isDone(event));
      case CALLBACK -> now.isIn(HANDLED, REPLIED, RATED, CLOSED);
      case REDO -> now.isIn(HANDLED, REPLIED, RATED, CLOSED) && !now.isExhausted;
      case CLOSED -> now.isIn(HANDLED, REPLIED, RATED);
    };
  }

  private static boolean tells(HandlingEvent event, String detail) {
    return !event.detail(detail).isEmpty();
  }

  private boolean isCohandling(HandlingEvent event) {
    return now.state.isOpen() && now.cohandlers.containsKey(now.actor(event));
  }

  private boolean isDone(HandlingEvent event) {
    return now.cohandlers.get(now.actor(event));
  }

  private boolean isNewHelper(String unit) {
    return !unit.equals(now.unit) && !now.cohandlers.containsKey(unit);
  }

  private boolean mayAskForMore(HandlingEvent event, long minute) {
    return now.isByUnitInCharge(event)
        && now.qualified == null
        && !extensions.qualified(minute).isEmpty();
  }

  private boolean mayReturn(HandlingEvent event, long minute) {
    if (now.redos > 0 || now.isReturnPending || !now.isByUnitInCharge(event)) {
      return false;
    }
    Optional<OracleRule> rule = handleRule(minute);
    Optional<JsonNode> returns = rule.flatMap(r -> r.part("returns"));
    if (returns.isEmpty()) {
      return true;
    }
    JsonNode within = returns.get().path("within");
    boolean isInTime =
        within.isMissingNode()
            || minute <= runs.bound(now.putAt, Amount.required(within.asText()), rule.get());
    boolean lacksReason = says(returns.get(), "reason", "required") && !tells(event, "reason");
    boolean isBound = says(returns.get(), "designated", "never") && now.isDesignated;
    return isInTime && !lacksReason && !isBound;
  }

  private boolean mustBeArbitrated(long minute) {
    return now.returnsApproved > 0
        && handleRule(minute)
            .flatMap(rule -> rule.part("returns"))
            .filter(returns -> says(returns, "second", "arbitration"))
            .isPresent();
  }

  private Optional<OracleRule> handleRule(long minute) {
    return runs.candidates("handle", now.facts, now.unit, minute).stream().findFirst();
  }

  private static boolean says(JsonNode node, String name, String value) {
    return node.path(name).asText().equals(value);
  }

  private boolean mayPause(HandlingEvent event, long minute) {
    String ground = pauseGround(event);
    List<OracleRule> listing =
        runs.open().stream()
            .map(run -> run.last().rule())
            .filter(rule -> rule != null && rule.pauses.containsKey(ground))
            .toList();
    long recorded = Dates.minute(event.recorded());
    return listing.stream()
        .anyMatch(
            rule ->
                rule.backdating.isEmpty()
                    || recorded <= runs.bound(minute, rule.backdating.get(), rule));
  }

  String pauseGround(HandlingEvent event) {
    String told = event.detail("ground");
    return rules.ground(told.isEmpty() ? event.detail("reason") : told);
  }
}
