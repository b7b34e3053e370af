/**
 * Kafka's ends: topics, sources, sinks and how messages become bytes.
 *
 * <p>May use Flink's Kafka connector.
 */
package io.minyi.jobs.kafka;
