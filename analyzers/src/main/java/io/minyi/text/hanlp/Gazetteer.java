package io.minyi.text.hanlp;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds all of many names in a text, whatever their number, in a time linear in the text times the
 * longest name.
 *
 * <p>Names are sparse: of most characters the {@link Openings} say that none begins there, which
 * costs a look at one bit; only behind the others a double array trie is walked for the longest
 * name.
 */
public final class Gazetteer<V> {

  private final Openings openings;
  private final PackedTrie trie;
  private final int[] lengths;
  private final List<V> values;

  public Gazetteer(Map<String, V> names) {
    TreeMap<String, V> sorted = new TreeMap<>(names);
    DoubleArrayTrie<V> keys = new DoubleArrayTrie<>();
    if (!sorted.isEmpty()) {
      keys.build(sorted);
    }
    openings = new Openings(sorted.keySet());
    trie = new PackedTrie(keys);
    lengths = sorted.keySet().stream().mapToInt(String::length).toArray();
    values = List.copyOf(sorted.values());
  }

  /** A name found, in UTF-16 units of the text. */
  public record Hit<V>(int start, int end, V value) {}

  /** The names in a text from left to right, those within a longer one left out. */
  public List<Hit<V>> find(String text) {
    List<Hit<V>> outermost = new ArrayList<>();
    int covered = 0;
    char next = text.isEmpty() ? 0 : text.charAt(0);
    for (int start = 0; start < text.length(); start++) {
      char first = next;
      next = start + 1 < text.length() ? text.charAt(start + 1) : 0;
      int name = openings.mayBe(first, next) ? longest(text, start) : PackedTrie.NONE;
      if (name != PackedTrie.NONE && start + lengths[name] > covered) {
        covered = start + lengths[name];
        outermost.add(new Hit<>(start, covered, values.get(name)));
      }
    }
    return outermost;
  }

  /** The number of the longest name that begins here. */
  private int longest(String text, int start) {
    int longest = PackedTrie.NONE;
    long step = trie.step(trie.root(), text.charAt(start));
    for (int end = start + 1; step != 0; end++) {
      longest = PackedTrie.key(step) == PackedTrie.NONE ? longest : PackedTrie.key(step);
      step = end < text.length() ? trie.step(PackedTrie.state(step), text.charAt(end)) : 0;
    }
    return longest;
  }
}
