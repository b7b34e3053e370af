/**
 * The operators of intake: each wraps one decision of {@code io.minyi.intake} and sends what it
 * refuses to the dead letters.
 *
 * <p>May use Flink and {@code analyzers}.
 */
package io.minyi.jobs.intake;
