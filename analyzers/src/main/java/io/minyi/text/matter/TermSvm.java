package io.minyi.text.matter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A linear support vector machine for each label on {@link TermWeighting tf-idf}: the best single
 * member of the model.
 *
 * <p>A petition of a rare label costs √(others/own) times as much, or rare labels are never said.
 */
final class TermSvm {

  private static final double COST = 1;

  private TermSvm() {}

  /** Weights by feature (row) and label (column). */
  static ByteMatrix train(List<SparseRow> rows, int[] labels, int labelCount, int features) {
    float[][] weights = new float[labelCount][];
    float[] ones = new float[features];
    Arrays.fill(ones, 1);
    IntStream.range(0, labelCount)
        .parallel()
        .forEach(
            label -> {
              boolean[] isLabel = new boolean[labels.length];
              int own = 0;
              for (int i = 0; i < labels.length; i++) {
                isLabel[i] = labels[i] == label;
                own += isLabel[i] ? 1 : 0;
              }
              double rare = own == 0 ? 1 : Math.sqrt((double) (labels.length - own) / own);
              weights[label] = LinearSvm.train(rows, isLabel, ones, COST * rare, COST);
            });
    return ByteMatrix.of(weights, features);
  }

  /** How far a petition is on each label's side. */
  static float[] scores(ByteMatrix weights, SparseRow row) {
    float[] scores = new float[weights.columns()];
    for (int i = 0; i < row.indices().length; i++) {
      weights.addRow(row.indices()[i], row.values()[i], scores);
    }
    weights.scale(scores);
    return scores;
  }
}
