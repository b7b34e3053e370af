package io.minyi.text.place;

/**
 * Where a number stands in a chain such as {@code 3-2-501}, how long it is, and what stands before
 * and after it.
 */
final class NumberFeatures {

  private static final int RUN = 60;
  private static final int AFTER_RUN = 67;
  private static final int LONGEST = 6;
  private static final int MOST_LINKS = 4;

  private final AddressText text;

  NumberFeatures(AddressText text) {
    this.text = text;
  }

  void add(int i, FeatureKeys keys) {
    if (text.isInRun(i)) {
      addRun(i, keys);
    } else if (text.isInRun(i - 1)) {
      addAfterRun(i, keys);
    }
  }

  private void addRun(int i, FeatureKeys keys) {
    int start = text.runStart(i);
    int end = text.runEnd(i);
    int length = Math.min(end - start, LONGEST);
    int edge = Math.min(i - start, 1) * 2 + Math.min(end - 1 - i, 1);
    int left = linksBefore(start);
    int right = linksAfter(end);
    keys.add(RUN, Math.min(i - start, 3), Math.min(end - 1 - i, 4), text.at(end));
    keys.add(RUN + 1, length, text.at(end), text.at(start - 1), edge);
    keys.add(RUN + 2, text.at(start - 1), text.at(start - 2), edge);
    keys.add(RUN + 3, text.at(end), text.at(end + 1), edge);
    keys.add(RUN + 4, left, right, edge, length);
    keys.add(RUN + 5, left, right, edge, beforeChain(start));
    keys.add(RUN + 6, left, right, text.at(end), edge);
  }

  private void addAfterRun(int i, FeatureKeys keys) {
    int start = text.runStart(i - 1);
    keys.add(AFTER_RUN, text.at(i), text.at(start - 1), text.at(start - 2));
    keys.add(AFTER_RUN + 1, text.at(i), Math.min(i - start, LONGEST), text.at(i + 1));
    keys.add(AFTER_RUN + 2, text.at(i), linksBefore(start), linksAfter(i));
  }

  /** How many numbers the chain has before this one, at most {@value #MOST_LINKS}. */
  private int linksBefore(int start) {
    int links = 0;
    int i = start;
    while (links < MOST_LINKS && text.kind(i - 1) == AddressText.DASH && text.isInRun(i - 2)) {
      links++;
      i = text.runStart(i - 2);
    }
    return links;
  }

  private int linksAfter(int end) {
    int links = 0;
    int i = end;
    while (links < MOST_LINKS && text.kind(i) == AddressText.DASH && text.isInRun(i + 1)) {
      links++;
      i = text.runEnd(i + 1);
    }
    return links;
  }

  /** The character before the whole chain; a chain of more links is cut there. */
  private int beforeChain(int start) {
    int i = start;
    for (int links = 0;
        links < 2 * MOST_LINKS && (text.isInRun(i - 1) || text.kind(i - 1) == AddressText.DASH);
        links++) {
      i = text.runStart(i - 1);
    }
    return i > 0 ? text.at(i - 1) : 1;
  }
}
