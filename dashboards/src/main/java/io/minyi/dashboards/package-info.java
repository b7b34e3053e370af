/**
 * The REST API and the web pages: a room per feature, each with its controller and its queries.
 *
 * <p>Knows Spring, Elasticsearch's client and Kafka's admin client; no Flink, no HanLP.
 */
package io.minyi.dashboards;
