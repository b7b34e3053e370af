package io.minyi.text.hanlp;

import com.hankcs.hanlp.dictionary.other.CharType;
import io.minyi.text.hanlp.Segmenter.Word;
import java.util.Arrays;
import java.util.List;

/**
 * All words that a stretch of a text can be cut into, and the cheapest way through them (Viterbi);
 * made for one stretch and thrown away.
 *
 * <p>The way is the one that HanLP's {@code ViterbiSegment} takes without any recognition of names;
 * it differs in that nodes are numbers in arrays, not objects in linked lists. Some two nodes a
 * character, 28 bytes each; time linear in the stretch times the longest word.
 */
final class WordGraph {

  private static final int NONE = -1;

  private final CoreWords known;
  private final String text;
  private final int start;
  private final int length;

  /** For each position the first and the last node that begins there. */
  private final int[] first;

  private final int[] last;

  /** For each node: the next of its position, its word and length, the way to it and its cost. */
  private int[] next;

  private int[] word;
  private int[] lengths;
  private int[] from;
  private double[] cost;
  private int size;

  WordGraph(CoreWords known, String text, int start, int end) {
    this.known = known;
    this.text = text;
    this.start = start;
    length = end - start;
    first = new int[length + 1];
    last = new int[length + 1];
    Arrays.fill(first, NONE);
    resize(3 * length + 2);
    addKnown();
    addUnknown();
    add(length, 1, CoreWords.END);
  }

  private void resize(int nodes) {
    next = size == 0 ? new int[nodes] : Arrays.copyOf(next, nodes);
    word = size == 0 ? new int[nodes] : Arrays.copyOf(word, nodes);
    lengths = size == 0 ? new int[nodes] : Arrays.copyOf(lengths, nodes);
  }

  private char charAt(int position) {
    return text.charAt(start + position);
  }

  private byte type(int position) {
    return CharType.get(charAt(position));
  }

  private void addKnown() {
    PackedTrie trie = known.trie();
    for (int begin = 0; begin < length; begin++) {
      long step = trie.step(trie.root(), charAt(begin));
      for (int end = begin + 1; step != 0; end++) {
        if (PackedTrie.key(step) != PackedTrie.NONE) {
          add(begin, end - begin, PackedTrie.key(step));
        }
        step = end < length ? trie.step(PackedTrie.state(step), charAt(end)) : 0;
      }
    }
  }

  /** Where no word goes on, characters of one kind are taken together. */
  private void addUnknown() {
    for (int at = 0; at < length; ) {
      if (first[at] != NONE) {
        at += lengths[last[at]];
      } else {
        int end = at + 1;
        while (end < length && (first[end] == NONE || type(end) == CharType.CT_CNUM)) {
          end++;
        }
        addUnknown(at, end);
        at = end;
      }
    }
  }

  private void addUnknown(int begin, int end) {
    int open = begin;
    byte kind = type(begin);
    for (int at = begin + 1; at < end; at++) {
      byte other = type(at);
      boolean isPoint =
          other != kind
              && kind == CharType.CT_NUM
              && "，,．.".indexOf(charAt(at)) >= 0
              && at + 1 < end
              && type(at + 1) == CharType.CT_NUM;
      if (!isPoint) {
        if (other != kind) {
          add(open, at - open, unknown(kind));
          open = at;
        }
        kind = other;
      }
    }
    add(open, end - open, unknown(kind));
  }

  private static int unknown(byte kind) {
    return switch (kind) {
      case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> CoreWords.NUMBER;
      case CharType.CT_SINGLE -> CoreWords.CLUSTER;
      case CharType.CT_DELIMITER, CharType.CT_OTHER -> CoreWords.SIGN;
      default -> CoreWords.OTHER;
    };
  }

  /** Adds a node, unless there is one as long. */
  private void add(int at, int itsLength, int itsWord) {
    for (int node = first[at]; node != NONE; node = next[node]) {
      if (lengths[node] == itsLength) {
        return;
      }
    }
    if (size == word.length) {
      resize(2 * size);
    }
    next[size] = NONE;
    word[size] = itsWord;
    lengths[size] = itsLength;
    if (first[at] == NONE) {
      first[at] = size;
    } else {
      next[last[at]] = size;
    }
    last[at] = size++;
  }

  /** Adds the words of the cheapest way; of two as cheap the one found first. */
  void addCheapest(List<Word> words) {
    from = new int[size];
    cost = new double[size];
    Arrays.fill(from, NONE);
    for (int node = first[0]; node != NONE; node = next[node]) {
      from[node] = size;
      cost[node] = known.cost(CoreWords.BEGIN, word[node]);
    }
    for (int at = 0; at < length; at++) {
      for (int node = first[at]; node != NONE; node = next[node]) {
        if (from[node] != NONE) {
          goOn(node, at + lengths[node]);
        }
      }
    }
    addWay(words);
  }

  private void goOn(int node, int at) {
    for (int to = first[at]; to != NONE; to = next[to]) {
      double reached = cost[node] + known.cost(word[node], word[to]);
      if (from[to] == NONE || cost[to] > reached) {
        from[to] = node;
        cost[to] = reached;
      }
    }
  }

  private void addWay(List<Word> words) {
    int[] way = new int[length];
    int count = 0;
    for (int node = from[first[length]]; node != size; node = from[node]) {
      way[count++] = node;
    }
    int at = start;
    while (count > 0) {
      int node = way[--count];
      words.add(known.at(word[node], text, at, lengths[node]));
      at += lengths[node];
    }
  }
}
