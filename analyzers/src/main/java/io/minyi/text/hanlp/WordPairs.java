package io.minyi.text.hanlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IOUtil;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.utility.Predefine;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;

/**
 * How often one word follows another, from HanLP's table of pairs.
 *
 * <p>HanLP looks a pair up by bisection, a dozen reads all over a table of 3 MB. Here a pair is a
 * slot of an open hash table, mostly found or missed with the first read: number of the first word
 * (17 bits), of the second (17), count (30). Load at most one half, 8 MB.
 */
final class WordPairs {

  private static final int WORD_BITS = 17;
  private static final int COUNT_BITS = 30;
  private static final long COUNT = (1L << COUNT_BITS) - 1;

  private final long[] slots;
  private final int shift;

  private WordPairs(int[] starts, int[] pairs) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(pairs.length);
    slots = new long[1 << bits];
    shift = Long.SIZE - bits;
    for (int first = 0; first < starts.length - 1; first++) {
      for (int i = starts[first]; i < starts[first + 1]; i++) {
        put(first, pairs[2 * i], pairs[2 * i + 1]);
      }
    }
  }

  /**
   * The table that lies beside the core dictionary, made for just this dictionary: for each word
   * where its pairs begin, then the pairs, second word and count by turns.
   *
   * @throws IllegalStateException if it was made for another dictionary
   */
  static WordPairs read() {
    String path = HanLP.Config.BiGramDictionaryPath + ".table" + Predefine.BIN_EXT;
    try (ObjectInputStream in = new ObjectInputStream(IOUtil.newInputStream(path))) {
      int[] starts = (int[]) in.readObject();
      int[] pairs = (int[]) in.readObject();
      int words = CoreDictionary.trie.size();
      if (starts.length != words + 1 || words > 1 << WORD_BITS) {
        throw new IllegalStateException(
            "%s must be of a dictionary of %d words, was of %d"
                .formatted(path, words, starts.length - 1));
      }
      return new WordPairs(starts, pairs);
    } catch (IOException e) {
      throw new UncheckedIOException("pairs of words " + path + " could not be read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("pairs of words " + path + " are no numbers", e);
    }
  }

  private void put(int first, int second, int count) {
    long key = key(first, second);
    int slot = slot(key);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = (key << COUNT_BITS) | count;
  }

  /** How often the second word follows the first, 0 if it was never seen. */
  int count(int first, int second) {
    long key = key(first, second);
    int slot = slot(key);
    while (slots[slot] != 0) {
      if (slots[slot] >>> COUNT_BITS == key) {
        return (int) (slots[slot] & COUNT);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return 0;
  }

  private static long key(int first, int second) {
    return ((long) first << WORD_BITS) | second;
  }

  private int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
  }
}
