package io.minyi.text.place;

import java.util.Arrays;
import java.util.Random;

/**
 * Learns the weights of a conditional random field by stochastic gradient descent, an address at a
 * time. In every address a share of the features is left out at random (dropout), so that the
 * weights do not rely on long n-grams which new addresses do not have.
 */
final class AddressLearner {

  private final AddressLessons lessons;
  private final double dropout;
  private final int classes;
  private final ChainWeights shape;
  private final AdaptiveWeights features;
  private final AdaptiveWeights transitions;
  private final AdaptiveWeights inner;
  private final AdaptiveWeights.Gradient gradient;
  private final Random random;

  AddressLearner(AddressLessons lessons, double dropout, long seed) {
    this.lessons = lessons;
    this.dropout = dropout;
    shape = new ChainWeights(lessons.parts().size());
    classes = shape.classes;
    features = new AdaptiveWeights(lessons.features().size(), classes);
    transitions = new AdaptiveWeights(shape.contexts, shape.targets);
    inner = new AdaptiveWeights(shape.parts, 4);
    gradient = new AdaptiveWeights.Gradient(Math.max(classes, shape.targets));
    random = new Random(seed);
  }

  /** Goes through all addresses once in random order. */
  void round(float rate) {
    int[] order = new int[lessons.size()];
    for (int i = 0; i < order.length; i++) {
      int k = random.nextInt(i + 1);
      order[i] = order[k];
      order[k] = i;
    }
    for (int lesson : order) {
      learn(lesson, rate);
    }
  }

  private void learn(int lesson, float rate) {
    int[][] kept = keepSome(lessons.lesson(lesson));
    ChainWeights chain = new ChainWeights(shape.parts, transitions.current(), inner.current());
    ChainPass pass =
        new ChainPass(
            chain,
            ChainWeights.exponentials(chain.transitions),
            ChainWeights.exponentials(chain.inner),
            scores(kept),
            kept.length);
    ChainExpectations expected = new ChainExpectations(pass);
    expected.subtract(lessons.classes(lesson));
    for (int i = 0; i < kept.length; i++) {
      gradient.take(expected.classes, i * classes, classes);
      if (!gradient.isEmpty()) {
        for (int feature : kept[i]) {
          features.descend(feature, gradient, rate);
        }
      }
    }
    descend(transitions, expected.transitions, shape.contexts, shape.targets, rate);
    descend(inner, expected.inner, shape.parts, 4, rate);
  }

  private void descend(
      AdaptiveWeights weights, double[] gradients, int rows, int width, float rate) {
    for (int row = 0; row < rows; row++) {
      gradient.take(gradients, row * width, width);
      if (!gradient.isEmpty()) {
        weights.descend(row, gradient, rate);
      }
    }
  }

  private int[][] keepSome(int[][] lesson) {
    int[][] kept = new int[lesson.length][];
    for (int i = 0; i < kept.length; i++) {
      int[] some = new int[lesson[i].length];
      int size = 0;
      for (int feature : lesson[i]) {
        if (random.nextFloat() >= dropout) {
          some[size++] = feature;
        }
      }
      kept[i] = Arrays.copyOf(some, size);
    }
    return kept;
  }

  /** Scores as if no feature had been left out. */
  private float[] scores(int[][] kept) {
    float[] scores = new float[kept.length * classes];
    for (int i = 0; i < kept.length; i++) {
      for (int feature : kept[i]) {
        features.add(feature, scores, i * classes);
      }
    }
    float whole = (float) (1 / (1 - dropout));
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= whole;
    }
    return scores;
  }

  /** Counts the weights as they are into the average. */
  void average() {
    features.average();
    transitions.average();
    inner.average();
  }

  /**
   * The average as a model.
   *
   * @param least absolute weights below it are dropped
   */
  AddressModel model(float least) {
    int[] keys = new int[lessons.features().size()];
    for (int number = 0; number < keys.length; number++) {
      keys[number] = lessons.features().key(number);
    }
    Arrays.sort(keys);
    PackedRows rows = new PackedRows();
    for (int key : keys) {
      rows.add(key, features.row(lessons.features().find(key)), least);
    }
    return new AddressModel(
        lessons.parts(),
        new ChainWeights(
            shape.parts, averaged(transitions, shape.contexts), averaged(inner, shape.parts)),
        rows.toWeights());
  }

  private static float[] averaged(AdaptiveWeights weights, int rows) {
    float[][] all = new float[rows][];
    int width = 0;
    for (int row = 0; row < rows; row++) {
      all[row] = weights.row(row);
      width = all[row].length;
    }
    float[] flat = new float[rows * width];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(all[row], 0, flat, row * width, width);
    }
    return flat;
  }
}
