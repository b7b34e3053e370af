package io.minyi.text.vectors;

/** Turns a text into a vector whose direction is its meaning. Safe for threads. */
public interface SentenceVectors {

  /** A vector of length 1, the same for the same text; zeros for a blank text. */
  float[] of(String text);
}
