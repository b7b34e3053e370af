package io.minyi.text.subject;

/**
 * How often each pair of neighbours is said. A pair is the stretch of text that both cover, found
 * again by a hash of its characters and compared where it stands, so that no string is made of it.
 *
 * <p>Open addressing in a table for a number of pairs that is known beforehand, load at most one
 * half.
 */
final class PairCounts {

  private final String[] contents;
  private final int[] starts;
  private final int[] lengths;
  private final int[] counts;

  /**
   * A table.
   *
   * @param most pairs at most
   */
  PairCounts(int most) {
    int slots = Integer.highestOneBit(Math.max(1, most)) << 2;
    contents = new String[slots];
    starts = new int[slots];
    lengths = new int[slots];
    counts = new int[slots];
  }

  /** Counts a stretch once more. */
  void add(String content, int start, int end) {
    int slot = slot(content, start, end - start);
    contents[slot] = content;
    starts[slot] = start;
    lengths[slot] = end - start;
    counts[slot]++;
  }

  /** How often a stretch was counted. */
  int of(String content, int start, int end) {
    return counts[slot(content, start, end - start)];
  }

  /** Where the stretch is counted or would be. */
  private int slot(String content, int start, int length) {
    int hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + content.charAt(i);
    }
    int mask = counts.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (counts[slot] > 0 && !isAt(slot, content, start, length)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isAt(int slot, String content, int start, int length) {
    return lengths[slot] == length
        && contents[slot].regionMatches(starts[slot], content, start, length);
  }
}
