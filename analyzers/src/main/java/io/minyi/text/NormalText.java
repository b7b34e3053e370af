package io.minyi.text;

/**
 * A text in the one form that all steps read, with the way back to the original.
 *
 * <p>Two normal texts are equal when their originals are.
 */
public final class NormalText {

  /** Nothing to read. */
  public static final NormalText EMPTY = new NormalText("", "", new int[] {0});

  private final String original;
  private final String text;

  /** For each character of the normal text, and its end, where it began in the original. */
  private final int[] origins;

  NormalText(String original, String text, int[] origins) {
    this.original = original;
    this.text = text;
    this.origins = origins;
  }

  /** The normal form. */
  public String text() {
    return text;
  }

  /** What came in. */
  public String original() {
    return original;
  }

  /** Where a character of the normal form began in the original, UTF-16 units. */
  public int originalStart(int start) {
    return origins[start];
  }

  /**
   * The end in the original of a stretch of the normal form: after its last character, and before
   * anything that was left out behind it.
   *
   * @param end of a stretch that is not empty, exclusive
   */
  public int originalEnd(int end) {
    return origins[end - 1] + 1;
  }

  /** The original characters of a stretch of the normal form. */
  public String originalOf(int start, int end) {
    return end <= start ? "" : original.substring(originalStart(start), originalEnd(end));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NormalText that && original.equals(that.original);
  }

  @Override
  public int hashCode() {
    return original.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
