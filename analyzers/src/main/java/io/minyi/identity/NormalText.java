package io.minyi.identity;

/**
 * A text as the recognisers see it: half width, simplified, one kind of dash and blank; every index
 * is the original's.
 *
 * <p>Outside of the text stands {@code '\0'}, which is no digit, letter or Han character, so looks
 * to the left and right need no checks. Cost of making one: a table look-up per unit.
 */
final class NormalText {
  private final char[] units;
  private final int traits;

  NormalText(char[] units, int traits) {
    this.units = units;
    this.traits = traits;
  }

  int length() {
    return units.length;
  }

  /** Whether a unit with one of these {@link Normaliser} traits is in the text. */
  boolean has(int wanted) {
    return (traits & wanted) != 0;
  }

  char at(int index) {
    return index >= 0 && index < units.length ? units[index] : '\0';
  }

  char lower(int index) {
    char unit = at(index);
    return unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit;
  }

  boolean isDigit(int index) {
    char unit = at(index);
    return unit >= '0' && unit <= '9';
  }

  boolean isLetter(int index) {
    char unit = lower(index);
    return unit >= 'a' && unit <= 'z';
  }

  boolean isAlphanumeric(int index) {
    return isDigit(index) || isLetter(index);
  }

  boolean isHan(int index) {
    char unit = at(index);
    return (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3400 && unit <= 0x4DBF);
  }

  /** Whether a lower-case word stands at an index, whatever the case in the text. */
  boolean matches(String word, int start) {
    if (start < 0 || start + word.length() > units.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (lower(start + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** First index at or after one that holds no character of a set, looking at most so far. */
  int skip(CharSet set, int start, int most) {
    int index = start;
    while (index < start + most && set.contains(at(index))) {
      index++;
    }
    return index;
  }

  /** Start of the run of Latin letters that ends before an index, at most 12 back. */
  int lettersStart(int end) {
    int start = end;
    while (end - start < 12 && isLetter(start - 1)) {
      start--;
    }
    return start;
  }

  /** End of the run of Latin letters that starts at an index, at most 12 on. */
  int lettersEnd(int start) {
    int end = start;
    while (end - start < 12 && isLetter(end)) {
      end++;
    }
    return end;
  }

  String substring(int start, int end) {
    return new String(units, start, end - start);
  }
}
