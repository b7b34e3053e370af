package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import io.minyi.text.hanlp.Segmenter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Tells matters apart from the names in their catalogue alone (cold start): no petition has to be
 * labelled.
 *
 * <p>With w the weight of a cue for a label ({@link CueWeights}) and l how loudly it is said
 * ({@link FoundCues}), the score of a label is s = Σ l·w; the probability is the softmax of {@value
 * #SHARPNESS}·s/√(Σs + {@value #SILENCE}), so that many weak cues do not make certainty. Without
 * any cue all labels are equally likely. Cost: one pass over the text.
 */
public final class CatalogueClassifier implements MatterClassifier {

  private static final double SHARPNESS = 2.4;
  private static final double SILENCE = 3;

  private final List<String> labels;
  private final FoundCues<double[]> cues;

  private CatalogueClassifier(List<String> labels, Map<String, double[]> weights) {
    this.labels = labels;
    cues = new FoundCues<>(weights);
  }

  /** A classifier for the labels of a catalogue. */
  public static CatalogueClassifier of(MatterNames catalogue, Segmenter segmenter) {
    return new CatalogueClassifier(
        catalogue.labels(), CueWeights.of(catalogue, PublicFields.ofProgram(), segmenter));
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  @Override
  public double[] probabilities(Passage passage) {
    double[] scores = new double[labels.size()];
    double all = SILENCE;
    for (FoundCues.Found<double[]> found : FoundCues.loud(cues.places(passage))) {
      for (int label = 0; label < scores.length; label++) {
        double score = found.loudness() * found.value()[label];
        scores[label] += score;
        all += score;
      }
    }
    for (int label = 0; label < scores.length; label++) {
      scores[label] *= SHARPNESS / Math.sqrt(all);
    }
    return Softmax.of(scores);
  }

  @Override
  public List<Evidence> evidence(Passage passage, int label) {
    List<Evidence> evidence = new ArrayList<>();
    for (var at : cues.places(passage)) {
      double weight = at.value()[label];
      if (weight > 0) {
        evidence.add(at.part().evidence(at.start(), at.end(), weight));
      }
    }
    evidence.sort(Comparator.comparingDouble(Evidence::weight).reversed());
    return evidence;
  }
}
