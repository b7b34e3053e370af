package io.minyi.text.matter;

import io.minyi.text.matter.TrainingSet.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Trains a classifier of matters.
 *
 * <p>{@value #FOLDS} times the members learn from four fifths of the petitions and score the last
 * fifth; texts that are nearly the same are never on both sides. From these scores the {@link
 * Fusion} learns, and, fold by fold again, the figures come. Then the members learn from all.
 */
public final class TrainMatters {

  private static final int FOLDS = 5;
  private static final int NONE = -1;

  /** How often the model must be right where it decides. */
  private static final double RIGHT_WHEN_DECIDED = 0.95;

  /** With fewer petitions as people wrote them, those that are only words count too. */
  private static final int ENOUGH_WHOLE = 50;

  private final Consumer<String> progress;

  /**
   * What came out.
   *
   * @param figures cross-validated, of the petitions with their text as people wrote it
   * @param counts petitions learnt from, by label
   * @param offered petitions read
   * @param texts how many different texts, near-duplicates being one
   */
  public record Result(
      TrainedMatters model,
      MatterFigures figures,
      Map<String, Integer> counts,
      long offered,
      int texts) {
    public Result {
      counts = new TreeMap<>(counts);
    }
  }

  /**
   * @param progress hears of each step
   */
  public TrainMatters(Consumer<String> progress) {
    this.progress = progress;
  }

  /**
   * Trains on petitions of at least two labels.
   *
   * @throws IllegalArgumentException if all texts are nearly the same
   */
  public Result train(TrainingSet set) {
    List<Example> examples = set.examples();
    List<String> labels = set.labels();
    int[] given = examples.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
    int[] groups = TrainingSet.groups(examples);
    int texts = (int) Arrays.stream(groups).distinct().count();
    if (texts < 2) {
      throw new IllegalArgumentException(
          "training data must hold at least 2 different texts, holds " + texts);
    }
    int[] folds = folds(groups);
    List<float[]> unseen = unseen(examples, given, folds, labels.size());
    MatterFigures.Tally tally = tally(labels, unseen, given, folds, counted(examples));
    double threshold = tally.threshold(RIGHT_WHEN_DECIDED);
    Fusion fusion = fusion(unseen, given, folds, NONE, labels.size());
    progress.accept("learning from all " + examples.size());
    Members members = members(examples, given, folds, NONE, labels.size());
    return new Result(
        new TrainedMatters(labels, members, fusion, threshold),
        tally.figures(),
        set.counts(),
        set.offered(),
        texts);
  }

  /** Groups in turn: they come label by label, so each fold gets its share of each. */
  private static int[] folds(int[] groups) {
    Map<Integer, Integer> folds = new HashMap<>();
    return Arrays.stream(groups)
        .map(group -> folds.computeIfAbsent(group, g -> folds.size() % FOLDS))
        .toArray();
  }

  private List<float[]> unseen(List<Example> examples, int[] given, int[] folds, int labelCount) {
    List<float[]> scores = new ArrayList<>(examples.size());
    examples.forEach(example -> scores.add(new float[0]));
    for (int fold = 0; fold < FOLDS; fold++) {
      progress.accept("cross-validating, fold %d of %d".formatted(fold + 1, FOLDS));
      Members members = members(examples, given, folds, fold, labelCount);
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          scores.set(i, members.scores(examples.get(i).features()));
        }
      }
    }
    return scores;
  }

  /** Members that have not seen one fold. */
  private static Members members(
      List<Example> examples, int[] given, int[] folds, int without, int labelCount) {
    List<FeatureCounts> petitions = new ArrayList<>();
    int[] labels = new int[given.length];
    for (int i = 0; i < given.length; i++) {
      if (folds[i] != without) {
        labels[petitions.size()] = given[i];
        petitions.add(examples.get(i).features());
      }
    }
    return Members.train(petitions, Arrays.copyOf(labels, petitions.size()), labelCount);
  }

  private static boolean[] counted(List<Example> examples) {
    long whole = examples.stream().filter(Example::isWhole).count();
    boolean[] isCounted = new boolean[examples.size()];
    for (int i = 0; i < isCounted.length; i++) {
      isCounted[i] = whole < ENOUGH_WHOLE || examples.get(i).isWhole();
    }
    return isCounted;
  }

  private static MatterFigures.Tally tally(
      List<String> labels, List<float[]> unseen, int[] given, int[] folds, boolean[] isCounted) {
    MatterFigures.Tally tally = new MatterFigures.Tally(labels);
    for (int fold = 0; fold < FOLDS; fold++) {
      Fusion fusion = fusion(unseen, given, folds, fold, labels.size());
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold && isCounted[i]) {
          tally.add(labels.get(given[i]), fusion.probabilities(unseen.get(i)));
        }
      }
    }
    return tally;
  }

  private static Fusion fusion(
      List<float[]> unseen, int[] given, int[] folds, int without, int labelCount) {
    List<float[]> scores = new ArrayList<>();
    int[] labels = new int[given.length];
    for (int i = 0; i < given.length; i++) {
      if (folds[i] != without) {
        labels[scores.size()] = given[i];
        scores.add(unseen.get(i));
      }
    }
    return Fusion.train(scores, Arrays.copyOf(labels, scores.size()), labelCount);
  }
}
