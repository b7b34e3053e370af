/**
 * What a text says, as values: the text made ready for reading, and each part of a reading.
 *
 * <p>May use {@code text.hanlp}; the rooms below conclude, {@code text.reader} is the chain.
 */
package io.minyi.text;
