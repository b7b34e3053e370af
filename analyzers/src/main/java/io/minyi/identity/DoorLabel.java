package io.minyi.identity;

/**
 * The number or letter of a part of a door number, or a list such as {@code 1、2、3}.
 *
 * @param start first unit
 * @param end unit after it, {@code start} when there is no label
 * @param form how it is written
 * @param digits how many digits the last label has
 */
record DoorLabel(int start, int end, Form form, int digits) {
  /** How a label is written. */
  enum Form {
    NUMBER,
    LETTER,
    NUMERAL,
    WORD
  }

  private static final CharSet NUMERALS = new CharSet("零〇一二三四五六七八九十两百");
  private static final CharSet WORDS = new CharSet("甲乙丙丁戊己庚东西南北");
  private static final CharSet COMMAS = new CharSet("、,/和及与至到~-");
  private static final int MOST_LABELS = 12;

  boolean isEmpty() {
    return end == start;
  }

  /** One label or a list of labels; empty when none starts there. */
  static DoorLabel listAt(NormalText text, int start) {
    DoorLabel label = at(text, start);
    for (int i = 1; i < MOST_LABELS && !label.isEmpty() && label.form() != Form.WORD; i++) {
      DoorLabel next = COMMAS.contains(text.at(label.end())) ? at(text, label.end() + 1) : NO_LABEL;
      if (next.isEmpty() || next.form() != label.form() || next.digits() > 4) {
        return label;
      }
      label = new DoorLabel(start, next.end(), label.form(), next.digits());
    }
    return label;
  }

  /** Whether a Chinese numeral stands at an index. */
  static boolean isNumeral(NormalText text, int index) {
    return NUMERALS.contains(text.at(index));
  }

  private static final DoorLabel NO_LABEL = new DoorLabel(0, 0, Form.WORD, 0);

  private static DoorLabel at(NormalText text, int start) {
    if (WORDS.contains(text.at(start))) {
      return new DoorLabel(start, start + 1, Form.WORD, 0);
    }
    int numerals = text.skip(NUMERALS, start, 5);
    if (numerals > start) {
      return numerals - start > 4
          ? NO_LABEL
          : new DoorLabel(start, numerals, Form.NUMERAL, numerals - start);
    }
    int letters = text.lettersEnd(start);
    if (letters - start > 2) {
      return NO_LABEL;
    }
    int from = letters > start && text.at(letters) == '-' ? letters + 1 : letters;
    int end = digitsEnd(text, from);
    int digits = end - from;
    if (digits == 0) {
      return new DoorLabel(start, letters, Form.LETTER, 0);
    }
    if (text.isLetter(end) && !text.isAlphanumeric(end + 1)) {
      end++;
    }
    Form form = letters > start ? Form.LETTER : Form.NUMBER;
    return digits > 4 ? NO_LABEL : new DoorLabel(start, end, form, digits);
  }

  private static int digitsEnd(NormalText text, int from) {
    int end = from;
    while (end - from <= 4 && text.isDigit(end)) {
      end++;
    }
    return end;
  }
}
