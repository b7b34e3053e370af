package io.minyi.local.simulate;

import io.minyi.city.Unit;
import io.minyi.petition.EventType;
import java.time.Instant;

/**
 * 分拨: the centre sorts a petition, sends it to a unit, and decides when the unit wants to be rid.
 */
final class Dispatching {

  private static final String ROLE = "分拨中心";

  private final CityModel city;
  private final Banks banks;
  private final Offices offices;
  private final UnitWords words;

  Dispatching(CityModel city, Banks banks, Offices offices, UnitWords words) {
    this.city = city;
    this.banks = banks;
    this.offices = offices;
    this.words = words;
  }

  /** Sorts it by what decides how long the unit has. */
  void classify(Case petition, String matter, String appeal) {
    String urgency =
        switch (petition.terms().kind()) {
          case EMERGENCY -> "emergency";
          case URGENT -> "urgent";
          default -> "normal";
        };
    String grade = city.pack().matters().find(matter).map(m -> m.grade()).orElse("");
    petition
        .life()
        .add(
            EventType.CLASSIFIED,
            Lifecycle.later(petition.life(), 240, petition.draws()),
            offices.centre(),
            ROLE,
            "grade",
            grade,
            "appeal",
            appeal,
            "urgency",
            urgency);
  }

  /** Sends it to a unit, around the clock. */
  Case dispatch(Case petition, Unit to) {
    Life life = petition.life();
    boolean isAtOnce = petition.terms().kind().isAtOnce();
    Instant at = life.now().plusSeconds((long) petition.draws().exponential(isAtOnce ? 200 : 1200));
    life.moveTo(to);
    boolean isDesignated = petition.draws().chance(0.03);
    if (isDesignated) {
      life.add(
          EventType.DISPATCHED, at, offices.centre(), ROLE, "to", to.name(), "designated", "是");
    } else {
      life.add(EventType.DISPATCHED, at, offices.centre(), ROLE, "to", to.name());
    }
    petition.terms().dispatchedAt(life.now());
    return petition.handedOver();
  }

  /** Whether it ended before anybody handled it: not accepted, or part of another one. */
  boolean ends(Case petition) {
    Draws draws = petition.draws();
    Life life = petition.life();
    Instant at = Lifecycle.later(life, 3600, draws);
    if (draws.chance(0.012)) {
      String reason = words.line("terminate-reason", draws);
      life.add(EventType.TERMINATED, at, offices.centre(), ROLE, "reason", reason);
      return true;
    }
    if (draws.chance(0.006)) {
      String reason = words.line("merge-reason", draws);
      life.add(EventType.MERGED, at, offices.centre(), ROLE, "reason", reason);
      return true;
    }
    if (draws.chance(0.004)) {
      String reason = words.line("split-reason", draws);
      life.add(EventType.SPLIT, at, offices.centre(), ROLE, "reason", reason);
    }
    return false;
  }

  /** Returns in time, each decided; the second time only by refusal or arbitration. */
  Case returns(Case begun, Incident incident) {
    Case petition = begun;
    boolean isSecond = false;
    while (petition.draws().chance(isSecond ? 0.3 : 0.085) && !isDesignated(petition)) {
      Draws draws = petition.draws();
      Instant asked = petition.later(150);
      if (asked.isAfter(petition.terms().lastReturn())) {
        return petition;
      }
      Life life = petition.life();
      life.add(EventType.RETURN_REQUESTED, asked, "reason", words.line("return-reason", draws));
      if (draws.chance(0.35)) {
        String reason = words.line("return-refused", draws);
        decide(petition, EventType.RETURN_REJECTED, "reason", reason);
        return petition;
      }
      if (isSecond) {
        return arbitrate(petition, incident);
      }
      decide(petition, EventType.RETURN_APPROVED);
      petition.terms().takenAt(life.now());
      petition = dispatch(petition, another(incident, draws));
      isSecond = true;
    }
    return petition;
  }

  private static boolean isDesignated(Case petition) {
    return petition
        .life()
        .last(EventType.DISPATCHED)
        .orElseThrow()
        .details()
        .containsKey("designated");
  }

  private Case arbitrate(Case petition, Incident incident) {
    Life life = petition.life();
    Unit to = petition.draws().chance(0.5) ? life.unit() : another(incident, petition.draws());
    decide(petition, EventType.ARBITRATED, "to", to.name(), "clause", "首办负责");
    if (!to.name().equals(life.unit().name())) {
      petition.terms().takenAt(life.now());
      petition.terms().dispatchedAt(life.now());
      life.moveTo(to);
    }
    return petition.handedOver();
  }

  private void decide(Case petition, EventType type, String... details) {
    petition.life().add(type, petition.later(120), offices.centre(), ROLE, details);
  }

  private Unit another(Incident incident, Draws draws) {
    Family other = draws.pick(banks.families());
    return draws.chance(0.5)
        ? offices.lead("", incident.ward(), draws)
        : offices.lead(city.matterId(other.matter()), incident.ward(), draws);
  }
}
