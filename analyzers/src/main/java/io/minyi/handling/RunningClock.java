package io.minyi.handling;

import io.minyi.handling.RulesInForce.Choice;
import io.minyi.petition.EventType;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock while the events are replayed: the legs of its way, each under one rule, one pause and
 * one unit in charge. What they count to is reckoned by {@link Reckoning}.
 */
final class RunningClock {

  private final ClockName name;
  private final int number;
  private final long start;
  private final String own;
  private final List<Leg> legs;
  private Choice choice;
  private long extended;
  private int grants;
  private long floor;
  private long passedDue = ZoneDays.NEVER;
  private long end = ZoneDays.NEVER;
  private String endedBy = "";
  private String groundAfter = "";

  /**
   * Time under the same circumstances, up to the next leg.
   *
   * @param ground of the pause, empty without one
   * @param unit in charge, empty for none
   */
  record Leg(long from, RuleInForce rule, String ground, String unit) {}

  /**
   * A clock that starts with its first leg.
   *
   * @param own the unit whose clock it is, where that is not the unit in charge
   */
  RunningClock(ClockName name, int number, String own, Choice choice, Leg first) {
    this(name, number, first.from, own, new ArrayList<>(4));
    this.choice = choice;
    this.floor = start;
    legs.add(first);
  }

  private RunningClock(ClockName name, int number, long start, String own, List<Leg> legs) {
    this.name = name;
    this.number = number;
    this.start = start;
    this.own = own;
    this.legs = legs;
  }

  /** A copy that ended. */
  RunningClock endedCopy(long minute, EventType by) {
    RunningClock copy = new RunningClock(name, number, start, own, new ArrayList<>(legs));
    copy.choice = choice;
    copy.extended = extended;
    copy.grants = grants;
    copy.floor = floor;
    copy.passedDue = passedDue;
    copy.end(minute, by, "");
    return copy;
  }

  /** From that minute on these circumstances hold. */
  void mark(long minute, Choice now, String ground, String unit) {
    Leg last = last();
    if (now.rule() != last.rule) {
      keepDue(minute);
    }
    choice = now;
    if (now.rule() == last.rule && ground.equals(last.ground) && unit.equals(last.unit)) {
      return;
    }
    if (last.from == minute) {
      legs.remove(legs.size() - 1);
    }
    legs.add(new Leg(minute, now.rule(), ground, unit));
  }

  /** A due that has passed stays; another one no longer moves before this minute. */
  private void keepDue(long minute) {
    if (passedDue != ZoneDays.NEVER) {
      return;
    }
    long due = new Reckoning(this, minute).due();
    if (due < minute) {
      passedDue = due;
    } else {
      floor = minute;
    }
  }

  /**
   * Ends it.
   *
   * @param ground of the pause that goes on after it, empty without one
   */
  void end(long minute, EventType by, String ground) {
    end = minute;
    endedBy = by.name();
    groundAfter = ground;
  }

  void extend(long minutes) {
    extended += minutes;
    grants++;
  }

  ClockName name() {
    return name;
  }

  int number() {
    return number;
  }

  long start() {
    return start;
  }

  List<Leg> legs() {
    return legs;
  }

  Leg last() {
    return legs.get(legs.size() - 1);
  }

  RuleInForce rule() {
    return last().rule;
  }

  Choice choice() {
    return choice;
  }

  /** Limit and what was granted, 0 without a limit. */
  long limit() {
    return rule().limit() == 0 ? 0 : rule().limit() + extended;
  }

  int grants() {
    return grants;
  }

  long floor() {
    return floor;
  }

  /** The due that had passed when the rule changed, or never. */
  long passedDue() {
    return passedDue;
  }

  boolean isOpen() {
    return end == ZoneDays.NEVER;
  }

  long end() {
    return end;
  }

  String endedBy() {
    return endedBy;
  }

  /** The pause that goes on after what is known of it, empty without one. */
  String groundAfter() {
    return isOpen() ? last().ground : groundAfter;
  }

  /** Whose clock it is, empty where it is nobody's. */
  String unit() {
    return switch (name) {
      case CITIZEN, ACCEPT, DISPATCH, CALLBACK -> "";
      case BOUNCE, CO_HANDLE, REPORT_IN -> own;
      default -> last().unit;
    };
  }

  /** Whose the minutes of a leg are, empty for the dispatcher. */
  String holder(Leg leg) {
    return switch (name) {
      case CO_HANDLE, REPORT_IN -> own;
      case BOUNCE, CALLBACK -> "";
      default -> leg.unit;
    };
  }
}
