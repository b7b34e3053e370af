package io.minyi.local.simulate;

import io.minyi.petition.EventType;
import java.time.Instant;

/** What comes after the reply: the call back, and doing it again. */
final class Aftermath {

  private final Offices offices;
  private final WorkClock clock;
  private final UnitWords words;

  Aftermath(Offices offices, WorkClock clock, UnitWords words) {
    this.offices = offices;
    this.clock = clock;
    this.words = words;
  }

  /** Whether the petitioner is content, as far as anybody can tell. */
  boolean callback(Life life, double quality, Draws draws) {
    boolean isValid = draws.chance(0.72);
    boolean isSatisfied = draws.chance(Math.min(0.97, quality));
    Instant at = clock.plus(life.now(), draws.exponential(1.5 * WorkClock.DAY_MINUTES));
    if (!isValid) {
      life.add(EventType.CALLBACK, at, offices.centre(), "评价中心", "valid", "否");
      return true;
    }
    int stars = isSatisfied ? draws.between(4, 5) : draws.between(1, 2);
    life.add(
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

  /** Handles a petition again because the petitioner was not content. */
  void redo(Life life, double quality, Draws draws) {
    life.add(
        EventType.REDO,
        Lifecycle.later(life, 4000, draws),
        offices.centre(),
        "分拨中心",
        "reason",
        words.line("redo-reason", draws));
    life.add(EventType.SIGNED, clock.plus(life.now(), draws.exponential(60)));
    life.add(
        EventType.HANDLED,
        clock.plus(offices.work(life.unit(), life.now(), draws), draws.exponential(600)));
    life.add(
        EventType.REPLIED,
        clock.plus(life.now(), draws.exponential(90)),
        "reply",
        words.line("reply", draws));
    if (!callback(life, quality * 0.75, draws) && draws.chance(0.7)) {
      life.add(
          EventType.SUPERVISED,
          Lifecycle.later(life, 9000, draws),
          offices.centre(),
          "督查部门",
          "reason",
          words.line("supervise-reason", draws),
          "level",
          "督办");
    }
  }
}
