package io.minyi.text.appeal;

import java.util.Arrays;

/**
 * Character n-grams of 1 to 3 characters of the title, the text and the end of the text (where the
 * wish stands), hashed into {@value #PLACES} places, each place once.
 */
final class Grams {

  /** A power of two. */
  static final int PLACES = 1 << 15;

  private static final int END = 60;
  private static final int TITLE_SALT = 0x2545F491;
  private static final int TEXT_SALT = 0x9E3779B9;
  private static final int END_SALT = 0x7F4A7C15;

  private final long[] seen = new long[PLACES / Long.SIZE];
  private int[] places = new int[1024];
  private int size;

  private Grams() {}

  static Grams of(String title, String text) {
    Grams grams = new Grams();
    grams.add(title, 0, TITLE_SALT);
    grams.add(text, 0, TEXT_SALT);
    grams.add(text, Math.max(0, text.length() - END), END_SALT);
    return grams;
  }

  int size() {
    return size;
  }

  int place(int i) {
    return places[i];
  }

  private void add(String content, int from, int salt) {
    int two = 0;
    int one = 0;
    for (int i = from; i < content.length(); i++) {
      int c = content.charAt(i) + 1;
      add(salt ^ c);
      if (one != 0) {
        add(salt ^ (one * 0x1F35 + c * 0x10001));
      }
      if (two != 0) {
        add(salt ^ (two * 0x3D4D51 + one * 0x1F35 + c * 0x10001));
      }
      two = one;
      one = c;
    }
  }

  private void add(int key) {
    int hash = key * 0x85EBCA6B;
    hash ^= hash >>> 15;
    hash *= 0xC2B2AE35;
    int place = (hash >>> 16) & (PLACES - 1);
    long bit = 1L << place;
    if ((seen[place >>> 6] & bit) == 0) {
      seen[place >>> 6] |= bit;
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size++] = place;
    }
  }
}
