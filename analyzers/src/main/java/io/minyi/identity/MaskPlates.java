package io.minyi.identity;

/**
 * Number plates (GA 36): province, letter, five characters; six for new energy; four and 挂 学 警 港 澳.
 * A dot, blank or dash may follow the letter.
 */
final class MaskPlates implements IdentityRecogniser {
  private static final CharSet GAPS = new CharSet(" ·.-•・");
  private static final int FEWEST_DIGITS = 2;

  private final CharSet provinces;
  private final CharSet tails;
  private final WordList vetoes;

  MaskPlates() {
    Lexicon words = Lexicon.read("plate-words.txt");
    this.provinces = words.chars("province");
    this.tails = words.chars("tail");
    this.vetoes = words.words("veto");
  }

  @Override
  public void recognise(NormalText text, DigitGroups digits, FoundIdentities found) {
    if (!text.has(Normaliser.PROVINCE) || !text.has(Normaliser.DIGIT)) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      if (provinces.contains(text.at(i))) {
        int end = plateEnd(text, i);
        if (end > i && !vetoes.startsAt(text, end)) {
          found.add(IdentityKind.PLATE, i, end);
        }
      }
    }
  }

  /** End of a plate, or its start when none stands there. */
  private int plateEnd(NormalText text, int start) {
    int letter = text.skip(GAPS, start + 1, 1);
    if (!text.isLetter(letter)) {
      return start;
    }
    int from = text.skip(GAPS, letter + 1, 2);
    int end = from;
    int count = 0;
    while (end - from <= 6 && text.isAlphanumeric(end)) {
      count += text.isDigit(end++) ? 1 : 0;
    }
    int length = end - from;
    if (count < FEWEST_DIGITS || text.at(end) == '*') {
      return start;
    }
    if (length == 4 && tails.contains(text.at(end))) {
      return end + 1;
    }
    boolean isPlate = length == 5 || (length == 6 && isNewEnergy(text, from));
    return isPlate ? end : start;
  }

  /** A letter of A–K, any, four digits (small cars); or five digits and a letter (large ones). */
  private static boolean isNewEnergy(NormalText text, int from) {
    boolean isSmall = isEnergyLetter(text.lower(from)) && areDigits(text, from + 2, 4);
    return isSmall || (areDigits(text, from, 5) && isEnergyLetter(text.lower(from + 5)));
  }

  private static boolean isEnergyLetter(char letter) {
    return letter >= 'a' && letter <= 'k';
  }

  private static boolean areDigits(NormalText text, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (!text.isDigit(i)) {
        return false;
      }
    }
    return true;
  }
}
