/**
 * One real Elasticsearch node on loopback, from the server's own jars.
 *
 * <p>May use the Elasticsearch server and {@code local.process}.
 */
package io.minyi.local.search;
