package io.minyi.text.place;

/**
 * An area that a name can mean.
 *
 * @param area its number in the {@link AreaIndex}
 */
record Sense(int area, Naming naming) {}
