package io.minyi.identity;

/**
 * Passports and travel permits of Hong Kong, Macao and Taiwan, each only after its cue: up to two
 * letters and seven to ten digits (GA/T 1012: {@code E12345678}, {@code C12345678}, {@code
 * H1234567801}, eight digits).
 */
final class MaskPermits implements IdentityRecogniser {
  private static final int MOST_LETTERS = 2;

  private final WordList cues = Lexicon.read("account-words.txt").words("permit");
  private final WordList fillers = Lexicon.read("account-words.txt").words("permit-filler");

  @Override
  public void recognise(NormalText text, DigitGroups digits, FoundIdentities found) {
    if (!text.has(Normaliser.DIGIT)) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      int cue = cues.lengthAt(text, i);
      if (cue > 0) {
        int start = valueStart(text, i + cue);
        int end = valueEnd(text, start);
        if (end > start) {
          found.add(IdentityKind.PASSPORT, start, end);
        }
      }
    }
  }

  private int valueStart(NormalText text, int from) {
    int start = Cue.afterConnectors(text, from);
    for (int filler = fillers.lengthAt(text, start); filler > 0 && start < from + 12; ) {
      start = Cue.afterConnectors(text, start + filler);
      filler = fillers.lengthAt(text, start);
    }
    return start;
  }

  /** End of the number, or its start when none stands there. */
  private static int valueEnd(NormalText text, int start) {
    int letters = text.lettersEnd(start) - start;
    int end = start + letters;
    if (letters > MOST_LETTERS || (letters == 0 && !text.isDigit(start))) {
      return start;
    }
    if (text.at(end) == ' ' || text.at(end) == '-') {
      end++;
    }
    int digits = 0;
    while (digits <= 10 && (text.isDigit(end) || (text.at(end) == ' ' && text.isDigit(end + 1)))) {
      digits += text.isDigit(end++) ? 1 : 0;
    }
    int fewest = letters == 0 ? 8 : 7;
    boolean isOver = !text.isAlphanumeric(end) && text.at(end) != '*';
    return digits >= fewest && digits <= 10 && isOver ? end : start;
  }
}
