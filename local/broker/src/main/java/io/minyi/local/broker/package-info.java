/**
 * One real Kafka broker on loopback.
 *
 * <p>May use Kafka's server and {@code local.process}.
 */
package io.minyi.local.broker;
