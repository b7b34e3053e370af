/**
 * Handling time: a petition's clocks with their trace, what is about to be late and what is, who
 * sends back to whom, and units by their days.
 *
 * <p>May use {@code city}, {@code index} and the analyzers' {@code handling}.
 */
package io.minyi.dashboards.handling;
