package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.Passage.Part;
import io.minyi.text.Reading.Evidence;
import io.minyi.text.hanlp.Segmenter.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that decided for a label: what the {@link TermSvm} gave to each feature, spread evenly
 * over its characters, summed over each word; words side by side that speak for the label are one
 * stretch. A word speaks that got at least a {@value #LEAST}th of what the strongest got.
 *
 * <p>The {@value #MOST} strongest stretches; their weights are shares of all that spoke for the
 * label.
 */
final class WordEvidence {

  private static final int MOST = 8;
  private static final int LEAST = 4;

  private final Members members;
  private final int label;

  WordEvidence(Members members, int label) {
    this.members = members;
    this.label = label;
  }

  private record Stretch(Part part, int start, int end, double weight) {}

  List<Evidence> of(Passage passage) {
    Map<String, double[]> weights = characterWeights(passage);
    List<Stretch> stretches = new ArrayList<>();
    List<Part> parts = List.of(passage.title(), passage.text());
    double strongest = 0;
    for (Part part : parts) {
      for (Word word : part.words()) {
        strongest = Math.max(strongest, weight(word, of(weights, part)));
      }
    }
    for (Part part : parts) {
      addStretches(part, of(weights, part), strongest / LEAST, stretches);
    }
    stretches.sort(Comparator.comparingDouble(Stretch::weight).reversed());
    double all = stretches.stream().mapToDouble(Stretch::weight).sum();
    return stretches.stream()
        .limit(MOST)
        .map(s -> s.part().evidence(s.start(), s.end(), rounded(s.weight() / all)))
        .toList();
  }

  private Map<String, double[]> characterWeights(Passage passage) {
    Vocabulary vocabulary = members.vocabulary();
    SparseRow row = TermWeighting.row(vocabulary.terms(FeatureCounts.of(passage)), vocabulary);
    Map<Integer, Double> given = new HashMap<>();
    for (int i = 0; i < row.indices().length; i++) {
      int index = row.indices()[i];
      given.put(vocabulary.key(index), (double) row.values()[i] * own(index));
    }
    Map<String, double[]> weights = new HashMap<>();
    MatterFeatures.visit(
        passage,
        (key, part, start, end) -> {
          double each = given.getOrDefault(key, 0.0) / (end - start);
          double[] of =
              weights.computeIfAbsent(part.field(), f -> new double[part.content().length()]);
          for (int i = start; i < end; i++) {
            of[i] += each;
          }
        });
    return weights;
  }

  /** What the label gives to a feature above what the labels give on average. */
  private double own(int index) {
    double mean = 0;
    for (int other = 0; other < members.terms().columns(); other++) {
      mean += members.terms().at(index, other) / members.terms().columns();
    }
    return members.terms().at(index, label) - mean;
  }

  private static double[] of(Map<String, double[]> weights, Part part) {
    return weights.getOrDefault(part.field(), new double[0]);
  }

  /** What was given to a word; nothing to what lies beyond the characters that are read. */
  private static double weight(Word word, double[] weights) {
    int end = word.start() + word.text().length();
    double weight = 0;
    for (int i = word.start(); i < end && end <= weights.length; i++) {
      weight += weights[i];
    }
    return Character.isLetterOrDigit(word.text().charAt(0)) ? weight : 0;
  }

  private static void addStretches(
      Part part, double[] weights, double least, List<Stretch> stretches) {
    Stretch open = new Stretch(part, 0, 0, 0);
    for (Word word : part.words()) {
      int end = word.start() + word.text().length();
      double weight = weight(word, weights);
      boolean speaks = weight > 0 && weight >= least;
      if (speaks && open.weight() > 0 && open.end() == word.start()) {
        open = new Stretch(part, open.start(), end, open.weight() + weight);
      } else {
        add(open, stretches);
        open = new Stretch(part, word.start(), end, speaks ? weight : 0);
      }
    }
    add(open, stretches);
  }

  private static void add(Stretch stretch, List<Stretch> stretches) {
    if (stretch.weight() > 0) {
      stretches.add(stretch);
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
