package io.minyi.text.matter;

import io.minyi.city.Matter;
import io.minyi.city.MatterCatalogue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The items of a catalogue that are in force, as numbers in its order, each with its parent. */
final class MatterTree {

  private static final int NONE = -1;

  /** So likely is at least what a clerk has named once. */
  private static final double NAMED = 0.001;

  private final MatterCatalogue catalogue;
  private final List<Matter> matters;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] parents;
  private final int[][] children;
  private final int[][] levels;

  /**
   * What a cue says for some items.
   *
   * @param items their numbers
   * @param values above 0, in the same order
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Weights(int[] items, double[] values) {}

  MatterTree(MatterCatalogue catalogue) {
    this.catalogue = catalogue;
    matters =
        catalogue.all().stream().filter(m -> m.validity().to().equals(LocalDate.MAX)).toList();
    for (Matter matter : matters) {
      numbers.put(matter.id(), numbers.size());
    }
    parents = matters.stream().mapToInt(m -> numbers.getOrDefault(m.parent(), NONE)).toArray();
    children = new int[matters.size()][];
    for (int item = 0; item < children.length; item++) {
      int parent = item;
      children[item] =
          IntStream.range(0, parents.length).filter(i -> parents[i] == parent).toArray();
    }
    levels = new int[4][];
    for (int level = 1; level <= 3; level++) {
      int wanted = level;
      levels[level] =
          IntStream.range(0, parents.length)
              .filter(i -> matters.get(i).level() == wanted)
              .toArray();
    }
  }

  int size() {
    return parents.length;
  }

  Matter matter(int item) {
    return matters.get(item);
  }

  int[] classes() {
    return levels[1];
  }

  int[] at(int level) {
    return levels[level];
  }

  int[] children(int item) {
    return children[item];
  }

  /** From the class down to the item. */
  List<Matter> path(int item) {
    return catalogue.path(matters.get(item).id());
  }

  /** Adds what a cue says, for its items and all above them; gives the sum over the items. */
  double add(double[] scores, Weights weights, double loudness) {
    double all = 0;
    for (int i = 0; i < weights.items().length; i++) {
      double score = loudness * weights.values()[i];
      all += score;
      for (int item = weights.items()[i]; item != NONE; item = parents[item]) {
        scores[item] += score;
      }
    }
    return all;
  }

  /** What a cue says for an item and all below it. */
  double below(int top, Weights weights) {
    double sum = 0;
    for (int i = 0; i < weights.items().length; i++) {
      int item = weights.items()[i];
      while (item != NONE && item != top) {
        item = parents[item];
      }
      sum += item == top ? weights.values()[i] : 0;
    }
    return sum;
  }

  /**
   * Probabilities after some items were pulled at: each gains {@code (p + 0.001)·(e^pull − 1)} with
   * all above it, and all is scaled so that nothing gains by itself. Without any cue the pulls
   * stand against 1, the chance that it is none of these.
   */
  double[] pulled(double[] probabilities, Map<String, Double> pulls) {
    double[] pulled = probabilities.clone();
    double all = 1;
    for (Map.Entry<String, Double> pull : pulls.entrySet()) {
      int item = numbers.getOrDefault(pull.getKey(), NONE);
      double gain = item == NONE ? 0 : (probabilities[item] + NAMED) * Math.expm1(pull.getValue());
      all += gain;
      for (; item != NONE; item = parents[item]) {
        pulled[item] += gain;
      }
    }
    for (int item = 0; item < pulled.length; item++) {
      pulled[item] /= all;
    }
    return pulled;
  }
}
