package io.minyi.identity;

/** What may stand to the left and right of a telephone number, and what belongs to it there. */
final class NumberEdges {
  private static final int LONGEST_EXTENSION = 5;

  private final WordList letters;
  private final WordList vetoes;
  private final WordList amounts;

  NumberEdges(Lexicon words) {
    this.letters = words.words("letters");
    this.vetoes = words.words("veto");
    this.amounts = words.words("amount");
  }

  /** Whether neither side says that the digits are part of a code, an amount or a masked number. */
  boolean areClear(NormalText text, int start, int end) {
    int plus = text.at(start - 1) == '+' ? start - 1 : start;
    return isLeftClear(text, plus) && isRightClear(text, end) && !Cue.before(vetoes, text, plus);
  }

  private boolean isLeftClear(NormalText text, int start) {
    char before = text.at(start - 1);
    if (text.isLetter(start - 1)) {
      return isWord(text, text.lettersStart(start), start);
    }
    if (before == '-' || before == '_' || before == '/' || before == '.') {
      boolean isCode = text.isLetter(start - 2) || (before != '/' && text.isDigit(start - 2));
      return !isCode
          || isWord(text, text.lettersStart(start - 1), start - 1)
          || isMobileEnd(text, start - 1);
    }
    return before != '*' && before != '=' && before != '&';
  }

  private boolean isRightClear(NormalText text, int end) {
    char after = text.at(end);
    if (text.isLetter(end)) {
      return isWord(text, end, text.lettersEnd(end));
    }
    if (after == '.' || after == '_' || after == '-') {
      return !text.isDigit(end + 1) || (after == '-' && isRunOfEleven(text, end + 1));
    }
    return after != '*' && !amounts.startsAt(text, text.at(end) == ' ' ? end + 1 : end);
  }

  private boolean isWord(NormalText text, int start, int end) {
    return end > start && (letters.lengthAt(text, start) == end - start || end - start >= 8);
  }

  private static boolean isMobileEnd(NormalText text, int end) {
    return isRunOfEleven(text, end - 11);
  }

  private static boolean isRunOfEleven(NormalText text, int start) {
    for (int i = start; i < start + 11; i++) {
      if (!text.isDigit(i)) {
        return false;
      }
    }
    return text.at(start) == '1' && !text.isDigit(start - 1) && !text.isDigit(start + 11);
  }

  /** Start of a number with its plus sign and the bracket around its first part. */
  static int withPlus(NormalText text, int start, int end) {
    int from = text.at(start - 1) == '+' ? start - 1 : start;
    if (text.at(from - 1) == '(' && closesInside(text, from, end)) {
      from--;
    }
    return text.at(from - 1) == '+' ? from - 1 : from;
  }

  private static boolean closesInside(NormalText text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.at(i) == ')') {
        return true;
      }
    }
    return false;
  }

  /** End of a land line with its extension: {@code -801}, {@code 转801}. */
  int extensionEnd(NormalText text, int end) {
    int from = end;
    if (text.at(from) == '-') {
      from++;
    } else if (text.at(from) == '转' || text.at(from + 1) == '转') {
      from = text.at(from) == '转' ? from + 1 : from + 2;
    } else {
      return end;
    }
    int to = from;
    while (to - from <= LONGEST_EXTENSION && text.isDigit(to)) {
      to++;
    }
    boolean isExtension = to > from && to - from <= LONGEST_EXTENSION && !text.isAlphanumeric(to);
    return isExtension ? to : end;
  }
}
