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
 * <p>with HanLP's λ and μ, to the last bit as {@code MathUtility.calculateWeight} has it. Most
 * pairs were never seen: their cost is that of w alone, and is kept.
 */
final class CoreWords {

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

  /**
   * The total of HanLP's full dictionary, on which what asks for rarities was tuned; that of the
   * small one, which comes with it, is 9,727,730.
   */
  private static final double COUNTED = 25_146_057;

  private final WordPairs pairs = WordPairs.read();
  private final PackedTrie trie = new PackedTrie(CoreDictionary.trie);
  private final int[] ids = new int[ALL];
  private final int[] counts = new int[ALL];
  private final double[] shares = new double[ALL];
  private final double[] costsAlone = new double[ALL];
  private final Nature[] natures = new Nature[ALL];

  /** Words as they are met for the first time; to meet one twice at once does no harm. */
  private final Word[] words = new Word[WORDS];

  CoreWords() {
    for (int word = 0; word < WORDS; word++) {
      add(word, new Vertex("词", CoreDictionary.get(word), word));
    }
    add(BEGIN, Vertex.newB());
    add(END, Vertex.newE());
    add(NUMBER, unknown(Nature.m, CoreDictionary.M_WORD_ID));
    add(CLUSTER, unknown(Nature.nx, CoreDictionary.X_WORD_ID));
    add(SIGN, unknown(Nature.w, PackedTrie.NONE));
    add(OTHER, unknown(Nature.n, PackedTrie.NONE));
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

  /** The words as keys, with their numbers. */
  PackedTrie trie() {
    return trie;
  }

  /** What it costs to say one word after another. */
  double cost(int from, int to) {
    int pair = pair(ids[from], ids[to]);
    return pair == 0 ? costsAlone[to] : cost(Predefine.myu * pair / (counts[from] + 1), shares[to]);
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
