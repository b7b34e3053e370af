/**
 * The one chain that reads a petition.
 *
 * <p>May use every room of {@code text}, and {@code city}.
 */
package io.minyi.text.reader;
