package io.minyi.text.appeal;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Trains the weights of the {@link LinearModel}: logistic regressions for type, urgency and
 * polarity, a support vector regression for emotion (liblinear).
 *
 * <p>Type is learnt in two stages that together are linear again: n-grams and cues from petitions
 * whose titles say what they want, then those six scores with the cues from the labels.
 */
final class TrainedAppeal {

  private static final double WEAK_COST = 1;
  private static final double TYPE_COST = 0.5;
  private static final double POLARITY_COST = 3;
  private static final double URGENCY_COST = 0.3;
  private static final double EMOTION_COST = 0.3;

  /** How much a petition of a rare kind weighs against one of the most frequent. */
  private static final double RARE_TYPE = 2;

  private static final double RARE_POLARITY = 3;
  private static final double EMERGENCY = 4;

  /** How much n-grams are stretched beside cues, which are few. */
  private static final double GRAMS = 3;

  private final FindMarks marks;
  private final Map<String, Feature[]> cache = new java.util.HashMap<>();

  TrainedAppeal(FindMarks marks) {
    this.marks = marks;
  }

  /** The first stage of type, which is the same for all folds. */
  double[][] weakStage(List<LabelledPetition> weak) {
    double[][] stage = new double[Scores.TYPES.size()][];
    for (int k = 0; k < stage.length; k++) {
      String type = Scores.TYPES.get(k);
      stage[k] =
          logistic(weak, p -> view(p, 1, false), is(p -> p.appeal().equals(type)), WEAK_COST, 1);
    }
    return stage;
  }

  /** All weights, {@code [score][place]}, from labelled petitions and examples. */
  double[][] weights(List<LabelledPetition> petitions, double[][] stage) {
    double[][] weights = new double[Scores.COUNT][];
    List<LabelledPetition> typed = petitions.stream().filter(p -> !p.appeal().isEmpty()).toList();
    for (int k = 0; k < Scores.TYPES.size(); k++) {
      String type = Scores.TYPES.get(k);
      double weight = k == 0 ? 1 : RARE_TYPE;
      weights[k] =
          folded(
              logistic(
                  typed,
                  p -> staged(p, stage),
                  is(p -> p.appeal().equals(type)),
                  TYPE_COST,
                  weight),
              stage);
    }
    for (int k = 0; k < Scores.POLARITIES.size(); k++) {
      String polarity = Scores.POLARITIES.get(k);
      double weight = k == 0 ? 1 : RARE_POLARITY;
      weights[Scores.POLARITY + k] =
          stretched(
              logistic(
                  typed,
                  p -> view(p, GRAMS, false),
                  is(p -> p.polarity().equals(polarity)),
                  POLARITY_COST,
                  weight));
    }
    List<LabelledPetition> urgent = petitions.stream().filter(p -> !p.urgency().isEmpty()).toList();
    weights[Scores.EMERGENCY] =
        stretched(
            logistic(
                urgent,
                p -> view(p, GRAMS, true),
                is(p -> p.urgency().equals("emergency")),
                URGENCY_COST,
                EMERGENCY));
    weights[Scores.URGENT] =
        stretched(
            logistic(
                urgent,
                p -> view(p, GRAMS, true),
                is(p -> !p.urgency().equals("normal")),
                URGENCY_COST,
                EMERGENCY));
    weights[Scores.EMOTION] = stretched(emotion(petitions));
    return weights;
  }

  private double[] emotion(List<LabelledPetition> petitions) {
    List<LabelledPetition> read = petitions.stream().filter(p -> p.emotion() >= 0).toList();
    Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVR, EMOTION_COST, 0.01);
    parameter.setP(0.02);
    return train(
        read.stream().map(p -> view(p, GRAMS, false)).toList(),
        read.stream().mapToDouble(LabelledPetition::emotion).toArray(),
        parameter);
  }

  private static ToDoubleFunction<LabelledPetition> is(Predicate<LabelledPetition> test) {
    return petition -> test.test(petition) ? 1 : 0;
  }

  private double[] logistic(
      List<LabelledPetition> petitions,
      java.util.function.Function<LabelledPetition, Feature[]> view,
      ToDoubleFunction<LabelledPetition> label,
      double cost,
      double weightOfOne) {
    Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, cost, 0.01);
    if (weightOfOne != 1) {
      parameter.setWeights(new double[] {weightOfOne}, new int[] {1});
    }
    return train(
        petitions.stream().map(view).toList(),
        petitions.stream().mapToDouble(label).toArray(),
        parameter);
  }

  private double[] train(List<Feature[]> features, double[] labels, Parameter parameter) {
    Problem problem = new Problem();
    problem.l = labels.length;
    problem.n = marks.places() + Scores.TYPES.size();
    problem.x = features.toArray(Feature[][]::new);
    problem.y = labels;
    Linear.disableDebugOutput();
    Linear.resetRandom();
    Model model = Linear.train(problem, parameter);
    double[] weights = model.getFeatureWeights();
    boolean isClasses = parameter.getSolverType() == SolverType.L2R_LR_DUAL;
    boolean isTurned = isClasses && model.getNrClass() == 2 && model.getLabels()[0] != 1;
    for (int i = 0; isTurned && i < weights.length; i++) {
      weights[i] = -weights[i];
    }
    return weights;
  }

  /** Features for one training: n-grams stretched, and the cues of danger or those of wish. */
  private Feature[] view(LabelledPetition petition, double grams, boolean isDanger) {
    return cache.computeIfAbsent(
        petition.id() + grams + isDanger,
        key -> {
          DoubleFunction<Double> stretch = value -> value * grams;
          return nodes(petition, isDanger, stretch, new double[0]);
        });
  }

  private Feature[] staged(LabelledPetition petition, double[][] stage) {
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

  /** The second stage with the first folded in: one linear function of the features. */
  private double[] folded(double[] second, double[][] stage) {
    double[] weights = java.util.Arrays.copyOf(second, marks.places());
    for (int p = 0; p < weights.length; p++) {
      for (int k = 0; k < stage.length; k++) {
        weights[p] += second[marks.places() + k] * stage[k][p];
      }
    }
    return weights;
  }

  /** Weights for n-grams as they are. */
  private double[] stretched(double[] trained) {
    double[] weights = java.util.Arrays.copyOf(trained, marks.places());
    for (int p = 0; p < Features.GRAMS; p++) {
      weights[p] *= GRAMS;
    }
    return weights;
  }
}
