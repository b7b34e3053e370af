package io.minyi.handling;

import io.minyi.petition.EventType;
import java.time.Instant;
import java.util.List;

/**
 * An event that the rules do not allow: shown, and without effect.
 *
 * @param event its id; where it has none, its type and time
 * @param refusal what forbids it
 * @param values the values at stake, in the order of the refusal's pattern
 */
public record IllegalEvent(
    String event, EventType type, Instant time, String unit, Refusal refusal, List<String> values) {

  public IllegalEvent {
    values = List.copyOf(values);
  }

  IllegalEvent(HandlingEvent event, Refused refused) {
    this(
        event.id().isEmpty() ? event.type() + " " + event.time() : event.id(),
        event.type(),
        event.time(),
        event.unit(),
        refused.refusal(),
        refused.values());
  }

  /** What forbids it, in English, with the values at stake. */
  public String reason() {
    return refusal.pattern().formatted(values.toArray());
  }
}
