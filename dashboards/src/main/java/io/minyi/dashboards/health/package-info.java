/**
 * Whether the pipeline itself is well: lag, documents, refusals, silent channels, jobs.
 *
 * <p>May use {@code city}, {@code index} and Kafka's admin client.
 */
package io.minyi.dashboards.health;
