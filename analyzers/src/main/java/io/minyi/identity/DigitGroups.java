package io.minyi.identity;

import java.util.Arrays;

/**
 * The runs of digits of a text, and the numbers that neighbouring runs make: {@code 138-0013 8000}
 * is three runs and one number.
 */
final class DigitGroups {
  /** No number that is looked for has more digits. */
  static final int MOST_DIGITS = 19;

  /** A gap inside a number has at most so many characters. */
  private static final int WIDEST_GAP = 2;

  private static final CharSet JOINERS = new CharSet(" -.·_)(");

  private final NormalText text;
  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int size;

  private DigitGroups(NormalText text) {
    this.text = text;
  }

  static DigitGroups of(NormalText text) {
    DigitGroups groups = new DigitGroups(text);
    if (text.has(Normaliser.DIGIT)) {
      groups.find();
    }
    return groups;
  }

  private void find() {
    for (int i = 0; i < text.length(); i++) {
      if (text.isDigit(i)) {
        int start = i;
        while (text.isDigit(i)) {
          i++;
        }
        add(start, i);
      }
    }
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  int start(int group) {
    return starts[group];
  }

  int end(int group) {
    return ends[group];
  }

  int length(int group) {
    return ends[group] - starts[group];
  }

  /**
   * Last group of the number that starts with a group and has exactly so many digits, -1 when there
   * is none.
   */
  int lastOf(int first, int wanted) {
    int count = length(first);
    int last = first;
    while (count < wanted && last + 1 < size && isJoined(last)) {
      count += length(++last);
    }
    return count == wanted ? last : -1;
  }

  /** The digits from one group to another. */
  String digits(int first, int last) {
    if (first == last) {
      return text.substring(starts[first], ends[first]);
    }
    StringBuilder digits = new StringBuilder(MOST_DIGITS);
    for (int i = starts[first]; i < ends[last]; i++) {
      if (text.isDigit(i)) {
        digits.append(text.at(i));
      }
    }
    return digits.toString();
  }

  /** How the digits are grouped, e.g. {@code 344}. */
  String shape(int first, int last) {
    StringBuilder shape = new StringBuilder();
    for (int group = first; group <= last; group++) {
      shape.append(Character.forDigit(Math.min(35, length(group)), 36));
    }
    return shape.toString();
  }

  private boolean isJoined(int group) {
    int gap = starts[group + 1] - ends[group];
    return gap <= WIDEST_GAP && text.skip(JOINERS, ends[group], gap) == starts[group + 1];
  }
}
