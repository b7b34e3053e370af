package io.minyi.hotspot.problem;

import io.minyi.text.NormalizeText;
import java.util.Arrays;

/**
 * Runs of two and three characters of a text as 32-bit keys. Signs, blanks and tokens of masked
 * identities end a run; Latin letters count in lower case.
 *
 * <p>Two of 10⁶ n-grams share a key with probability 10⁻⁴ each, which no similarity notices.
 */
final class NGrams {

  private int[] keys = new int[64];
  private int size;
  private final int longest;

  private NGrams(int longest) {
    this.longest = longest;
  }

  /** Of two characters, in the order of the text, repeated ones included. */
  static int[] pairs(String text, int most) {
    return of(text, most, 2);
  }

  /** Of two and three characters, in the order of the text, repeated ones included. */
  static int[] pairsAndTriples(String text, int most) {
    return of(text, most, 3);
  }

  /** Pairs of a text that is in its normal form already. */
  static int[] ofNormal(String text) {
    NGrams grams = new NGrams(2);
    grams.read(text, text.length());
    return Arrays.copyOf(grams.keys, grams.size);
  }

  private static int[] of(String text, int most, int longest) {
    NGrams grams = new NGrams(longest);
    grams.read(NormalizeText.of(text).text(), most);
    return Arrays.copyOf(grams.keys, grams.size);
  }

  private void read(String text, int most) {
    int length = Math.min(text.length(), most);
    long run = 0;
    int characters = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '[') {
        i = endOfToken(text, i);
        characters = 0;
      } else if (!Character.isLetterOrDigit(c)) {
        characters = 0;
      } else {
        run = (run << 16 | Character.toLowerCase(c)) & 0xFFFF_FFFF_FFFFL;
        characters++;
        add(run, characters);
      }
    }
  }

  private void add(long run, int characters) {
    if (size + 2 > keys.length) {
      keys = Arrays.copyOf(keys, 2 * keys.length);
    }
    if (characters >= 2) {
      keys[size++] = key(run & 0xFFFF_FFFFL);
    }
    if (characters >= 3 && longest == 3) {
      keys[size++] = key(run);
    }
  }

  /** Where a token such as {@code [mobile]} ends, or where it begins if it is none. */
  private static int endOfToken(String text, int start) {
    int i = start + 1;
    while (i < text.length() && isOfToken(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == ']' && i > start + 1 ? i : start;
  }

  private static boolean isOfToken(char c) {
    return c == '-' || (c >= 'a' && c <= 'z');
  }

  /** The finaliser of MurmurHash3, upper half. */
  private static int key(long run) {
    long h = run;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return (int) (h >>> 32);
  }
}
