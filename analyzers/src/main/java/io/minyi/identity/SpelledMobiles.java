package io.minyi.identity;

/** Mobile numbers in Chinese digits: 一三八零零一三八零零零, also with 幺 and 〇. */
final class SpelledMobiles {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final CharSet NUMERALS = new CharSet(DIGITS + "〇幺");
  private static final int LENGTH = 11;

  private SpelledMobiles() {}

  static void recognise(NormalText text, FoundIdentities found) {
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (NUMERALS.contains(text.at(end))) {
        end++;
      }
      if (end - i == LENGTH && isMobile(text.at(i), text.at(i + 1))) {
        found.add(IdentityKind.MOBILE, i, end);
      }
      i = end + 1;
    }
  }

  private static boolean isMobile(char first, char second) {
    return (first == '一' || first == '幺') && DIGITS.indexOf(second) >= 3;
  }
}
