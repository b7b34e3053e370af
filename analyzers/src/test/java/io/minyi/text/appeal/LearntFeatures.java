package io.minyi.text.appeal;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/** The {@link Features} of petitions as liblinear wants them, each made once. */
final class LearntFeatures {

  private final FindMarks marks;
  private final Map<String, Feature[]> cache = new HashMap<>();

  LearntFeatures(FindMarks marks) {
    this.marks = marks;
  }

  /** Features for one training: n-grams stretched, and the cues of danger or those of wish. */
  Feature[] view(LabelledPetition petition, double grams, boolean isDanger) {
    return cache.computeIfAbsent(
        petition.id() + grams + isDanger,
        key -> {
          DoubleFunction<Double> stretch = value -> value * grams;
          return nodes(petition, isDanger, stretch, new double[0]);
        });
  }

  /** The cues of wish, with the scores of the first stage instead of n-grams. */
  Feature[] staged(LabelledPetition petition, double[][] stage) {
    Feature[] features = view(petition, 1, false);
    return cache.computeIfAbsent(
        petition.id() + "staged",
        key -> {
          double[] scores = new double[stage.length];
          for (Feature node : features) {
            for (int k = 0; k < stage.length; k++) {
              scores[k] += stage[k][node.getIndex() - 1] * node.getValue();
            }
          }
          return nodes(petition, false, value -> 0.0, scores);
        });
  }

  private Feature[] nodes(
      LabelledPetition petition, boolean isDanger, DoubleFunction<Double> grams, double[] more) {
    TreeMap<Integer, Double> nodes = new TreeMap<>();
    Features features = marks.in(petition.title(), petition.text()).features();
    for (int i = 0; i < features.size(); i++) {
      int place = features.place(i);
      double value = features.value(i);
      if (place < Features.GRAMS) {
        nodes.merge(place + 1, grams.apply(value), Double::sum);
      } else if (isDanger == (place >= marks.dangerPlaces())) {
        nodes.merge(place + 1, value, Double::sum);
      }
    }
    for (int k = 0; k < more.length; k++) {
      nodes.put(marks.places() + 1 + k, more[k]);
    }
    List<Feature> list = new ArrayList<>();
    nodes.forEach(
        (place, value) -> {
          if (value != 0) {
            list.add(new FeatureNode(place, value));
          }
        });
    return list.toArray(Feature[]::new);
  }
}
