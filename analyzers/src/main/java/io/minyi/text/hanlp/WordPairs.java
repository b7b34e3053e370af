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
 * <p>HanLP looks a pair up by bisection, up to a dozen reads all over a table of 3 MB. Here each
 * first word has a small open hash table of its own, load at most one half: the pairs that are
 * asked for one after the other, of one word with all that may follow it, mostly lie in one cache
 * line, and words that begin no pair cost nothing. A slot holds the second word and the count; 9 MB
 * in all.
 */
final class WordPairs {

  private final long[] slots;

  /** For each word where its table begins; one more than there are words. */
  private final int[] begins;

  private WordPairs(int[] starts, int[] pairs) {
    begins = new int[starts.length];
    for (int first = 0; first < starts.length - 1; first++) {
      int size = Integer.highestOneBit(starts[first + 1] - starts[first]) << 2;
      begins[first + 1] = begins[first] + size;
    }
    slots = new long[begins[begins.length - 1]];
    for (int first = 0; first < starts.length - 1; first++) {
      for (int i = starts[first]; i < starts[first + 1]; i++) {
        slots[slot(first, pairs[2 * i])] = ((long) pairs[2 * i] << Integer.SIZE) | pairs[2 * i + 1];
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
      if (starts.length != words + 1) {
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

  /** How often the second word follows the first, 0 if it was never seen. */
  int count(int first, int second) {
    return begins[first] == begins[first + 1] ? 0 : (int) slots[slot(first, second)];
  }

  /** Where the pair stands, or the free slot where it would. */
  private int slot(int first, int second) {
    int begin = begins[first];
    int mask = begins[first + 1] - begin - 1;
    int place = (second * 0x9E3779B1) >>> 12;
    while (slots[begin + (place & mask)] != 0
        && slots[begin + (place & mask)] >>> Integer.SIZE != second) {
      place++;
    }
    return begin + (place & mask);
  }
}
