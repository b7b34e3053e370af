package io.minyi.text.hanlp;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;
import io.minyi.text.hanlp.Segmenter.Word;

/**
 * HanLP's core dictionary, laid out for cutting: its trie in one array, and for each word what it
 * costs to say it after another.
 *
 * <p>With n(w) how often w was counted, N of all words, n(v, w) of a pair (1 where one of them is
 * no word of the dictionary), a word w after v costs
 *
 * <pre>-ln(λ·(μ·n(v, w)/(n(v) + 1) + 1 - μ) + (1 - λ)·n(w)/N)</pre>
 *
 * <p>with HanLP's λ and μ, to the last bit as {@code MathUtility.calculateWeight} has it. Most pairs
 * were never seen: their cost is that of w alone, and is kept.
 *
 * <p>A step in the trie is one read: each unit holds the state that it belongs to, the state it
 * leads to, and the word that ends there.
 */
final class CoreWords {

  /** The state of the trie in front of a word. */
  static final int ROOT = CoreDictionary.trie.getBase()[0];

  static final int NONE = -1;

  private static final int WORDS = CoreDictionary.trie.size();

  /** What stands at the two ends of a text. */
  static final int BEGIN = WORDS;

  static final int END = WORDS + 1;

  /** Characters without a word: numbers, Latin letters and the like, signs, and others. */
  static final int NUMBER = WORDS + 2;

  static final int CLUSTER = WORDS + 3;
  static final int SIGN = WORDS + 4;
  static final int OTHER = WORDS + 5;

  private static final int ALL = WORDS + 6;

  /** Words in the texts that HanLP counted, before rare ones were left out of the dictionary. */
  private static final double COUNTED = 25_146_057;

  private static final int BITS = 20;
  private static final long MASK = (1 << BITS) - 1;

  private final WordPairs pairs = WordPairs.read();
  private final long[] units;
  private final int[] ids = new int[ALL];
  private final int[] counts = new int[ALL];
  private final double[] shares = new double[ALL];
  private final double[] costsAlone = new double[ALL];
  private final Nature[] natures = new Nature[ALL];

  /** Words as they are met for the first time; to meet one twice at once does no harm. */
  private final Word[] words = new Word[WORDS];

  CoreWords() {
    units = units(CoreDictionary.trie.getBase(), CoreDictionary.trie.getCheck());
    for (int word = 0; word < WORDS; word++) {
      add(word, new Vertex("词", CoreDictionary.get(word), word));
    }
    add(BEGIN, Vertex.newB());
    add(END, Vertex.newE());
    add(NUMBER, unknown(Nature.m, CoreDictionary.M_WORD_ID));
    add(CLUSTER, unknown(Nature.nx, CoreDictionary.X_WORD_ID));
    add(SIGN, unknown(Nature.w, NONE));
    add(OTHER, unknown(Nature.n, NONE));
  }

  private static Vertex unknown(Nature nature, int id) {
    return new Vertex("", "词", new Attribute(nature, Predefine.OOV_DEFAULT_FREQUENCY), id);
  }

  private void add(int word, Vertex vertex) {
    ids[word] = vertex.wordID;
    counts[word] = vertex.attribute.totalFrequency;
    natures[word] = vertex.guessNature();
    shares[word] = (1 - Predefine.lambda) * counts[word] / Predefine.TOTAL_FREQUENCY;
    costsAlone[word] = cost(0, shares[word]);
  }

  private static long[] units(int[] base, int[] check) {
    long[] units = new long[check.length];
    for (int i = 0; i < units.length; i++) {
      int next = Math.max(0, base[i]);
      boolean isWord = check[next] == next && base[next] < 0;
      int word = isWord ? -base[next] : 0;
      if ((check[i] | next | word) > MASK) {
        throw new IllegalStateException("the dictionary is too large, state " + check[i]);
      }
      units[i] = ((long) check[i] << (2 * BITS)) | ((long) next << BITS) | word;
    }
    return units;
  }

  /** What stands in the trie for a character behind a state; 0 if no word goes on so. */
  long step(int state, char character) {
    int place = state + character + 1;
    return place < units.length && units[place] >>> (2 * BITS) == state ? units[place] : 0;
  }

  /** The state after a step. */
  static int state(long step) {
    return (int) (step >>> BITS & MASK);
  }

  /** The word that ends with a step, {@link #NONE} if none does. */
  static int word(long step) {
    return (int) (step & MASK) - 1;
  }

  /** What it costs to say one word after another. */
  double cost(int from, int to) {
    int pair = pair(ids[from], ids[to]);
    return pair == 0
        ? costsAlone[to]
        : cost(Predefine.myu * pair / (counts[from] + 1), shares[to]);
  }

  private int pair(int first, int second) {
    if (first < 0) {
      return -first;
    }
    return second < 0 ? -second : pairs.count(first, second);
  }

  private static double cost(double pair, double share) {
    return -Math.log(Predefine.lambda * (pair + 1 - Predefine.myu) + share);
  }

  /** A word of the dictionary, or what stands for characters without one, in a text. */
  Word at(int word, String text, int start, int length) {
    if (word >= WORDS) {
      return word(natures[word], text.substring(start, start + length), start);
    }
    Word known = words[word];
    if (known == null) {
      known = word(natures[word], text.substring(start, start + length), 0);
      words[word] = known;
    }
    return new Word(known.text(), start, known.isContent(), known.rarity(), known.nature());
  }

  private static Word word(Nature nature, String text, int start) {
    boolean isContent = isContent(nature);
    return new Word(text, start, isContent, isContent ? rarity(text) : 0, nature.toString());
  }

  private static boolean isContent(Nature nature) {
    return nature.startsWith('n')
        || (nature.startsWith('v') && nature != Nature.vshi && nature != Nature.vyou)
        || nature == Nature.an
        || nature == Nature.nx
        || nature == Nature.g;
  }

  private static double rarity(String word) {
    int frequency = CoreDictionary.getTermFrequency(word);
    return Math.log(COUNTED / (frequency + 1.0));
  }
}
