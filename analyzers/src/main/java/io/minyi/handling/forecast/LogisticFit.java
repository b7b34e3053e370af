package io.minyi.handling.forecast;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;

/**
 * Logistic regression with an L2 penalty (liblinear, trust region): P = 1 / (1 + exp(-b - w·x)).
 *
 * <p>Values are divided by their root mean square before they are learnt from, so that the penalty
 * is fair; the weights returned are for the values as they are.
 */
final class LogisticFit {

  private static final double TOLERANCE = 0.001;

  private final double[] weights;
  private final double bias;

  /** A fit of weights by feature and a bias. */
  LogisticFit(double[] weights, double bias) {
    this.weights = weights.clone();
    this.bias = bias;
  }

  /**
   * Learns.
   *
   * @param rows values by row
   * @param isPositive by row
   * @param cost of an error against the penalty
   */
  static LogisticFit of(List<float[]> rows, boolean[] isPositive, double cost) {
    int width = rows.get(0).length;
    double[] scales = scales(rows, width);
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = width + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = sparse(rows.get(i), scales);
      problem.y[i] = isPositive[i] ? 1 : 0;
    }
    Linear.disableDebugOutput();
    var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
    double[] learnt = model.getFeatureWeights();
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = new double[width];
    for (int j = 0; j < width; j++) {
      weights[j] = scales[j] == 0 ? 0 : sign * learnt[j] / scales[j];
    }
    return new LogisticFit(weights, sign * learnt[width]);
  }

  private static double[] scales(List<float[]> rows, int width) {
    double[] scales = new double[width];
    for (float[] row : rows) {
      for (int j = 0; j < width; j++) {
        scales[j] += row[j] * (double) row[j];
      }
    }
    for (int j = 0; j < width; j++) {
      scales[j] = Math.sqrt(scales[j] / rows.size());
    }
    return scales;
  }

  /** The values that are not 0, and the constant of the bias. */
  private static Feature[] sparse(float[] row, double[] scales) {
    int count = 1;
    for (float value : row) {
      count += value != 0 ? 1 : 0;
    }
    Feature[] features = new Feature[count];
    int next = 0;
    for (int j = 0; j < row.length; j++) {
      if (row[j] != 0) {
        features[next++] = new FeatureNode(j + 1, row[j] / scales[j]);
      }
    }
    features[next] = new FeatureNode(row.length + 1, 1);
    return features;
  }

  double weight(int feature) {
    return weights[feature];
  }

  double bias() {
    return bias;
  }

  double logit(float[] row) {
    double sum = bias;
    for (int j = 0; j < row.length; j++) {
      sum += weights[j] * row[j];
    }
    return sum;
  }

  static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
