package io.minyi.local.simulate;

import io.minyi.city.Unit;
import io.minyi.petition.EventType;
import java.time.Instant;

/**
 * What a stubborn unit does now and then against the rules: each act is one that the ledger must
 * refuse, and nothing else in the petition's life depends on it.
 */
final class Stubbornness {

  /** Part of units that are stubborn. */
  private static final double UNITS = 0.14;

  private final UnitWords words;

  Stubbornness(UnitWords words) {
    this.words = words;
  }

  /** Whether a unit is: by its id, the same in every simulation. */
  static boolean is(Unit unit) {
    return Draws.of(0, "stubborn " + unit.id(), 0).chance(UNITS);
  }

  /** How much longer than others it lets a petition lie before it signs. */
  static double delay(Case petition) {
    return petition.isStubborn() && petition.draws().chance(0.3) ? 12 : 1;
  }

  /** While it handles: sends back what it may no longer send back, or pauses without a ground. */
  void whileHandling(Case petition) {
    if (!petition.isStubborn()) {
      return;
    }
    Draws draws = petition.draws();
    if (draws.chance(0.45)) {
      Instant fifthDay = petition.clock().close(petition.terms().lastReturn(), 3);
      petition
          .life()
          .add(
              EventType.RETURN_REQUESTED,
              fifthDay.minusSeconds(60L * draws.between(20, 200)),
              "reason",
              words.line("return-reason", draws));
    } else if (draws.chance(0.6)) {
      String[] pause = words.line("pause-unfounded", draws).split("：", 2);
      petition
          .life()
          .add(EventType.PAUSED, petition.later(200), "ground", pause[0], "reason", pause[1]);
    }
  }

  /** When it is too late already: asks for more time. */
  void whenOverdue(Case petition, Instant due) {
    if (petition.isStubborn() && petition.draws().chance(0.7)) {
      petition
          .life()
          .add(
              EventType.EXTENSION_REQUESTED,
              petition.later(due, 60),
              "reason",
              words.line("extension-reason", petition.draws()));
    }
  }
}
