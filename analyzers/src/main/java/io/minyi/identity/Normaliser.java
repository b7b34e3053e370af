package io.minyi.identity;

/**
 * Turns full width, traditional characters, dashes and blanks into one form, unit by unit, and
 * notes what is in the text at all, so that most recognisers have nothing to do for most texts.
 */
final class Normaliser {
  /** A digit. */
  static final int DIGIT = 1;

  /** A Chinese digit such as 三. */
  static final int NUMERAL = 2;

  /** The sign of an e-mail. */
  static final int AT = 4;

  /** A Latin letter. */
  static final int LETTER = 8;

  /** A province's character of a number plate. */
  static final int PROVINCE = 16;

  /** A character of door numbers: 栋, 单元, 层, 室 … */
  static final int DOOR = 32;

  private static final String DASHES = "–—−‐‑‒―﹣ー";
  private static final String BLANKS = "\u00A0\u3000\t\u2002\u2003\u2009\u200B\u200C\u200D\uFEFF";

  private final char[] forms = new char[1 << 16];
  private final byte[] traits = new byte[1 << 16];

  Normaliser() {
    for (int unit = 0; unit < forms.length; unit++) {
      forms[unit] = unit >= 0xFF01 && unit <= 0xFF5E ? (char) (unit - 0xFEE0) : (char) unit;
    }
    DASHES.chars().forEach(unit -> forms[unit] = '-');
    BLANKS.chars().forEach(unit -> forms[unit] = ' ');
    for (String line : Lexicon.lines("variants.txt")) {
      for (String pair : line.split(" +", -1)) {
        forms[pair.charAt(0)] = pair.charAt(1);
      }
    }
    mark("0123456789", DIGIT);
    mark("零〇一二三四五六七八九十幺", NUMERAL);
    mark("@", AT);
    mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", LETTER);
    mark(String.join("", Lexicon.read("plate-words.txt").list("province")), PROVINCE);
    mark("栋幢座楼元层室房#-", DOOR);
  }

  NormalText normalise(String text) {
    char[] units = text.toCharArray();
    int all = 0;
    for (int i = 0; i < units.length; i++) {
      char form = forms[units[i]];
      units[i] = form;
      all |= traits[form];
    }
    return new NormalText(units, all);
  }

  private void mark(String units, int trait) {
    units.chars().forEach(unit -> traits[unit] |= (byte) trait);
  }
}
