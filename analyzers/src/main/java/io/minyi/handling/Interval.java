package io.minyi.handling;

import java.time.Instant;

/**
 * A piece of a clock's time that was treated alike: the longest run of minutes with equal values.
 *
 * @param from first minute
 * @param to first minute no more in it
 * @param counted whether its minutes counted
 * @param reason why: {@code counting}, {@code closed}, {@code holiday}, {@code first-day} (counting
 *     begins with the next day), {@code paused:<ground>}
 * @param rule id of the rule in force, empty without a limit
 * @param unit who had the petition, empty for the dispatcher
 */
public record Interval(
    Instant from, Instant to, boolean counted, String reason, String rule, String unit) {}
