/**
 * Which running clocks will breach: a probability from what is known at a moment, what speaks for
 * it, and how it is learnt from past ledgers. May use {@code handling}, {@code petition} and {@code
 * city}; the clocks themselves know nothing of it.
 */
package io.minyi.handling.forecast;
