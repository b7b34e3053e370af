/**
 * Where a petition is (地点): mentions, and one path in the area tree.
 *
 * <p>May use {@code text}, {@code text.hanlp} and {@code city}.
 */
package io.minyi.text.place;
