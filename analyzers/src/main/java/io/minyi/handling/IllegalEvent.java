package io.minyi.handling;

import io.minyi.petition.EventType;
import java.time.Instant;

/**
 * An event that the rules do not allow: shown, and without effect.
 *
 * @param event its id; where it has none, its type and time
 * @param reason what forbids it, with the values at stake
 */
public record IllegalEvent(
    String event, EventType type, Instant time, String unit, String reason) {}
