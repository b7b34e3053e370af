/**
 * The servers as one: their state folder, their order of start and stop, their watch.
 *
 * <p>May use {@code local.process}, {@code local.broker}, {@code local.search} and {@code
 * local.flink}.
 */
package io.minyi.local.stack;
