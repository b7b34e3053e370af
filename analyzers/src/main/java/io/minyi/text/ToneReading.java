package io.minyi.text;

/**
 * How it is said: strength of feeling (情绪强度) and polarity (情感倾向).
 *
 * @param emotion 0 matter of fact – 1 extreme
 * @param polarity {@code negative}, {@code neutral} or {@code positive}; empty when nothing was
 *     read
 * @param score -1 negative – 1 positive
 */
public record ToneReading(double emotion, String polarity, double score) {

  /** Nothing was read. */
  public static final ToneReading UNKNOWN = new ToneReading(0, "", 0);

  public ToneReading {
    polarity = polarity == null ? "" : polarity;
  }
}
