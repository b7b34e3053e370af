package io.minyi.identity;

import java.util.BitSet;

/** A fixed set of UTF-16 units: one look at a bit per question. */
final class CharSet {
  private final BitSet bits = new BitSet(1 << 16);

  CharSet(String members) {
    members.chars().forEach(bits::set);
  }

  boolean contains(char unit) {
    return bits.get(unit);
  }
}
