/**
 * Handling time: what becomes of a petition, every clock that runs, and why a deadline is when it
 * is. Pure functions over a petition's events; {@code docs/handling-rules.md} defines them to the
 * minute. May use {@code petition} and {@code city}.
 */
package io.minyi.handling;
