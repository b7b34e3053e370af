package io.minyi.text.matter;

import io.minyi.city.Matter;
import io.minyi.city.MatterCatalogue;
import io.minyi.text.MatterReading;
import io.minyi.text.MatterReading.Alternative;
import io.minyi.text.Passage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides the matter by a classifier: the likeliest label if it is likely enough, with what spoke
 * for it, and the next likeliest.
 *
 * <p>A label that is an item of the catalogue brings its path; any other is its own path.
 */
public final class ReadMatter {

  private static final int ALTERNATIVES = 3;

  private final MatterClassifier classifier;
  private final double threshold;
  private final MatterCatalogue catalogue;

  /**
   * @param threshold probability below which it abstains
   */
  public ReadMatter(MatterClassifier classifier, double threshold, MatterCatalogue catalogue) {
    this.classifier = classifier;
    this.threshold = threshold;
    this.catalogue = catalogue;
  }

  /** The matter of a petition. */
  public MatterReading read(Passage passage) {
    double[] probabilities = classifier.probabilities(passage);
    int[] ranked =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    int best = ranked[0];
    boolean isAbstained = probabilities[best] < threshold;
    List<Alternative> alternatives =
        IntStream.of(ranked)
            .skip(isAbstained ? 0 : 1)
            .limit(ALTERNATIVES)
            .mapToObj(label -> alternative(label, probabilities[label]))
            .toList();
    String id = classifier.labels().get(best);
    return new MatterReading(
        isAbstained ? "" : id,
        isAbstained ? List.of() : ids(id),
        isAbstained ? List.of() : names(id),
        rounded(probabilities[best]),
        isAbstained,
        alternatives,
        classifier.evidence(passage, best));
  }

  private Alternative alternative(int label, double probability) {
    String id = classifier.labels().get(label);
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
