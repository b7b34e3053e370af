/**
 * The way to the indices, and the words for when there is none.
 *
 * <p>May use {@code refusal} and Elasticsearch's client; the only room that makes one.
 */
package io.minyi.dashboards.index;
