package io.minyi.handling.oracle;

import io.minyi.handling.ClockName;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.Life;
import io.minyi.petition.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * A second ledger, written from {@code docs/handling-rules.md} alone: it goes through every clock
 * minute by minute, and takes all the time it needs.
 */
final class Oracle {

  private final Situation now = new Situation();
  private final Chronicle chronicle = new Chronicle();
  private final Effects effects = new Effects(now, chronicle);
  private final List<HandlingEvent> illegal = new ArrayList<>();
  private final List<HandlingEvent> legal = new ArrayList<>();
  private final long at;
  private final OracleRules rules;
  private final Deadline deadline;
  private final Runs runs;
  private final Extensions extensions;
  private final Permission permission;
  private final Endings endings;
  private final Starts starts;

  Oracle(List<HandlingEvent> events, OracleRules rules, Instant at) {
    this.rules = rules;
    this.at = Dates.minute(at);
    deadline = new Deadline(rules);
    runs = new Runs(rules, deadline, now);
    extensions = new Extensions(rules, deadline, now, runs);
    permission = new Permission(rules, now, runs, extensions);
    endings = new Endings(now, runs);
    starts = new Starts(now, runs);
    for (HandlingEvent event : EventOrder.sorted(events)) {
      long minute = Dates.minute(event.time());
      if (minute <= this.at) {
        starts.pass(minute);
        boolean isAllowed = permission.allows(event, minute);
        (isAllowed ? legal : illegal).add(event);
        if (isAllowed) {
          happen(event, minute);
        }
      }
    }
    starts.pass(this.at);
  }

  private void happen(HandlingEvent event, long minute) {
    Before was = Before.of(now, event);
    String groundBefore = now.ground;
    var facts = now.factsAfter(event);
    String unit = now.unitAfter(event);
    extend(event, minute);
    List<Run> ended = endings.of(event, minute);
    boolean isOther = !facts.equals(now.facts) || !unit.equals(now.unit);
    Map<Run, Runs.Choice> choices = isOther ? runs.choices(facts, unit) : Map.of();
    now.facts.putAll(facts);
    if (event.type() == EventType.PAUSED) {
      now.ground = permission.pauseGround(event);
    }
    effects.of(event, was, Dates.instant(minute));
    if (isOther) {
      runs.goOn(choices, minute);
    } else if (!now.ground.equals(groundBefore)) {
      runs.leave(runs.running(), minute);
    }
    runs.leave(ended, minute);
    endings.ofCitizen(event, minute, was.isHandledInCharge());
    starts.of(event, was, minute);
  }

  private void extend(HandlingEvent event, long minute) {
    if (event.type() == EventType.EXTENSION_REQUESTED) {
      now.qualified = extensions.qualified(minute);
    } else if (event.type() == EventType.EXTENSION_APPROVED) {
      extensions
          .grants(event)
          .forEach(
              (run, minutes) -> {
                run.granted += minutes;
                run.grants++;
              });
      now.qualified = null;
    } else if (event.type() == EventType.EXTENSION_REJECTED) {
      now.qualified = null;
    }
  }

  Life life() {
    return chronicle.life(now);
  }

  List<HandlingEvent> legal() {
    return legal;
  }

  List<HandlingEvent> illegal() {
    return illegal;
  }

  /** Everything about every clock, in the order of {@link ClockName}, then of its number. */
  List<Told> told() {
    return runs.all().stream()
        .sorted(Comparator.<Run, ClockName>comparing(run -> run.name).thenComparing(r -> r.number))
        .map(run -> new Telling(run, rules, deadline, at).tell())
        .toList();
  }

  /** The next moment at which something comes by itself. */
  OptionalLong nextDue() {
    return moments().filter(moment -> moment > at).min();
  }

  /** All moments of open clocks: warnings, breaches, and the start of one that waits. */
  LongStream moments() {
    LongStream.Builder moments = LongStream.builder();
    starts.waitingUntil().ifPresent(moments);
    for (Run run : runs.open()) {
      Outlook outlook = new Outlook(run, rules, deadline);
      outlook.warnings().forEach(warning -> moments.add(Dates.minute(warning.at())));
      outlook.due().ifPresent(due -> moments.add(due + 1));
    }
    return moments.build();
  }
}
