package io.minyi.text.place;

import java.util.Arrays;
import java.util.Random;

/**
 * Learns the weights of a conditional random field by stochastic gradient descent, an address at a
 * time. In every address a share of the features is left out at random (dropout), so that the
 * weights do not rely on long n-grams which new addresses do not have.
 */
final class AddressLearner {

  /** A model is too sure of addresses that it has not seen; posteriors are the truer for it. */
  private static final float SOFTNESS = 0.8f;

  private final AddressLessons lessons;
  private final double dropout;
  private final int classes;
  private final ChainWeights shape;
  private final AdaptiveWeights features;
  private final AdaptiveWeights afterLast;
  private final AdaptiveWeights afterMemory;
  private final AdaptiveWeights inner;
  private final AdaptiveWeights.Gradient gradient;
  private final Random random;

  AddressLearner(AddressLessons lessons, double dropout, long seed) {
    this.lessons = lessons;
    this.dropout = dropout;
    shape = new ChainWeights(lessons.bits());
    classes = shape.classes;
    features = new AdaptiveWeights(lessons.features().size(), classes);
    afterLast = new AdaptiveWeights(shape.lasts, shape.targets);
    afterMemory = new AdaptiveWeights(shape.memories, shape.targets);
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
    afterLast.copyTo(shape.afterLast);
    afterMemory.copyTo(shape.afterMemory);
    inner.copyTo(shape.inner);
    ChainPass pass =
        new ChainPass(
            shape, shape.transitionFactors(), shape.innerFactors(), scores(kept), kept.length);
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
    descend(afterLast, expected.afterLast, shape.lasts, shape.targets, rate);
    descend(afterMemory, expected.afterMemory, shape.memories, shape.targets, rate);
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
    afterLast.average();
    afterMemory.average();
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
      float[] row = features.row(lessons.features().find(key));
      soften(row);
      rows.add(key, row, least);
    }
    ChainWeights chain = new ChainWeights(lessons.bits());
    afterLast.averageTo(chain.afterLast);
    afterMemory.averageTo(chain.afterMemory);
    inner.averageTo(chain.inner);
    soften(chain.afterLast);
    soften(chain.afterMemory);
    soften(chain.inner);
    return new AddressModel(lessons.parts(), chain, rows.toWeights());
  }

  private static void soften(float[] weights) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= SOFTNESS;
    }
  }
}
