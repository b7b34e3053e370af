package io.minyi.text.hanlp;

import com.hankcs.hanlp.HanLP;

/**
 * Traditional characters one by one (HanLP's table), so that no offset moves. Characters that
 * simplified Chinese uses as well, in names above all, stay as they are.
 */
public final class SimplifiedCharacters {

  private static final String AMBIGUOUS = "乾徵夥";
  private static final char FIRST = 0x4E00;
  private static final char LAST = 0x9FFF;
  private static final char[] TABLE = table();

  private SimplifiedCharacters() {}

  /** The simplified form of a character; any other character comes back as it is. */
  public static char of(char c) {
    return c >= FIRST && c <= LAST ? TABLE[c - FIRST] : c;
  }

  private static char[] table() {
    char[] table = new char[LAST - FIRST + 1];
    for (char c = FIRST; c <= LAST; c++) {
      String simple = HanLP.convertToSimplifiedChinese(String.valueOf(c));
      boolean isClear = simple.length() == 1 && AMBIGUOUS.indexOf(c) < 0;
      table[c - FIRST] = isClear ? simple.charAt(0) : c;
    }
    return table;
  }
}
