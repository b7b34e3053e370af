package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.hanlp.Segmenter.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Betters a classifier by the petitions it is to judge, without any label: what it is sure of
 * teaches it the words that go along (expectation–maximisation with naive Bayes).
 *
 * <p>A petition is its words of two characters and more with weight v = (1 + ln n)·ln(N/d),
 * normalised to length 1 (n times here, in d of N petitions; 3 ≤ d ≤ N/3). From the probabilities
 * p(l|x) the words learn ln P(w|l)/P(w), smoothed; a petition's score is the sum of v times that.
 * Its softmax, sharpened until the mean certainty is {@value #CERTAIN}, times the first
 * classifier's probability and the share of the label, sharpened likewise, is the new p; {@value
 * #ROUNDS} rounds. Cost: linear in the words.
 */
public final class LearnFromTexts {

  private static final int ROUNDS = 2;
  private static final double CERTAIN = 0.85;
  private static final int RAREST = 3;
  private static final double SMOOTHING = 0.1;
  private static final int READ = 500;
  private static final double FLOOR = 1e-6;

  private final double[][] first;
  private final int labels;
  private final List<Map<String, Double>> bags = new ArrayList<>();

  private LearnFromTexts(double[][] first) {
    this.first = first;
    labels = first.length == 0 ? 0 : first[0].length;
  }

  /**
   * Probabilities of petitions that took part in the learning.
   *
   * @param petitions any number; with a hundred it helps little, with a thousand a percent or two
   * @return for each petition a probability for each label of the classifier
   */
  public static double[][] probabilities(MatterClassifier classifier, List<Passage> petitions) {
    double[][] first = petitions.stream().map(classifier::probabilities).toArray(double[][]::new);
    LearnFromTexts learning = new LearnFromTexts(first);
    petitions.forEach(petition -> learning.bags.add(bag(petition)));
    learning.weigh();
    double[][] now = first;
    for (int round = 0; round < ROUNDS; round++) {
      now = learning.round(now);
    }
    return now;
  }

  private static Map<String, Double> bag(Passage passage) {
    Map<String, Double> bag = new HashMap<>();
    for (Passage.Part part : List.of(passage.title(), passage.text())) {
      for (Word word : part.words()) {
        if (word.start() > READ) {
          break;
        }
        if (word.text().length() >= 2 && Character.isIdeographic(word.text().charAt(0))) {
          bag.merge(word.text(), 1.0, Double::sum);
        }
      }
    }
    return bag;
  }

  private void weigh() {
    Map<String, Integer> petitionsWith = new HashMap<>();
    bags.forEach(bag -> bag.keySet().forEach(word -> petitionsWith.merge(word, 1, Integer::sum)));
    for (Map<String, Double> bag : bags) {
      bag.keySet()
          .removeIf(w -> petitionsWith.get(w) < RAREST || petitionsWith.get(w) > bags.size() / 3);
      bag.replaceAll(
          (word, n) ->
              (1 + Math.log(n)) * Math.log(bags.size() / (double) petitionsWith.get(word)));
      double length = Math.sqrt(bag.values().stream().mapToDouble(v -> v * v).sum());
      bag.replaceAll((word, v) -> v / length);
    }
  }

  private double[][] round(double[][] taught) {
    Map<String, double[]> speaks = speaks(taught);
    double[][] scores = new double[bags.size()][labels];
    for (int i = 0; i < scores.length; i++) {
      for (Map.Entry<String, Double> entry : bags.get(i).entrySet()) {
        double[] word = speaks.get(entry.getKey());
        for (int label = 0; label < labels; label++) {
          scores[i][label] += entry.getValue() * word[label];
        }
      }
    }
    double[][] learnt = sharpened(scores);
    double[] common = common(taught);
    for (int i = 0; i < scores.length; i++) {
      for (int label = 0; label < labels; label++) {
        scores[i][label] =
            Math.log(learnt[i][label] + FLOOR)
                + Math.log(first[i][label] + FLOOR)
                + Math.log(common[label] + FLOOR);
      }
    }
    return sharpened(scores);
  }

  /** For each word ln P(w|label) − ln P(w). */
  private Map<String, double[]> speaks(double[][] taught) {
    Map<String, double[]> counts = new HashMap<>();
    double[] perLabel = new double[labels];
    double all = 0;
    for (int i = 0; i < taught.length; i++) {
      for (Map.Entry<String, Double> entry : bags.get(i).entrySet()) {
        double[] word = counts.computeIfAbsent(entry.getKey(), w -> new double[labels]);
        for (int label = 0; label < labels; label++) {
          double count = taught[i][label] * entry.getValue();
          word[label] += count;
          perLabel[label] += count;
        }
        all += entry.getValue();
      }
    }
    double added = SMOOTHING * counts.size();
    for (double[] word : counts.values()) {
      double share = sum(word) / all;
      for (int label = 0; label < labels; label++) {
        word[label] =
            Math.log((word[label] + added * share) / (perLabel[label] + added)) - Math.log(share);
      }
    }
    return counts;
  }

  /** Softmax of the scores times a factor with which the mean certainty is {@value #CERTAIN}. */
  private static double[][] sharpened(double[][] scores) {
    double sharpness = sharpness(scores);
    return Arrays.stream(scores).map(s -> Softmax.of(times(s, sharpness))).toArray(double[][]::new);
  }

  /** The factor on the scores with which the mean certainty is {@value #CERTAIN}. */
  private static double sharpness(double[][] scores) {
    double low = -8;
    double high = 8;
    for (int step = 0; step < 30; step++) {
      double middle = (low + high) / 2;
      double certainty = 0;
      for (double[] score : scores) {
        certainty += largest(Softmax.of(times(score, Math.exp(middle))));
      }
      if (certainty / scores.length < CERTAIN) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double[] times(double[] values, double factor) {
    double[] product = values.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] *= factor;
    }
    return product;
  }

  private static double largest(double[] values) {
    double largest = values[0];
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  /** How common each label is so far. */
  private double[] common(double[][] taught) {
    double[] common = new double[labels];
    for (double[] p : taught) {
      for (int label = 0; label < labels; label++) {
        common[label] += p[label] / taught.length;
      }
    }
    return common;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
