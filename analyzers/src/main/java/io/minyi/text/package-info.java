/**
 * What a text says: keywords, matter (事项) and place, each with its evidence.
 *
 * <p>May use {@code city}; HanLP is known only to {@code text.hanlp}.
 */
package io.minyi.text;
