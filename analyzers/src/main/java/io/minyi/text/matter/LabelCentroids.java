package io.minyi.text.matter;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The mean petition of each label in one view (words, fields or sentence vectors); a label speaks
 * for a petition as much as the cosine of the two.
 *
 * @param sums by label, feature to the sum over its petitions
 * @param lengths of the sums
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LabelCentroids(List<Map<Integer, Double>> sums, double[] lengths) {

  /** Learns from petitions in this view and the numbers of their labels. */
  static LabelCentroids of(List<Map<Integer, Double>> petitions, List<Integer> given, int labels) {
    List<Map<Integer, Double>> sums = new ArrayList<>();
    for (int label = 0; label < labels; label++) {
      sums.add(new HashMap<>());
    }
    for (int i = 0; i < petitions.size(); i++) {
      Map<Integer, Double> sum = sums.get(given.get(i));
      petitions.get(i).forEach((feature, value) -> sum.merge(feature, value, Double::sum));
    }
    return of(sums);
  }

  private static LabelCentroids of(List<Map<Integer, Double>> sums) {
    return new LabelCentroids(sums, sums.stream().mapToDouble(LabelCentroids::length).toArray());
  }

  /** The cosine with each label, 0 for one without petitions. */
  double[] cosines(Map<Integer, Double> petition) {
    double[] cosines = new double[lengths.length];
    double length = length(petition);
    for (int label = 0; label < cosines.length; label++) {
      double product = product(petition, label);
      cosines[label] = product == 0 ? 0 : product / (length * lengths[label]);
    }
    return cosines;
  }

  /** What one feature adds to a label's cosine with a petition of length 1. */
  double weight(int feature, int label) {
    return sums.get(label).getOrDefault(feature, 0.0) / Math.max(lengths[label], 1e-9);
  }

  private double product(Map<Integer, Double> petition, int label) {
    Map<Integer, Double> sum = sums.get(label);
    double product = 0;
    for (Map.Entry<Integer, Double> feature : petition.entrySet()) {
      product += feature.getValue() * sum.getOrDefault(feature.getKey(), 0.0);
    }
    return product;
  }

  static double length(Map<Integer, Double> features) {
    return Math.sqrt(features.values().stream().mapToDouble(v -> v * v).sum());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(sums.size());
    for (Map<Integer, Double> sum : sums) {
      out.writeInt(sum.size());
      for (int feature : sum.keySet().stream().sorted().toList()) {
        out.writeInt(feature);
        out.writeFloat(sum.get(feature).floatValue());
      }
    }
  }

  static LabelCentroids read(DataInputStream in) throws IOException {
    List<Map<Integer, Double>> sums = new ArrayList<>();
    int labels = in.readInt();
    for (int label = 0; label < labels; label++) {
      Map<Integer, Double> sum = new HashMap<>();
      int features = in.readInt();
      for (int i = 0; i < features; i++) {
        int feature = in.readInt();
        sum.put(feature, (double) in.readFloat());
      }
      sums.add(sum);
    }
    return of(sums);
  }
}
