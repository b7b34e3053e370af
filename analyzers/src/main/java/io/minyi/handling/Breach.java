package io.minyi.handling;

import java.time.Instant;

/**
 * A limit that was not kept.
 *
 * @param clock with its number, the clock of the ledger
 * @param at the first minute too late
 * @param lateMinutes counted minutes between the due and the end, or now
 * @param lateWallMinutes all minutes between them
 * @param causedBy the unit that had it longest up to the due, empty for the dispatcher
 */
public record Breach(
    ClockName clock,
    int number,
    String unit,
    String rule,
    Instant dueAt,
    Instant at,
    long lateMinutes,
    long lateWallMinutes,
    String causedBy) {}
