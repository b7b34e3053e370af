/**
 * What a petition is: the events of its life, the petition they add up to, and their JSON.
 *
 * <p>May use Jackson and {@code text} (the reading a petition carries), nothing else.
 */
package io.minyi.petition;
