/**
 * Unit scorecards: rates of any window with what is known and what is not, fair to units of every
 * size. Pure functions over unit days; may use {@code handling}.
 */
package io.minyi.handling.score;
