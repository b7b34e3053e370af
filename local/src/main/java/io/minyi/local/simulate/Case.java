package io.minyi.local.simulate;

import java.time.Instant;

/**
 * A petition on its way through the units.
 *
 * @param terms how long the unit in charge has
 * @param isStubborn whether that unit keeps to the rules only when it suits it
 */
record Case(Life life, Terms terms, WorkClock clock, Ward ward, boolean isStubborn, Draws draws) {

  /** A moment after the last event: in office hours, for what cannot wait at any hour. */
  Instant later(double meanMinutes) {
    return later(life.now(), meanMinutes);
  }

  /** A moment after another, likewise. */
  Instant later(Instant from, double meanMinutes) {
    double minutes = draws.exponential(meanMinutes);
    return switch (terms.kind()) {
      case EMERGENCY -> from.plusSeconds((long) (minutes * 6));
      case URGENT -> from.plusSeconds((long) (minutes * 30));
      default -> clock.plus(from, minutes);
    };
  }

  /** The same petition in the hands of the unit that has it now. */
  Case handedOver() {
    return new Case(life, terms, clock, ward, Stubbornness.is(life.unit()), draws);
  }
}
