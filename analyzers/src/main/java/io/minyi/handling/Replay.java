package io.minyi.handling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Plays a petition's events, one after the other, up to a moment. */
final class Replay {

  private final long at;
  private final RulesInForce rules;
  private final LifeState life;
  private final ClockBook clocks;
  private final List<IllegalEvent> illegal = new ArrayList<>(0);

  Replay(Collection<HandlingEvent> events, RulesInForce rules, long at) {
    this.at = at;
    this.rules = rules;
    this.life = new LifeState(rules.words());
    this.clocks = new ClockBook(rules, life);
    Demands demands = new Demands(rules, life, clocks);
    for (HandlingEvent event : EventOrder.of(events)) {
      long minute = ZoneDays.minuteOf(event.time());
      if (minute <= at) {
        play(event, minute, demands);
      }
    }
    clocks.openWaiting(at);
  }

  private void play(HandlingEvent event, long minute, Demands demands) {
    if (minute < ZoneDays.FIRST_MINUTE || minute >= ZoneDays.END_MINUTE) {
      refuse(event, Refused.because(Refusal.OUT_OF_RANGE, event.time()));
      return;
    }
    clocks.openWaiting(minute);
    Optional<Refused> refused = Lifecycle.refuse(event, life);
    if (refused.isEmpty()) {
      refused = demands.refuse(event, minute);
    }
    if (refused.isPresent()) {
      refuse(event, refused);
    } else {
      clocks.follow(life.apply(event, minute));
    }
  }

  private void refuse(HandlingEvent event, Optional<Refused> refused) {
    refused.ifPresent(reason -> illegal.add(new IllegalEvent(event, reason)));
  }

  long at() {
    return at;
  }

  RulesInForce rules() {
    return rules;
  }

  LifeState life() {
    return life;
  }

  ClockBook clocks() {
    return clocks;
  }

  List<IllegalEvent> illegal() {
    return illegal;
  }
}
