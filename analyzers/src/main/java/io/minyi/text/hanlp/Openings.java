package io.minyi.text.hanlp;

import java.util.Collection;

/**
 * Says of two characters whether a name may begin with them; now and then it says so of two that
 * begin none, never the other way round.
 *
 * <p>A set of bits over a hash of the pair with at least {@value #BITS_PER_NAME} bits a name, so
 * that less than one pair in sixteen passes by chance and the set of a few thousand names stays in
 * the fastest cache. A name of one character sets the bits of a second set, asked by that character
 * alone.
 */
final class Openings {

  private static final int BITS_PER_NAME = 16;
  private static final int FEWEST_BITS = 10;

  private final long[] pairs;
  private final int shift;
  private final long[] singles;

  /** Of names that are not empty. */
  Openings(Collection<String> names) {
    int bits = FEWEST_BITS;
    while (1 << bits < BITS_PER_NAME * names.size()) {
      bits++;
    }
    pairs = new long[(1 << bits) / Long.SIZE];
    shift = Integer.SIZE - bits;
    boolean hasSingles = names.stream().anyMatch(name -> name.length() == 1);
    singles = new long[hasSingles ? (Character.MAX_VALUE + 1) / Long.SIZE : 0];
    for (String name : names) {
      if (name.length() == 1) {
        set(singles, name.charAt(0));
      } else {
        set(pairs, place(name.charAt(0), name.charAt(1)));
      }
    }
  }

  /** Whether a name may begin with these two, or be the first of them. */
  boolean mayBe(char first, char second) {
    return isSet(pairs, place(first, second)) || (singles.length > 0 && isSet(singles, first));
  }

  private int place(char first, char second) {
    return (((first << Character.SIZE) | second) * 0x9E3779B1) >>> shift;
  }

  private static void set(long[] bits, int place) {
    bits[place >>> 6] |= 1L << place;
  }

  private static boolean isSet(long[] bits, int place) {
    return (bits[place >>> 6] & (1L << place)) != 0;
  }
}
