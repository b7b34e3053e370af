/**
 * The words that carry a petition, the names in it, and whom it complains about.
 *
 * <p>May use {@code text}, {@code text.hanlp} and {@code city}.
 */
package io.minyi.text.subject;
