package io.minyi.local.simulate;

import io.minyi.petition.EventType;
import java.time.Instant;

/** What comes after the reply: the call back, doing it again, and the end. */
final class Aftermath {

  private static final int MOST_REDOS = 2;
  private static final String CENTRE = "分拨中心";

  private final Offices offices;
  private final Handling handling;
  private final UnitWords words;

  Aftermath(Offices offices, Handling handling, UnitWords words) {
    this.offices = offices;
    this.handling = handling;
    this.words = words;
  }

  /** From the reply to the end. */
  void follow(Case petition, boolean isPraise) {
    Life life = petition.life();
    Draws draws = petition.draws();
    double quality = isPraise ? 1 : Draws.of(0, life.unit().id(), 0).logNormal(0.8, 0.12);
    boolean isContent = callback(petition, quality);
    for (int redos = 1; !isContent && redos <= MOST_REDOS; redos++) {
      if (redos > 1 && draws.chance(0.4)) {
        break;
      }
      redo(petition, redos);
      isContent = callback(petition, quality * 0.75);
    }
    boolean isExhausted = !isContent && draws.chance(0.5);
    String[] details = isExhausted ? new String[] {"exhausted", "是"} : new String[0];
    life.add(
        EventType.CLOSED,
        Lifecycle.later(life, 6 * 3600, draws),
        offices.centre(),
        CENTRE,
        details);
  }

  /** Whether the petitioner is content, as far as anybody can tell. */
  private boolean callback(Case petition, double quality) {
    Draws draws = petition.draws();
    boolean isValid = draws.chance(0.72);
    boolean isSatisfied = draws.chance(Math.min(0.97, quality));
    double minutes = draws.exponential(1.5 * WorkClock.DAY_MINUTES);
    Instant at = petition.clock().plus(petition.life().now(), minutes);
    if (!isValid) {
      petition.life().add(EventType.CALLBACK, at, offices.centre(), "评价中心", "valid", "否");
      return true;
    }
    int stars = isSatisfied ? draws.between(4, 5) : draws.between(1, 2);
    petition
        .life()
        .add(
            EventType.CALLBACK,
            at,
            offices.centre(),
            "评价中心",
            "valid",
            "是",
            "rating",
            String.valueOf(stars),
            "contacted",
            draws.chance(0.85) ? "是" : "否",
            "solved",
            isSatisfied || draws.chance(0.25) ? "是" : "否",
            "satisfied",
            isSatisfied ? "满意" : "不满意",
            "speed",
            String.valueOf(draws.between(Math.max(1, stars - 1), stars)),
            "effect",
            String.valueOf(stars));
    return isSatisfied;
  }

  /**
   * Handles a petition again because the petitioner was not content; the second time is watched.
   */
  private void redo(Case petition, int number) {
    Life life = petition.life();
    Draws draws = petition.draws();
    life.add(
        EventType.REDO,
        Lifecycle.later(life, 4000, draws),
        offices.centre(),
        CENTRE,
        "reason",
        words.line("redo-reason", draws));
    if (number > 1 && draws.chance(0.9)) {
      life.add(
          EventType.SUPERVISED,
          Lifecycle.later(life, 900, draws),
          offices.centre(),
          "督查部门",
          "reason",
          words.line("supervise-reason", draws),
          "level",
          "督办");
    }
    life.add(EventType.SIGNED, petition.later(60));
    Instant worked = offices.work(life.unit(), life.now(), draws);
    life.add(EventType.HANDLED, petition.clock().plus(worked, draws.exponential(600)));
    handling.reply(petition);
  }
}
