package io.minyi.text.signature;

import java.util.Arrays;

/**
 * The set of a text's runs of three characters. Blanks and signs do not count, so that the same
 * words typed with other punctuation are the same; a text of one or two characters is its own run.
 */
public final class Trigrams {

  private final long[] sorted;

  private Trigrams(long[] sorted) {
    this.sorted = sorted;
  }

  /**
   * The runs of a text in its normal form.
   *
   * @param parts title and text, which make no run with each other
   */
  public static Trigrams of(String... parts) {
    long[] runs = runs(parts);
    Arrays.sort(runs);
    int distinct = 0;
    for (int i = 0; i < runs.length; i++) {
      if (distinct == 0 || runs[i] != runs[distinct - 1]) {
        runs[distinct++] = runs[i];
      }
    }
    return new Trigrams(Arrays.copyOf(runs, distinct));
  }

  /** The runs in the order of the text, those said again included. */
  static long[] runs(String... parts) {
    int most = 0;
    for (String part : parts) {
      most += Math.max(1, part.length());
    }
    long[] runs = new long[most];
    int size = 0;
    for (String part : parts) {
      size = add(part, runs, size);
    }
    return Arrays.copyOf(runs, size);
  }

  private static int add(String part, long[] runs, int start) {
    int size = start;
    long run = 0;
    int characters = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        run = ((run << 16) | c) & 0xFFFF_FFFF_FFFFL;
        if (++characters >= 3) {
          runs[size++] = run;
        }
      }
    }
    if (characters > 0 && characters < 3) {
      runs[size++] = run;
    }
    return size;
  }

  /** Nothing but blanks and signs. */
  public boolean isEmpty() {
    return sorted.length == 0;
  }

  long[] sorted() {
    return sorted;
  }

  /** Exact Jaccard similarity of the two sets, 0–1; two empty sets have 0. */
  public double jaccard(Trigrams other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int order = Long.compare(sorted[i], other.sorted[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int union = sorted.length + other.sorted.length - common;
    return union == 0 ? 0 : (double) common / union;
  }
}
