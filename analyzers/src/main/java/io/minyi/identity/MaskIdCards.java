package io.minyi.identity;

import cn.hutool.core.util.IdcardUtil;

/**
 * Citizens' numbers (GB 11643): 18 characters with a valid province, birth date and check
 * character; a wrong check character or the 15 digits of old cards only near a cue.
 *
 * <p>18 random digits pass the check by chance in .002 % of cases. Hong Kong cards such as {@code
 * A123456(7)} need a cue.
 */
final class MaskIdCards implements IdentityRecogniser {
  private static final int REACH = 12;
  private static final CharSet CHECK = new CharSet("XxⅩⅹ×ХхΧ");

  private final WordList identity = Lexicon.read("card-words.txt").words("identity");

  @Override
  public void recognise(NormalText text, DigitGroups digits, FoundIdentities found) {
    for (int first = 0; first < digits.size(); first++) {
      if (found.isFree(digits.start(first), digits.end(first))) {
        recognise(text, digits, first, found);
      }
    }
  }

  private void recognise(NormalText text, DigitGroups digits, int first, FoundIdentities found) {
    int start = digits.start(first);
    int last = digits.lastOf(first, 17);
    if (last >= 0 && CHECK.contains(text.at(checkAt(text, digits.end(last))))) {
      int end = checkAt(text, digits.end(last)) + 1;
      if (!text.isAlphanumeric(end)) {
        addIfCard(text, digits.digits(first, last) + "X", start, end, found);
        return;
      }
    }
    last = digits.lastOf(first, 18);
    if (last >= 0) {
      addIfCard(text, digits.digits(first, last), start, digits.end(last), found);
      return;
    }
    last = digits.lastOf(first, 15);
    if (last >= 0 && isOldCard(text, digits, first, last)) {
      found.add(IdentityKind.ID_CARD, start, digits.end(last));
      return;
    }
    addIfHongKong(text, digits, first, found);
  }

  private static int checkAt(NormalText text, int end) {
    return text.at(end) == ' ' || text.at(end) == '-' ? end + 1 : end;
  }

  /** A mistyped number is still somebody's, when a cue says what it is. */
  private void addIfCard(
      NormalText text, String number, int start, int end, FoundIdentities found) {
    if (IdcardUtil.isValidCard18(number) || Cue.before(identity, text, start)) {
      found.add(IdentityKind.ID_CARD, start, end);
    }
  }

  private boolean isOldCard(NormalText text, DigitGroups digits, int first, int last) {
    int start = digits.start(first);
    int end = digits.end(last);
    return IdcardUtil.isValidCard15(digits.digits(first, last))
        && !text.isLetter(end)
        && (Cue.near(identity, text, start, REACH) || identity.within(text, end, end + REACH));
  }

  private void addIfHongKong(
      NormalText text, DigitGroups digits, int group, FoundIdentities found) {
    int start = text.lettersStart(digits.start(group));
    int letters = digits.start(group) - start;
    int open = digits.end(group);
    boolean isBracketed = text.at(open) == '(' && text.at(open + 2) == ')';
    if (digits.length(group) == 6
        && (letters == 1 || letters == 2)
        && isBracketed
        && text.isAlphanumeric(open + 1)
        && Cue.before(identity, text, start)) {
      found.add(IdentityKind.ID_CARD, start, open + 3);
    }
  }
}
