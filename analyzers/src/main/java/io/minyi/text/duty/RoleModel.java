package io.minyi.text.duty;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which role a case calls for: logistic regression, one role against the rest (liblinear), over
 * {@link CaseTerms}.
 *
 * <p>Weights are kept in a byte each with a scale a role. Immutable.
 */
final class RoleModel {

  private static final double COST = 0.7;
  private static final double TOLERANCE = 0.1;

  /** Brings the length of a usual case's vector near 1. */
  private static final double USUAL_TERMS = 10;

  private final Map<String, Integer> terms;
  private final float[] scales;
  private final byte[][] weights;

  /**
   * A model from its parts.
   *
   * @param terms in the order of {@code weights}
   * @param scales by role
   * @param weights by term and role
   */
  RoleModel(List<String> terms, float[] scales, byte[][] weights) {
    this.terms = new LinkedHashMap<>();
    terms.forEach(term -> this.terms.put(term, this.terms.size()));
    this.scales = scales.clone();
    this.weights = weights;
  }

  /** Learns from cases with canonical units. */
  static RoleModel learn(List<DispatchCase> cases, UnitRoles roles) {
    Map<String, Integer> terms = new LinkedHashMap<>();
    Problem problem = new Problem();
    problem.l = cases.size();
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      List<Integer> known = new ArrayList<>();
      for (String term : CaseTerms.of(cases.get(i))) {
        known.add(terms.computeIfAbsent(term, t -> terms.size()));
      }
      problem.x[i] = vector(known);
      problem.y[i] = roles.role(roles.id(cases.get(i).unit()));
    }
    problem.n = terms.size();
    problem.bias = -1;
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
    return packed(List.copyOf(terms.keySet()), model, roles.roleCount());
  }

  private static Feature[] vector(List<Integer> known) {
    double value = Math.sqrt(USUAL_TERMS / known.size());
    return known.stream()
        .sorted()
        .map(term -> new FeatureNode(term + 1, value))
        .toArray(Feature[]::new);
  }

  private static RoleModel packed(List<String> terms, Model model, int roles) {
    double[] dense = model.getFeatureWeights();
    int columns = dense.length / terms.size();
    float[] scales = new float[roles];
    byte[][] weights = new byte[terms.size()][roles];
    for (int c = 0; c < model.getNrClass(); c++) {
      int role = model.getLabels()[c];
      int column = Math.min(c, columns - 1);
      double sign = columns < model.getNrClass() && c == 1 ? -1 : 1;
      double largest = 1e-9;
      for (int t = 0; t < terms.size(); t++) {
        largest = Math.max(largest, Math.abs(dense[t * columns + column]));
      }
      scales[role] = (float) (largest / Byte.MAX_VALUE);
      for (int t = 0; t < terms.size(); t++) {
        double weight = sign * dense[t * columns + column];
        weights[t][role] = (byte) Math.round(weight / scales[role]);
      }
    }
    return new RoleModel(terms, scales, weights);
  }

  /** Probability of each role; a role that was never learnt has 0. */
  double[] probabilities(DispatchCase one) {
    int[] sums = new int[scales.length];
    int count = 0;
    for (String term : CaseTerms.of(one)) {
      Integer known = terms.get(term);
      if (known != null) {
        count++;
        byte[] row = weights[known];
        for (int role = 0; role < sums.length; role++) {
          sums[role] += row[role];
        }
      }
    }
    double value = Math.sqrt(USUAL_TERMS / Math.max(1, count));
    double[] odds = new double[sums.length];
    for (int role = 0; role < odds.length; role++) {
      odds[role] = scales[role] == 0 ? 0 : 1 / (1 + Math.exp(-sums[role] * scales[role] * value));
    }
    double all = Arrays.stream(odds).sum();
    return Arrays.stream(odds).map(p -> all == 0 ? 0 : p / all).toArray();
  }

  List<String> terms() {
    return List.copyOf(terms.keySet());
  }

  float[] scales() {
    return scales.clone();
  }

  byte[][] weights() {
    return weights;
  }
}
