package io.minyi.text.matter;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A linear support vector machine for each label on presence times the log-count ratio r = ln((p +
 * α)/(|p| + 2α)) - ln((q + α)/(|q| + 2α)), p petitions with the feature and the label, q without
 * the label.
 *
 * <p>Errs elsewhere than {@link TermSvm}, so both together are better than either. The product of
 * weight and ratio is what is kept.
 *
 * <p>Source: Wang and Manning, Baselines and Bigrams, 2012.
 */
final class BayesSvm {

  private static final double SMOOTHING = 0.5;
  private static final double COST = 4;

  private BayesSvm() {}

  /** A petition's features outside of the opening, each block of length 1, both of length 1. */
  static SparseRow row(Terms terms, Vocabulary vocabulary) {
    int[] sizes = new int[MatterFeatures.BLOCKS];
    for (int index : terms.indices()) {
      sizes[MatterFeatures.block(vocabulary.key(index))]++;
    }
    int kept = sizes[MatterFeatures.CHARACTERS] + sizes[MatterFeatures.WORDS];
    int[] indices = new int[kept];
    float[] values = new float[kept];
    int size = 0;
    for (int index : terms.indices()) {
      int block = MatterFeatures.block(vocabulary.key(index));
      if (!TermWeighting.isOpening(block)) {
        indices[size] = index;
        values[size++] = (float) (1 / Math.sqrt(2.0 * sizes[block]));
      }
    }
    return new SparseRow(indices, values);
  }

  /** Weights times ratios by feature (row) and label (column). */
  static ByteMatrix train(List<SparseRow> rows, int[] labels, int labelCount, int features) {
    float[][] weights = new float[labelCount][];
    IntStream.range(0, labelCount)
        .parallel()
        .forEach(label -> weights[label] = weights(rows, labels, label, features));
    return ByteMatrix.of(weights, features);
  }

  private static float[] weights(List<SparseRow> rows, int[] labels, int label, int features) {
    boolean[] isLabel = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      isLabel[i] = labels[i] == label;
    }
    float[] ratios = ratios(rows, isLabel, features);
    return LinearSvm.train(rows, isLabel, ratios, COST, COST);
  }

  private static float[] ratios(List<SparseRow> rows, boolean[] isLabel, int features) {
    double[] own = new double[features];
    double[] other = new double[features];
    double ownRows = 2 * SMOOTHING;
    double otherRows = 2 * SMOOTHING;
    for (int i = 0; i < isLabel.length; i++) {
      double[] counts = isLabel[i] ? own : other;
      for (int index : rows.get(i).indices()) {
        counts[index]++;
      }
      ownRows += isLabel[i] ? 1 : 0;
      otherRows += isLabel[i] ? 0 : 1;
    }
    float[] ratios = new float[features];
    for (int feature = 0; feature < features; feature++) {
      ratios[feature] =
          (float)
              (Math.log((own[feature] + SMOOTHING) / ownRows)
                  - Math.log((other[feature] + SMOOTHING) / otherRows));
    }
    return ratios;
  }
}
