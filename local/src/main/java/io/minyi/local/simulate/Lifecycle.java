package io.minyi.local.simulate;

import io.minyi.city.Unit;
import io.minyi.petition.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Lives out what becomes of a petition, under the pack's rules of handling; only a stubborn unit
 * breaks them.
 *
 * <pre>
 * CLASSIFIED → DISPATCHED → RETURN_REQUESTED → RETURN_APPROVED → DISPATCHED (later by ARBITRATED)
 *                        ↘                   ↘ RETURN_REJECTED → SIGNED
 *                          SIGNED → WHISTLE, COHANDLER_ADDED → CONTACTED → PAUSED → RESUMED
 *                        → EXTENSION_REQUESTED → …_APPROVED/_REJECTED
 *                        → HANDLED → REPLIED → CALLBACK → CLOSED
 *                                                       ↘ REDO → SIGNED → HANDLED → …, twice at most
 * DISPATCHED → TERMINATED, MERGED;   SUPERVISED when it is overdue or sent back a second time
 * </pre>
 */
final class Lifecycle {

  private final Offices offices;
  private final WorkClock clock;
  private final Dispatching dispatching;
  private final Handling handling;
  private final Aftermath aftermath;

  Lifecycle(CityModel city, Banks banks, Offices offices, WorkClock clock) {
    this.offices = offices;
    this.clock = clock;
    UnitWords words = new UnitWords(banks);
    this.dispatching = new Dispatching(city, banks, offices, words);
    this.handling = new Handling(offices, words);
    this.aftermath = new Aftermath(offices, handling, words);
  }

  /** All that happens to a petition after it came in. */
  List<Life.Step> live(
      Instant received, Incident incident, String matter, String appeal, Draws draws) {
    Unit first = offices.lead(matter, incident.ward(), draws);
    Life life = new Life(received, first);
    Terms terms = new Terms(clock, kind(matter, appeal, draws));
    Case petition = new Case(life, terms, clock, incident.ward(), false, draws);
    dispatching.classify(petition, matter, appeal);
    petition = dispatching.dispatch(petition, first);
    if (dispatching.ends(petition)) {
      return life.steps();
    }
    petition = dispatching.returns(petition, incident);
    handling.sign(petition);
    handling.handle(petition);
    aftermath.follow(petition, appeal.equals("thanks"));
    return life.steps();
  }

  /** The name of the unit it was first sent to. */
  static String firstUnit(List<Life.Step> steps) {
    return steps.stream()
        .filter(step -> step.type() == EventType.DISPATCHED)
        .map(step -> step.details().get("to"))
        .findFirst()
        .orElseThrow();
  }

  private static Terms.Kind kind(String matter, String appeal, Draws draws) {
    boolean isSafety = matter.startsWith("01");
    double luck = draws.unit();
    if (luck < (isSafety ? 0.03 : 0.001)) {
      return Terms.Kind.EMERGENCY;
    }
    if (luck < (isSafety ? 0.2 : 0.03)) {
      return Terms.Kind.URGENT;
    }
    return List.of("consultation", "suggestion", "thanks").contains(appeal)
        ? Terms.Kind.QUICK
        : Terms.Kind.ORDINARY;
  }

  static Instant later(Life life, double meanSeconds, Draws draws) {
    return life.now().plusSeconds((long) draws.exponential(meanSeconds));
  }
}
