package io.minyi.identity;

/**
 * Bank cards: 16 to 19 digits that pass Luhn (ISO/IEC 7812-1) and either begin as Chinese cards do
 * or stand near a cue, and no order or contract number.
 *
 * <p>One number in ten passes Luhn by chance, hence the second condition.
 */
final class MaskBankCards implements IdentityRecogniser {
  private static final int SHORTEST = 16;
  private static final int REACH = 10;

  private final WordList cues;
  private final WordList vetoes;
  private final WordList beginnings;

  MaskBankCards() {
    Lexicon words = Lexicon.read("card-words.txt");
    this.cues = words.words("bank");
    this.vetoes = words.words("veto");
    this.beginnings = words.words("bin");
  }

  @Override
  public void recognise(NormalText text, DigitGroups digits, FoundIdentities found) {
    for (int first = 0; first < digits.size(); first++) {
      for (int count = DigitGroups.MOST_DIGITS; count >= SHORTEST; count--) {
        int last = digits.lastOf(first, count);
        if (last >= 0 && isCard(text, digits, first, last, found)) {
          found.add(IdentityKind.BANK_CARD, digits.start(first), digits.end(last));
          break;
        }
      }
    }
  }

  private boolean isCard(
      NormalText text, DigitGroups digits, int first, int last, FoundIdentities found) {
    int start = digits.start(first);
    int end = digits.end(last);
    return found.isFree(start, end)
        && !text.isAlphanumeric(start - 1)
        && !text.isAlphanumeric(end)
        && text.at(end) != '*'
        && isCardShape(digits, first, last)
        && (beginnings.startsAt(text, start) || Cue.near(cues, text, start, REACH))
        && isLuhn(digits.digits(first, last))
        && !Cue.before(vetoes, text, start);
  }

  /** Cards are written in one piece, in fours, or as 6 and 13; not as 1 and 15. */
  private static boolean isCardShape(DigitGroups digits, int first, int last) {
    for (int group = first; group < last; group++) {
      if (digits.length(group) < 3) {
        return last - first + 1 >= SHORTEST;
      }
    }
    return true;
  }

  static boolean isLuhn(String digits) {
    int sum = 0;
    boolean isDoubled = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      int value = isDoubled ? digit * 2 : digit;
      sum += value > 9 ? value - 9 : value;
      isDoubled = !isDoubled;
    }
    return sum % 10 == 0;
  }
}
