package io.minyi.local.simulate;

import io.minyi.city.Unit;
import io.minyi.petition.EventType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Lives out what becomes of a petition.
 *
 * <pre>
 * DISPATCHED → RETURN_REQUESTED → RETURN_APPROVED → DISPATCHED (a third time by ARBITRATED)
 *            ↘                  ↘ RETURN_REJECTED → SIGNED
 *              SIGNED → CONTACTED → PAUSED → RESUMED → EXTENSION_REQUESTED → …_APPROVED/_REJECTED
 *            → HANDLED → REPLIED → CALLBACK → CLOSED
 *                                           ↘ REDO → SIGNED → HANDLED → REPLIED → CALLBACK → CLOSED
 * DISPATCHED → TERMINATED;   SUPERVISED when it is overdue or the second redo fails
 * </pre>
 */
final class Lifecycle {

  private static final double LIMIT_DAYS = 5;

  private final CityModel city;
  private final Banks banks;
  private final Offices offices;
  private final WorkClock clock;
  private final UnitWords words;
  private final Aftermath aftermath;

  Lifecycle(CityModel city, Banks banks, Offices offices, WorkClock clock) {
    this.city = city;
    this.banks = banks;
    this.offices = offices;
    this.clock = clock;
    this.words = new UnitWords(banks);
    this.aftermath = new Aftermath(offices, clock, words);
  }

  /** All that happens to a petition after it came in. */
  List<Life.Step> live(
      Instant received, Incident incident, String matter, String appeal, Draws draws) {
    Unit first = offices.lead(matter, incident.ward(), draws);
    Life life = new Life(received, first);
    dispatch(life, received.plusSeconds((long) draws.exponential(1500)), first);
    if (draws.chance(0.012)) {
      life.add(
          EventType.TERMINATED,
          later(life, 3600, draws),
          offices.centre(),
          "分拨中心",
          "reason",
          words.line("terminate-reason", draws));
      return life.steps();
    }
    returns(life, incident, draws);
    life.add(EventType.SIGNED, clock.plus(life.now(), draws.exponential(70)));
    handle(life, appeal, draws);
    double quality = Draws.of(0, life.unit().id(), 0).logNormal(0.8, 0.12);
    boolean isPraise = appeal.equals("thanks");
    if (!aftermath.callback(life, isPraise ? 1 : quality, draws)) {
      aftermath.redo(life, quality, draws);
    }
    life.add(EventType.CLOSED, later(life, 6 * 3600, draws), offices.centre(), "分拨中心");
    return life.steps();
  }

  private void dispatch(Life life, Instant at, Unit to) {
    life.moveTo(to);
    life.add(EventType.DISPATCHED, at, offices.centre(), "分拨中心", "to", to.name());
  }

  private void returns(Life life, Incident incident, Draws draws) {
    for (int round = 0; draws.chance(round == 0 ? 0.085 : 0.3); round++) {
      Instant asked = clock.plus(life.now(), draws.exponential(150));
      life.add(EventType.RETURN_REQUESTED, asked, "reason", words.line("return-reason", draws));
      Instant decided = clock.plus(life.now(), draws.exponential(120));
      if (round == 2) {
        life.add(EventType.ARBITRATED, decided, offices.centre(), "分拨中心", "clause", "首办负责");
        return;
      }
      if (draws.chance(0.35)) {
        life.add(
            EventType.RETURN_REJECTED,
            decided,
            offices.centre(),
            "分拨中心",
            "reason",
            words.line("return-refused", draws));
        return;
      }
      life.add(EventType.RETURN_APPROVED, decided, offices.centre(), "分拨中心");
      Family other = draws.pick(banks.families());
      Unit next =
          draws.chance(0.5)
              ? offices.lead("", incident.ward(), draws)
              : offices.lead(city.matterId(other.matter()), incident.ward(), draws);
      dispatch(life, later(life, 900, draws), next);
    }
  }

  private void handle(Life life, String appeal, Draws draws) {
    Instant signed = life.now();
    Instant worked = offices.work(life.unit(), signed, draws);
    boolean isQuick = appeal.equals("consultation") || appeal.equals("thanks");
    double outside = draws.logNormal(isQuick ? 0.25 : 0.9, 0.8) * WorkClock.DAY_MINUTES;
    Instant done = clock.plus(worked, outside);
    if (draws.chance(0.8)) {
      life.add(EventType.CONTACTED, clock.plus(signed, draws.exponential(180)));
    }
    Instant due = clock.plus(signed, LIMIT_DAYS * WorkClock.DAY_MINUTES);
    if (draws.chance(0.04)) {
      life.add(
          EventType.PAUSED,
          clock.plus(life.now(), draws.exponential(200)),
          "reason",
          words.line("pause-reason", draws));
      life.add(EventType.RESUMED, clock.plus(life.now(), draws.exponential(900)));
    }
    if (done.isAfter(due) && draws.chance(0.45) && life.now().isBefore(due)) {
      extend(life, due, draws);
      due = clock.plus(due, LIMIT_DAYS * WorkClock.DAY_MINUTES);
    }
    Instant late = clock.plus(due, 2.0 * WorkClock.DAY_MINUTES);
    if (done.isAfter(late) && life.now().isBefore(late) && draws.chance(0.6)) {
      life.add(
          EventType.SUPERVISED,
          late,
          offices.centre(),
          "督查部门",
          "reason",
          words.line("supervise-reason", draws),
          "level",
          "催办");
    }
    life.add(EventType.HANDLED, done);
    life.add(
        EventType.REPLIED,
        clock.plus(life.now(), draws.exponential(90)),
        "reply",
        words.line("reply", draws));
  }

  private void extend(Life life, Instant due, Draws draws) {
    Duration left = Duration.between(life.now(), due);
    Instant asked = life.now().plusSeconds((long) (left.toSeconds() * (0.4 + 0.5 * draws.unit())));
    LocalDate until = due.atZone(city.pack().zone()).toLocalDate().plusDays(7);
    life.add(
        EventType.EXTENSION_REQUESTED,
        clock.open(asked),
        "reason",
        words.line("extension-reason", draws),
        "until",
        until.toString());
    boolean isApproved = draws.chance(0.85);
    life.add(
        isApproved ? EventType.EXTENSION_APPROVED : EventType.EXTENSION_REJECTED,
        clock.plus(life.now(), draws.exponential(60)),
        offices.centre(),
        "分拨中心");
  }

  static Instant later(Life life, double meanSeconds, Draws draws) {
    return life.now().plusSeconds((long) draws.exponential(meanSeconds));
  }
}
