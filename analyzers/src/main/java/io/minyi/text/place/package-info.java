/**
 * Where a petition is: mentions of places, put together to addresses, and the path in the area tree
 * (市—区—街道—社区—网格) that they speak for.
 *
 * <p>May use {@code text}, {@code text.hanlp} and {@code city}.
 */
package io.minyi.text.place;
