package io.minyi.hotspot.problem;

/**
 * The longest run of characters that two titles share: often the name of the place or the matter.
 */
final class SharedRun {

  private static final int SHORTEST = 3;

  private SharedRun() {}

  /** The run, empty if it has fewer than three characters. Time is the product of the lengths. */
  static String of(String one, String other) {
    int[] lengths = new int[other.length() + 1];
    int longest = 0;
    int end = 0;
    for (int i = 0; i < one.length(); i++) {
      for (int j = other.length(); j > 0; j--) {
        lengths[j] = one.charAt(i) == other.charAt(j - 1) ? lengths[j - 1] + 1 : 0;
        if (lengths[j] > longest) {
          longest = lengths[j];
          end = i + 1;
        }
      }
    }
    return longest < SHORTEST ? "" : one.substring(end - longest, end);
  }
}
