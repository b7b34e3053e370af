/**
 * What happens to petitions after they came in: their events kept by petition.
 *
 * <p>May use Flink and {@code analyzers}.
 */
package io.minyi.jobs.handling;
