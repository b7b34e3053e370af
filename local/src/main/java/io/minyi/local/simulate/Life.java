package io.minyi.local.simulate;

import io.minyi.city.Unit;
import io.minyi.petition.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one petition, being written: events in order of time, the next never before the
 * last.
 */
final class Life {

  /** One event of it. */
  record Step(EventType type, Instant at, Unit unit, String role, Map<String, String> details) {}

  private final List<Step> steps = new ArrayList<>();
  private Instant now;
  private Unit unit;

  Life(Instant received, Unit unit) {
    this.now = received;
    this.unit = unit;
  }

  Instant now() {
    return now;
  }

  Unit unit() {
    return unit;
  }

  void moveTo(Unit next) {
    unit = next;
  }

  /** The last event of a type, if there was one. */
  Optional<Step> last(EventType type) {
    return steps.stream().filter(step -> step.type() == type).reduce((a, b) -> b);
  }

  List<Step> steps() {
    return steps;
  }

  /** Adds an event by a unit, a second after the last at the earliest. */
  void add(EventType type, Instant at, Unit actor, String role, String... details) {
    now = at.isAfter(now.plusSeconds(1)) ? at : now.plusSeconds(1);
    Map<String, String> facts = new LinkedHashMap<>();
    for (int i = 0; i + 1 < details.length; i += 2) {
      facts.put(details[i], details[i + 1]);
    }
    steps.add(new Step(type, now, actor, role, facts));
  }

  /** Adds an event by the responsible unit. */
  void add(EventType type, Instant at, String... details) {
    add(type, at, unit, "承办单位", details);
  }
}
