/**
 * The way into Elasticsearch: documents, the bulk sink, indices and what to do with documents that
 * are refused.
 *
 * <p>May use Flink and elasticsearch-java.
 */
package io.minyi.jobs.index;
