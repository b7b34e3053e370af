/**
 * Records of channels over HTTP, and what the intake refused, for the clerk who is to put it right.
 *
 * <p>May use {@code city}, {@code index}, {@code kafka} and {@code refusal}.
 */
package io.minyi.dashboards.intake;
