package io.minyi.local.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A record as a channel delivers it, with the truth about it.
 *
 * @param at when it arrives, never before what it tells of
 * @param channel the kept channel by which it comes
 * @param sourceChannel the name it comes under: an absorbed channel's, or the same
 * @param payload in the channel's own shape
 */
public record SimulatedRecord(
    Instant at, String channel, String sourceChannel, ObjectNode payload, Truth truth) {}
