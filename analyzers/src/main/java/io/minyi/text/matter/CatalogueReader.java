package io.minyi.text.matter;

import io.minyi.city.CityPack;
import io.minyi.city.Matter;
import io.minyi.text.MatterReading;
import io.minyi.text.MatterReading.Alternative;
import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.matter.FoundCues.At;
import io.minyi.text.matter.MatterTree.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Decides the matter by the city's catalogue alone: names, definitions and cues at all three
 * levels, and what is known of public affairs in general.
 *
 * <p>With w the weight of a cue for an item ({@link MatterTree}) and l how loudly it is said
 * ({@link FoundCues}), an item's score s is Σ l·w over it and all items below it. The probability
 * of an item among its brothers is the softmax of k·s/√(Σl·w + {@value #SILENCE}), with k of its
 * level; times its parent's it is its own. The deepest item with a probability of at least {@value
 * #SURE} is decided on, so that an unsure third level still gives the second or the class; without
 * any, it abstains. What clerks corrected ({@link CorrectedMatters}) moves the probabilities before
 * that. Cost: one pass over the text, well over 8,000 petitions a second and core.
 */
public final class CatalogueReader {

  private static final double[] SHARPNESS = {5.2, 5.6, 5.6};
  private static final double SILENCE = 1;
  private static final double SURE = 0.5;
  private static final double FAINT = 0.005;
  private static final int ALTERNATIVES = 3;

  /** All cues count; more than these in a document would only make it large. */
  private static final int MOST_EVIDENCE = 50;

  private final MatterTree tree;
  private final FoundCues<Weights> cues;

  /** A reader for the catalogue of a city; without one it abstains always. */
  public CatalogueReader(CityPack pack, Segmenter segmenter) {
    tree = new MatterTree(pack.matters());
    cues = new FoundCues<>(TreeWeights.of(tree, PublicFields.ofProgram(), segmenter));
  }

  /**
   * The matter of a petition, abstained when the evidence is too thin.
   *
   * @param corrections what clerks taught
   */
  public MatterDecision read(Passage passage, CorrectedMatters corrections) {
    List<At<Weights>> places = cues.places(passage);
    double[] before = probabilities(places);
    Map<String, Double> pulls = corrections.pulls(passage);
    double[] probabilities = pulls.isEmpty() ? before : tree.pulled(before, pulls);
    int decided = decided(probabilities);
    int meant = decided >= 0 ? decided : likeliest(1, probabilities);
    if (meant < 0 || probabilities[meant] == 0) {
      return new MatterDecision(MatterReading.UNKNOWN, false);
    }
    boolean isByCorrections = !pulls.isEmpty() && decided != decided(before);
    List<Evidence> evidence = evidence(places, meant);
    if (isByCorrections) {
      evidence.addAll(0, corrections.evidence(passage, tree.matter(meant).id()));
    }
    return new MatterDecision(
        reading(decided, meant, probabilities, most(evidence)), isByCorrections);
  }

  private double[] probabilities(List<At<Weights>> places) {
    double[] scores = new double[tree.size()];
    double[] probabilities = new double[tree.size()];
    double all = 0;
    for (FoundCues.Found<Weights> found : FoundCues.loud(places)) {
      all += tree.add(scores, found.value(), found.loudness());
    }
    if (all > 0) {
      share(tree.classes(), 1, scores, 1 / Math.sqrt(all + SILENCE), probabilities);
    }
    return probabilities;
  }

  /** Shares a parent's probability among its children, as far down as it is worth it. */
  private void share(
      int[] items, double among, double[] scores, double factor, double[] probabilities) {
    double[] sharpened = new double[items.length];
    for (int i = 0; i < items.length; i++) {
      int level = tree.matter(items[i]).level();
      sharpened[i] = scores[items[i]] * factor * SHARPNESS[level - 1];
    }
    double[] shares = Softmax.of(sharpened);
    for (int i = 0; i < items.length; i++) {
      double probability = among * shares[i];
      probabilities[items[i]] = probability;
      if (probability > FAINT && tree.children(items[i]).length > 0) {
        share(tree.children(items[i]), probability, scores, factor, probabilities);
      }
    }
  }

  /** The deepest item that is likely enough, below 0 if there is none. */
  private int decided(double[] probabilities) {
    int decided = -1;
    for (int level = 1; level <= 3; level++) {
      int likeliest = likeliest(level, probabilities);
      decided = likeliest >= 0 && probabilities[likeliest] >= SURE ? likeliest : decided;
    }
    return decided;
  }

  private MatterReading reading(
      int decided, int meant, double[] probabilities, List<Evidence> evidence) {
    List<Matter> path = decided < 0 ? List.of() : tree.path(decided);
    return new MatterReading(
        decided < 0 ? "" : tree.matter(decided).id(),
        path.stream().map(Matter::id).toList(),
        path.stream().map(Matter::name).toList(),
        rounded(probabilities[meant]),
        decided < 0,
        alternatives(decided, probabilities),
        evidence);
  }

  private int likeliest(int level, double[] probabilities) {
    int likeliest = -1;
    for (int item : tree.at(level)) {
      if (likeliest < 0 || probabilities[item] > probabilities[likeliest]) {
        likeliest = item;
      }
    }
    return likeliest;
  }

  private List<Alternative> alternatives(int decided, double[] probabilities) {
    List<Alternative> alternatives = new ArrayList<>(ALTERNATIVES);
    for (int item : best(decided, probabilities)) {
      List<String> path = tree.path(item).stream().map(Matter::name).toList();
      double probability = rounded(probabilities[item]);
      alternatives.add(new Alternative(tree.matter(item).id(), path, probability));
    }
    return alternatives;
  }

  /** The likeliest items of the third level but for one, of equals the first; none unlikely. */
  private int[] best(int without, double[] probabilities) {
    int[] best = new int[ALTERNATIVES];
    int count = 0;
    for (int item : tree.at(3)) {
      double probability = probabilities[item];
      if (item != without
          && (count < ALTERNATIVES || probability > probabilities[best[count - 1]])
          && rounded(probability) > 0) {
        int at = count < ALTERNATIVES ? count++ : count - 1;
        for (; at > 0 && probabilities[best[at - 1]] < probability; at--) {
          best[at] = best[at - 1];
        }
        best[at] = item;
      }
    }
    return Arrays.copyOf(best, count);
  }

  /** What speaks for an item or one below it, heaviest first. */
  private List<Evidence> evidence(List<At<Weights>> places, int item) {
    List<Evidence> evidence = new ArrayList<>();
    for (At<Weights> at : places) {
      double weight = rounded(tree.below(item, at.value()));
      if (weight > 0) {
        evidence.add(at.part().evidence(at.start(), at.end(), weight));
      }
    }
    evidence.sort(Comparator.comparingDouble(Evidence::weight).reversed());
    return evidence;
  }

  private static List<Evidence> most(List<Evidence> evidence) {
    return evidence.size() > MOST_EVIDENCE ? evidence.subList(0, MOST_EVIDENCE) : evidence;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
