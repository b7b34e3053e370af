package io.minyi.text.place;

/**
 * The characters of an address as the tagger sees them, one for one: half width, lower case, every
 * digit as {@code 0}; each with its kind and, in a number or Latin word, the run it stands in.
 */
final class AddressText {

  static final int OUTSIDE = 0;
  static final int DIGIT = 1;
  static final int LATIN = 2;
  static final int NUMERAL = 3;
  static final int DIRECTION = 4;
  static final int DASH = 5;
  static final int SIGN = 6;
  static final int CHINESE = 7;
  static final int OTHER = 8;

  private static final String NUMERALS = "一二三四五六七八九十百零〇两";
  private static final String DIRECTIONS = "东南西北中上下左右前后旁侧内外";
  private static final int FULL_TO_HALF = '！' - '!';

  private final char[] shapes;
  private final byte[] kinds;
  private final int[] runStarts;
  private final int[] runEnds;

  AddressText(CharSequence text) {
    int n = text.length();
    shapes = new char[n];
    kinds = new byte[n];
    runStarts = new int[n];
    runEnds = new int[n];
    for (int i = 0; i < n; i++) {
      char c = plain(text.charAt(i));
      kinds[i] = kind(c);
      shapes[i] = kinds[i] == DIGIT ? '0' : c;
    }
    findRuns();
  }

  private static char plain(char c) {
    char half = c >= '！' && c <= '～' ? (char) (c - FULL_TO_HALF) : c;
    return switch (half) {
      case '　' -> ' ';
      case '—', '–' -> '-';
      default -> Character.toLowerCase(half);
    };
  }

  private static byte kind(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (c >= 'a' && c <= 'z') {
      return LATIN;
    }
    if (c == '-' || c == '_' || c == '/') {
      return DASH;
    }
    if (c < '⺀') {
      return SIGN;
    }
    if (NUMERALS.indexOf(c) >= 0) {
      return NUMERAL;
    }
    if (DIRECTIONS.indexOf(c) >= 0) {
      return DIRECTION;
    }
    return (byte) (c >= '一' && c <= '\u9fff' ? CHINESE : OTHER);
  }

  private void findRuns() {
    for (int start = 0; start < shapes.length; ) {
      int end = start + 1;
      if (isInRun(start)) {
        while (end < shapes.length && isInRun(end)) {
          end++;
        }
      }
      for (int i = start; i < end; i++) {
        runStarts[i] = start;
        runEnds[i] = end;
      }
      start = end;
    }
  }

  int length() {
    return shapes.length;
  }

  /** The character at a place, 0 outside. */
  char at(int i) {
    return i >= 0 && i < shapes.length ? shapes[i] : 0;
  }

  /** Its kind, {@link #OUTSIDE} outside. */
  int kind(int i) {
    return i >= 0 && i < kinds.length ? kinds[i] : OUTSIDE;
  }

  /** Whether it is a digit or a Latin letter. */
  boolean isInRun(int i) {
    int kind = kind(i);
    return kind == DIGIT || kind == LATIN;
  }

  /** Where the run of digits and letters around a character begins; the character itself else. */
  int runStart(int i) {
    return runStarts[i];
  }

  /** Where it ends. */
  int runEnd(int i) {
    return runEnds[i];
  }
}
