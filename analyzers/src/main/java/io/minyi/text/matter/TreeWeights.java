package io.minyi.text.matter;

import io.minyi.city.Matter;
import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.hanlp.Segmenter.Word;
import io.minyi.text.matter.MatterTree.Weights;
import io.minyi.text.matter.PublicFields.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each cue says for the items of a city's catalogue.
 *
 * <p>An item's own cues weigh {@value #CUE}, its name {@value #NAME}, the words of its name {@value
 * #WORD_OF_NAME}, the content words of its definition {@value #WORD_OF_DEFINITION}; of these the
 * largest counts. The cues of a {@link PublicFields field} go to the items of like name at whatever
 * level, {@value #FIELD} of their weight in all. What several items claim is shared among them, so
 * that a word of every second item says little.
 */
final class TreeWeights {

  private static final double CUE = 1;
  private static final double NAME = 1.5;
  private static final double WORD_OF_NAME = 1;
  private static final double WORD_OF_DEFINITION = 0.25;
  private static final double FIELD = 0.5;
  private static final double LIKE = 0.66;
  private static final double OF_A_GROUP = 0.8;
  private static final int LONG_NAME = 4;

  private final MatterTree tree;
  private final Segmenter segmenter;
  private final Map<String, Map<Integer, Double>> weights = new TreeMap<>();

  private TreeWeights(MatterTree tree, Segmenter segmenter) {
    this.tree = tree;
    this.segmenter = segmenter;
  }

  static Map<String, Weights> of(MatterTree tree, PublicFields known, Segmenter segmenter) {
    TreeWeights weights = new TreeWeights(tree, segmenter);
    for (int item = 0; item < tree.size(); item++) {
      weights.addItem(item);
    }
    known.fields().forEach(weights::addField);
    Map<String, Weights> shared = new TreeMap<>();
    weights.weights.forEach((cue, claims) -> shared.put(cue, shared(claims)));
    return shared;
  }

  private void addItem(int item) {
    Matter matter = tree.matter(item);
    matter.cues().forEach(cue -> claim(cue, item, CUE));
    String core = NameLikeness.core(matter.name());
    if (core.length() >= LONG_NAME) {
      claim(core, item, NAME);
    }
    addWords(matter.name(), item, WORD_OF_NAME);
    addWords(matter.definition(), item, WORD_OF_DEFINITION);
  }

  private void addWords(String text, int item, double weight) {
    for (Word word : segmenter.cut(text)) {
      if (word.isContent() && !NameLikeness.saysNothing(word.text())) {
        claim(word.text(), item, weight);
      }
    }
  }

  private void addField(Field field) {
    Map<Integer, Double> belongs = new HashMap<>();
    for (int item = 0; item < tree.size(); item++) {
      double likeness = likeness(field, tree.matter(item));
      if (likeness >= LIKE) {
        belongs.put(item, likeness * likeness * likeness);
      }
    }
    double all = belongs.values().stream().mapToDouble(b -> b).sum();
    belongs.forEach(
        (item, share) ->
            field.cues().forEach((cue, weight) -> add(cue, item, FIELD * weight * share / all)));
  }

  private static double likeness(Field field, Matter matter) {
    double own =
        field.names().stream().mapToDouble(n -> NameLikeness.of(n, matter.name())).max().orElse(0);
    double group =
        matter.level() > 1
            ? 0
            : field.groups().stream()
                .mapToDouble(n -> OF_A_GROUP * NameLikeness.of(n, matter.name()))
                .max()
                .orElse(0);
    return Math.max(own, group);
  }

  private void claim(String cue, int item, double weight) {
    weights.computeIfAbsent(cue, c -> new TreeMap<>()).merge(item, weight, Math::max);
  }

  private void add(String cue, int item, double weight) {
    weights.computeIfAbsent(cue, c -> new TreeMap<>()).merge(item, weight, Double::sum);
  }

  private static Weights shared(Map<Integer, Double> claims) {
    double all = Math.max(1, claims.values().stream().mapToDouble(c -> c).sum());
    return new Weights(
        claims.keySet().stream().mapToInt(i -> i).toArray(),
        claims.values().stream().mapToDouble(c -> c / all).toArray());
  }
}
