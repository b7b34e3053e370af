/**
 * The same problem (同一问题): which petitions are about the same thing, the life of that problem, its
 * title, its heat and why.
 *
 * <p>May use what was read of a petition ({@code petition}, {@code text}); knows no framework.
 */
package io.minyi.hotspot.problem;
