/**
 * What the intake refused, for the clerk who is to put it right.
 *
 * <p>May use {@code city} and {@code index}.
 */
package io.minyi.dashboards.intake;
