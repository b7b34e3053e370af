package io.minyi.handling;

import io.minyi.petition.EventType;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What the clocks need to know of an event ({@code docs/handling-rules.md}, section 1).
 *
 * @param id empty where the source gives none
 * @param time when it happened
 * @param recorded when it was written down
 * @param unit who acted, empty: the unit in charge
 * @param role in what role, empty where unknown
 * @param channel the kept channel of the petition, told by its receipt; empty otherwise
 * @param details further facts by name
 */
public record HandlingEvent(
    String id,
    EventType type,
    Instant time,
    Instant recorded,
    String unit,
    String role,
    String channel,
    Map<String, String> details) {

  public HandlingEvent {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(time, "time");
    id = id == null ? "" : id;
    recorded = recorded == null ? time : recorded;
    unit = unit == null ? "" : unit.strip();
    role = role == null ? "" : role.strip();
    channel = channel == null ? "" : channel;
    details = details == null ? Map.of() : Map.copyOf(details);
  }

  /** A detail, empty where the event does not tell it. */
  public String detail(String name) {
    return details.getOrDefault(name, "").strip();
  }
}
