package io.minyi.text.place;

import java.util.List;

/**
 * A name that is known beforehand.
 *
 * @param kind as in a mention
 * @param senses the areas it can mean, surest first; none where the pack does not say
 * @param isElsewhere a place outside the city
 */
record Name(String kind, List<Sense> senses, boolean isElsewhere) {

  /** A full name, which may be cut in two by a careless segmenter. */
  boolean isFull() {
    return !senses.isEmpty() && senses.get(0).naming() == Naming.OWN;
  }

  /** No everyday word. */
  boolean isSure() {
    return !senses.isEmpty() && senses.get(0).naming() != Naming.SHORT;
  }
}
