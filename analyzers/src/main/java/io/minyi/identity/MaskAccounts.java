package io.minyi.identity;

/**
 * QQ numbers and WeChat accounts, each only after its cue; accounts of companies and groups (公众号,
 * 群) are kept, and a mobile number stays one whatever the cue.
 */
final class MaskAccounts implements IdentityRecogniser {
  private static final int SHORTEST_QQ = 5;
  private static final int SHORTEST_WECHAT = 6;
  private static final int LONGEST_WECHAT = 20;
  private static final int MOST_FILLERS = 5;
  private static final CharSet ACCOUNT =
      new CharSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
  private static final CharSet GAPS = new CharSet(" ('\"“‘=>→-");

  private final WordList qq;
  private final WordList wechat;
  private final WordList fillers;
  private final WordList others;
  private final WordList companies;

  MaskAccounts() {
    Lexicon words = Lexicon.read("account-words.txt");
    this.qq = words.words("qq");
    this.wechat = words.words("wechat");
    this.fillers = words.words("account-filler");
    this.others = words.words("no-account");
    this.companies = words.words("public");
  }

  @Override
  public void recognise(NormalText text, DigitGroups digits, FoundIdentities found) {
    if (!text.has(Normaliser.DIGIT | Normaliser.LETTER)) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      int cue = Math.max(cueAt(qq, text, i), oneLetter('q', text, i));
      if (cue > 0) {
        addQq(text, i + cue, found);
        continue;
      }
      cue = Math.max(cueAt(wechat, text, i), oneLetter('v', text, i));
      if (cue > 0 && !Cue.near(companies, text, i, 8)) {
        addWechat(text, i + cue, found);
      }
    }
  }

  /** Length of the cue at an index; a Latin one does not start inside a word. */
  private static int cueAt(WordList cues, NormalText text, int index) {
    int length = cues.lengthAt(text, index);
    return length > 0 && text.isLetter(index) && text.isAlphanumeric(index - 1) ? 0 : length;
  }

  /** 加v abc123 and q:12345: a single letter, asked for (加, 我) or announced (a colon). */
  private static int oneLetter(char letter, NormalText text, int index) {
    boolean isAlone =
        text.lower(index) == letter && !text.isAlphanumeric(index - 1) && !text.isLetter(index + 1);
    boolean isAsked = text.at(index - 1) == '加' || text.at(index - 1) == '我';
    return isAlone && (isAsked || text.at(index + 1) == ':') ? 1 : 0;
  }

  private void addQq(NormalText text, int from, FoundIdentities found) {
    int start = valueStart(text, from);
    int end = start;
    while (end - start < 13 && text.isDigit(end)) {
      end++;
    }
    int length = end - start;
    boolean isNumber = length >= SHORTEST_QQ && length <= 11 && text.at(start) != '0';
    if (isNumber && isOver(text, end) && !isMobile(text, start, length) && text.at(end) != '元') {
      found.add(IdentityKind.QQ, start, end);
    }
  }

  private void addWechat(NormalText text, int from, FoundIdentities found) {
    int start = valueStart(text, from);
    int end = text.skip(ACCOUNT, start, LONGEST_WECHAT + 1);
    while (end > start && !text.isAlphanumeric(end - 1) && text.at(end - 1) != '_') {
      end--;
    }
    int length = end - start;
    if (length < SHORTEST_WECHAT || length > LONGEST_WECHAT || !isOver(text, end)) {
      return;
    }
    boolean isWord = text.lettersEnd(start) >= Math.min(end, start + 12);
    boolean isPlain = isWord && (start == from || others.lengthAt(text, start) == length);
    boolean isNumber = text.isDigit(start) && (!allDigits(text, start, end) || length > 11);
    if (!isPlain && !isNumber && !isMobile(text, start, length) && text.at(end) != '元') {
      found.add(IdentityKind.WECHAT, start, end);
    }
  }

  private int valueStart(NormalText text, int from) {
    int start = text.skip(GAPS, from, 3);
    for (int i = 0; i < MOST_FILLERS && fillers.startsAt(text, start); i++) {
      start = text.skip(GAPS, start + fillers.lengthAt(text, start), 3);
    }
    return start;
  }

  private static boolean isOver(NormalText text, int end) {
    return !text.isAlphanumeric(end) && text.at(end) != '*' && text.at(end) != '@';
  }

  private static boolean isMobile(NormalText text, int start, int length) {
    return length == 11
        && allDigits(text, start, start + length)
        && text.at(start) == '1'
        && text.at(start + 1) >= '3';
  }

  private static boolean allDigits(NormalText text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!text.isDigit(i)) {
        return false;
      }
    }
    return true;
  }
}
