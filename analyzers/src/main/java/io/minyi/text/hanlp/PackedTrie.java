package io.minyi.text.hanlp;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;

/**
 * HanLP's double array trie in one array, so that a step is one read into memory instead of four.
 *
 * <p>There a state is a base b; character c leads from it to place p = b + c + 1 if check[p] = b,
 * and then to state base[p]; a key ends in state b if check[b] = b and base[b] is below 0. Here a
 * place holds all three: the state it belongs to (24 bits), the one it leads to (20 bits), and 1
 * more than the number of the key that ends there (20 bits).
 */
final class PackedTrie {

  /** No key. */
  static final int NONE = -1;

  private static final int BITS = 20;
  private static final long MASK = (1 << BITS) - 1;

  private final int root;
  private final long[] units;

  /**
   * Packs a trie, which has no keys if it was not built.
   *
   * @throws IllegalStateException if it has 2<sup>20</sup> places or more
   */
  PackedTrie(DoubleArrayTrie<?> trie) {
    boolean isBuilt = trie.getBase() != null;
    int[] base = isBuilt ? trie.getBase() : new int[1];
    int[] check = isBuilt ? trie.getCheck() : new int[1];
    if (base.length > MASK) {
      throw new IllegalStateException(
          "a trie must have at most %d places, has %d".formatted(MASK, base.length));
    }
    root = base[0];
    units = new long[base.length];
    for (int place = 0; place < base.length; place++) {
      int next = Math.max(0, base[place]);
      int key = check[next] == next && base[next] < 0 ? -base[next] : 0;
      units[place] = ((long) check[place] << (2 * BITS)) | ((long) next << BITS) | key;
    }
  }

  /** The state in front of every key. */
  int root() {
    return root;
  }

  /** What stands there for a character behind a state; 0 if no key goes on so. */
  long step(int state, char character) {
    int place = state + character + 1;
    return place < units.length && units[place] >>> (2 * BITS) == state ? units[place] : 0;
  }

  /** The state after a step. */
  static int state(long step) {
    return (int) ((step >>> BITS) & MASK);
  }

  /** The number of the key that ends with a step, in their order; {@link #NONE} if none does. */
  static int key(long step) {
    return (int) (step & MASK) - 1;
  }
}
