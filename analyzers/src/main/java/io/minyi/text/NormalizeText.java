package io.minyi.text;

import io.minyi.text.hanlp.SimplifiedCharacters;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Brings a text into one form: half width, simplified characters, one sign for each kind of quote,
 * dash and dot, single blanks, no invisible characters, and no character more than {@value
 * #LONGEST_RUN} times in a row (digits and Latin letters apart, which may be a number or a name).
 *
 * <p>Tokens that stand for masked identities, such as {@code [mobile]}, pass unchanged. One pass;
 * what is longer than {@value #MOST_CHARACTERS} characters is read up to there.
 */
public final class NormalizeText {

  /** A book of petitions is no petition: what comes after is kept, but not read. */
  public static final int MOST_CHARACTERS = 50_000;

  private static final int LONGEST_RUN = 3;

  /** Character by character, what stands for what. */
  private static final char[] FORM = forms();

  private static final char DROPPED = 0;

  private NormalizeText() {}

  /** The normal form of a text. */
  public static NormalText of(String original) {
    if (original.isEmpty()) {
      return NormalText.EMPTY;
    }
    int length = Math.min(original.length(), MOST_CHARACTERS);
    char[] text = new char[length];
    int[] origins = new int[length + 1];
    int size = 0;
    for (int i = 0; i < length; i++) {
      char form = FORM[original.charAt(i)];
      if (form != DROPPED && !isSuperfluous(text, size, form)) {
        text[size] = form;
        origins[size++] = i;
      }
    }
    if (size > 0 && Character.isHighSurrogate(text[size - 1])) {
      size--;
    }
    origins[size] = length;
    return new NormalText(original, new String(text, 0, size), Arrays.copyOf(origins, size + 1));
  }

  /** A second blank, or more of the same than anybody needs. */
  private static boolean isSuperfluous(char[] text, int size, char form) {
    if (form == ' ') {
      return size > 0 && text[size - 1] == ' ';
    }
    if ((form < 0x80 && Character.isLetterOrDigit(form)) || Character.isSurrogate(form)) {
      return false;
    }
    for (int back = 1; back <= LONGEST_RUN; back++) {
      if (size < back || text[size - back] != form) {
        return false;
      }
    }
    return true;
  }

  private static char[] forms() {
    char[] forms = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      forms[c] = form((char) c);
    }
    assign(forms, "“”„‟″＂「」『』﹁﹂﹃﹄〝〞", '"');
    assign(forms, "‘’‚‛′＇`´", '\'');
    assign(forms, "—―–‒‐‑－﹣─━", '-');
    assign(forms, "～〜∼", '~');
    assign(forms, "·•・‧∙●", '·');
    assign(forms, "【〔〖〘", '[');
    assign(forms, "】〕〗〙", ']');
    assign(forms, "︰﹕", ':');
    assign(forms, "｡", '。');
    return forms;
  }

  private static char form(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || isVariation(c)) {
      return DROPPED;
    }
    if (isCompatible(c)) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      return plain.length() == 1 ? SimplifiedCharacters.of(plain.charAt(0)) : c;
    }
    return SimplifiedCharacters.of(c);
  }

  /** Radicals, compatibility ideographs, full and half width forms. */
  private static boolean isCompatible(char c) {
    return (c >= 0x2E80 && c <= 0x2FDF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF01 && c <= 0xFFEE);
  }

  private static boolean isVariation(char c) {
    return c >= 0xFE00 && c <= 0xFE0F;
  }

  private static void assign(char[] forms, String signs, char form) {
    signs.chars().forEach(sign -> forms[sign] = form);
  }
}
