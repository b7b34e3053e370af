/**
 * Records out to the log: the one producer of the server.
 *
 * <p>May use {@code settings} and {@code refusal}.
 */
package io.minyi.dashboards.kafka;
