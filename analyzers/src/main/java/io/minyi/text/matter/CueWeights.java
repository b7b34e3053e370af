package io.minyi.text.matter;

import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.hanlp.Segmenter.Word;
import io.minyi.text.matter.PublicFields.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each cue says for each label, before any text was seen.
 *
 * <p>A field of {@link PublicFields} belongs to a label as much as its names are like the label's
 * names ({@link NameLikeness}, at least {@value #LIKE}), cubed, and shared among the labels. A cue
 * of weight w gives each label w times that share, summed over the fields that hold the cue; then w
 * times its share in the whole, w the largest of its sums. The words of the names themselves are
 * cues of weight {@value #OF_A_NAME}.
 */
final class CueWeights {

  private static final double LIKE = 0.66;
  private static final double OF_A_NAME = 0.5;
  private static final double OF_A_GROUP = 0.8;

  private final MatterNames catalogue;
  private final Segmenter segmenter;
  private final Map<String, double[]> weights = new TreeMap<>();

  private CueWeights(MatterNames catalogue, Segmenter segmenter) {
    this.catalogue = catalogue;
    this.segmenter = segmenter;
  }

  /** For each cue its weight per label of the catalogue. */
  static Map<String, double[]> of(MatterNames catalogue, PublicFields known, Segmenter segmenter) {
    CueWeights cues = new CueWeights(catalogue, segmenter);
    known.fields().forEach(cues::addField);
    for (int label = 0; label < catalogue.labels().size(); label++) {
      cues.addNames(label);
    }
    cues.weights.values().removeIf(w -> sum(w) == 0);
    cues.weights.replaceAll((cue, w) -> shared(w));
    return cues.weights;
  }

  private void addField(Field field) {
    double[] belongs = belongs(field);
    double all = sum(belongs);
    if (all == 0) {
      return;
    }
    field
        .cues()
        .forEach(
            (cue, weight) -> {
              double[] sums = of(cue);
              for (int label = 0; label < sums.length; label++) {
                sums[label] += weight * belongs[label] / all;
              }
            });
  }

  private double[] belongs(Field field) {
    double[] belongs = new double[catalogue.labels().size()];
    for (int label = 0; label < belongs.length; label++) {
      double likest = OF_A_GROUP * likest(field.groups(), Set.of(catalogue.labels().get(label)));
      likest = Math.max(likest, likest(field.names(), catalogue.names().get(label)));
      belongs[label] = likest * likest * likest;
    }
    return belongs;
  }

  private static double likest(List<String> ours, Set<String> theirs) {
    double likest = 0;
    for (String our : ours) {
      for (String their : theirs) {
        likest = Math.max(likest, NameLikeness.of(our, their));
      }
    }
    return likest >= LIKE ? likest : 0;
  }

  private void addNames(int label) {
    Set<String> terms = new HashSet<>();
    for (String name : catalogue.names().get(label)) {
      terms.add(NameLikeness.core(name));
      segmenter.cut(name).stream().map(Word::text).forEach(terms::add);
    }
    for (String term : terms) {
      if (!NameLikeness.saysNothing(term)) {
        of(term)[label] = Math.max(of(term)[label], OF_A_NAME);
      }
    }
  }

  private double[] of(String cue) {
    return weights.computeIfAbsent(cue, c -> new double[catalogue.labels().size()]);
  }

  private static double[] shared(double[] sums) {
    double all = Math.max(1, sum(sums));
    double largest = 1;
    for (double s : sums) {
      largest = Math.max(largest, s);
    }
    double[] shares = new double[sums.length];
    for (int label = 0; label < sums.length; label++) {
      shares[label] = sums[label] * largest / all;
    }
    return shares;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
