package io.minyi.text.matter;

import io.minyi.city.Matter;
import io.minyi.city.MatterCatalogue;
import io.minyi.text.MatterReading;
import io.minyi.text.MatterReading.Alternative;
import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Decides the matter by a classifier: the likeliest label if it is likely enough, with what spoke
 * for it, and the next likeliest. What clerks corrected ({@link CorrectedMatters}) moves the
 * probabilities before that, and may name items that the classifier does not know.
 *
 * <p>A label that is an item of the catalogue brings its path; any other is its own path.
 */
public final class ReadMatter {

  private static final int ALTERNATIVES = 3;

  /** So likely is at least what a clerk has named once. */
  private static final double NAMED = 0.001;

  private final MatterClassifier classifier;
  private final double threshold;
  private final MatterCatalogue catalogue;
  private final List<List<String>> paths;

  /** How likely is what; labels of the classifier first. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Ranking(List<String> labels, double[] probabilities) {

    int best() {
      int best = 0;
      for (int label = 1; label < probabilities.length; label++) {
        best = probabilities[label] > probabilities[best] ? label : best;
      }
      return best;
    }
  }

  /**
   * @param threshold probability below which it abstains
   */
  public ReadMatter(MatterClassifier classifier, double threshold, MatterCatalogue catalogue) {
    this.classifier = classifier;
    this.threshold = threshold;
    this.catalogue = catalogue;
    paths = classifier.labels().stream().map(this::ids).toList();
  }

  /**
   * The matter of a petition.
   *
   * @param corrections what clerks taught
   */
  public MatterDecision read(Passage passage, CorrectedMatters corrections) {
    Ranking before = new Ranking(classifier.labels(), classifier.probabilities(passage));
    Map<String, Double> pulls = corrections.pulls(passage);
    Ranking ranking = pulls.isEmpty() ? before : pulled(before, pulls);
    int best = ranking.best();
    String id = ranking.labels().get(best);
    boolean isAbstained = ranking.probabilities()[best] < threshold;
    boolean wasAbstained = before.probabilities()[before.best()] < threshold;
    boolean isByCorrections = best != before.best() || isAbstained != wasAbstained;
    List<Evidence> evidence = new ArrayList<>();
    if (isByCorrections) {
      evidence.addAll(corrections.evidence(passage, id));
    }
    if (best < classifier.labels().size()) {
      evidence.addAll(classifier.evidence(passage, best));
    }
    return new MatterDecision(
        new MatterReading(
            isAbstained ? "" : id,
            isAbstained ? List.of() : ids(id),
            isAbstained ? List.of() : names(id),
            rounded(ranking.probabilities()[best]),
            isAbstained,
            alternatives(ranking, isAbstained ? 0 : 1),
            evidence),
        isByCorrections);
  }

  /**
   * A label gains {@code (p + 0.001)·(e^pull − 1)}, with the pull at it, at what it belongs to or
   * at what belongs to it; then all is scaled to sum to 1. Items that no label covers come behind.
   */
  private Ranking pulled(Ranking before, Map<String, Double> pulls) {
    double[] strongest = new double[paths.size()];
    List<String> labels = new ArrayList<>(before.labels());
    List<Double> others = new ArrayList<>();
    pulls.forEach(
        (id, pull) -> {
          List<String> path = ids(id);
          boolean isCovered = false;
          for (int label = 0; label < strongest.length; label++) {
            if (paths.get(label).contains(id) || path.containsAll(paths.get(label))) {
              strongest[label] = Math.max(strongest[label], pull);
              isCovered = true;
            }
          }
          if (!isCovered && catalogue.find(id).isPresent()) {
            labels.add(id);
            others.add(pull);
          }
        });
    double[] probabilities = Arrays.copyOf(before.probabilities(), labels.size());
    for (int label = 0; label < probabilities.length; label++) {
      boolean isKnown = label < strongest.length;
      double pull = isKnown ? strongest[label] : others.get(label - strongest.length);
      probabilities[label] += pull == 0 ? 0 : (probabilities[label] + NAMED) * Math.expm1(pull);
    }
    double all = Arrays.stream(probabilities).sum();
    Arrays.setAll(probabilities, label -> probabilities[label] / all);
    return new Ranking(labels, probabilities);
  }

  private List<Alternative> alternatives(Ranking ranking, int skipped) {
    double[] probabilities = ranking.probabilities();
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
        .skip(skipped)
        .limit(ALTERNATIVES)
        .map(label -> alternative(ranking.labels().get(label), probabilities[label]))
        .toList();
  }

  private Alternative alternative(String id, double probability) {
    return new Alternative(id, names(id), rounded(probability));
  }

  private List<String> ids(String id) {
    return catalogue.find(id).isPresent()
        ? catalogue.path(id).stream().map(Matter::id).toList()
        : List.of(id);
  }

  private List<String> names(String id) {
    return catalogue.find(id).isPresent()
        ? catalogue.path(id).stream().map(Matter::name).toList()
        : List.of(id);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
