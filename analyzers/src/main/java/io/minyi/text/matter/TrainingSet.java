package io.minyi.text.matter;

import io.minyi.text.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Labelled petitions to learn from, as features only: no text is kept.
 *
 * <p>At most {@value #MOST} are kept; after that a petition of the most frequent label makes room
 * for each new one, by chance. Memory: some 5 bytes a feature, 6 kB a petition of 300 characters.
 */
public final class TrainingSet {

  private static final int MOST = 40_000;

  private final Map<String, List<Example>> byLabel = new TreeMap<>();
  private final SplittableRandom random = new SplittableRandom(4);
  private int size;
  private long offered;

  /**
   * One petition.
   *
   * @param isWhole its text is as people wrote it
   */
  record Example(String label, FeatureCounts features, Sketch sketch, boolean isWhole) {}

  /** Adds a petition; {@code isWhole} says that its text is as people wrote it. */
  public void add(String label, Passage passage, boolean isWhole) {
    offered++;
    if (size == MOST) {
      List<Example> most =
          byLabel.values().stream().max((a, b) -> a.size() - b.size()).orElseThrow();
      most.set(random.nextInt(most.size()), most.get(most.size() - 1));
      most.remove(most.size() - 1);
      size--;
    }
    byLabel
        .computeIfAbsent(label, l -> new ArrayList<>())
        .add(new Example(label, FeatureCounts.of(passage), Sketch.of(passage), isWhole));
    size++;
  }

  /** How many petitions were added. */
  public long offered() {
    return offered;
  }

  /** How many are kept. */
  public int size() {
    return size;
  }

  /** Labels in order. */
  public List<String> labels() {
    return List.copyOf(byLabel.keySet());
  }

  /** How many petitions are kept of each label. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    byLabel.forEach((label, examples) -> counts.put(label, examples.size()));
    return counts;
  }

  List<Example> examples() {
    return byLabel.values().stream().flatMap(List::stream).toList();
  }

  /** A number for each example, the same for texts that are nearly the same. */
  static int[] groups(List<Example> examples) {
    int[] groups = new int[examples.size()];
    Map<Long, Integer> seen = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i;
      for (long band : examples.get(i).sketch().bands()) {
        Integer other = seen.putIfAbsent(band, i);
        if (other != null && examples.get(other).sketch().isLike(examples.get(i).sketch())) {
          groups[root(groups, i)] = root(groups, other);
        }
      }
    }
    for (int i = 0; i < groups.length; i++) {
      groups[i] = root(groups, i);
    }
    return groups;
  }

  private static int root(int[] groups, int i) {
    int root = i;
    while (groups[root] != root) {
      root = groups[root];
    }
    return root;
  }
}
