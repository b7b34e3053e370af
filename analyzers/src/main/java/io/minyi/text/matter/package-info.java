/**
 * What a petition is about (事项): classifiers over a catalogue, with evidence.
 *
 * <p>May use {@code text}, {@code text.hanlp}, {@code text.vectors} and {@code city}.
 */
package io.minyi.text.matter;
