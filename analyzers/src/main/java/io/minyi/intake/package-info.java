/**
 * From a channel's raw record to a petition event: parse, map, validate, mask identities, read; or
 * a rejection with its reason.
 *
 * <p>May use {@code city}, {@code identity}, {@code index}, {@code petition} and {@code text}.
 */
package io.minyi.intake;
