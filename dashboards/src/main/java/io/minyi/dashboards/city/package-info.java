/**
 * The names of the city pack as the pages need them.
 *
 * <p>May use the analyzers' {@code city} and {@code intake}.
 */
package io.minyi.dashboards.city;
