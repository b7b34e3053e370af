package io.minyi.text.appeal;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;
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
  private final LearntFeatures features;

  TrainedAppeal(FindMarks marks) {
    this.marks = marks;
    features = new LearntFeatures(marks);
  }

  /** The first stage of type, which is the same for all folds. */
  double[][] weakStage(List<LabelledPetition> weak) {
    double[][] stage = new double[Scores.TYPES.size()][];
    for (int k = 0; k < stage.length; k++) {
      String type = Scores.TYPES.get(k);
      stage[k] =
          logistic(
              weak,
              p -> features.view(p, 1, false),
              is(p -> p.appeal().equals(type)),
              WEAK_COST,
              1);
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
                  p -> features.staged(p, stage),
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
                  p -> features.view(p, GRAMS, false),
                  is(p -> p.polarity().equals(polarity)),
                  POLARITY_COST,
                  weight));
    }
    List<LabelledPetition> urgent = petitions.stream().filter(p -> !p.urgency().isEmpty()).toList();
    weights[Scores.EMERGENCY] =
        stretched(
            logistic(
                urgent,
                p -> features.view(p, GRAMS, true),
                is(p -> p.urgency().equals("emergency")),
                URGENCY_COST,
                EMERGENCY));
    weights[Scores.URGENT] =
        stretched(
            logistic(
                urgent,
                p -> features.view(p, GRAMS, true),
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
        read.stream().map(p -> features.view(p, GRAMS, false)).toList(),
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

  private double[] train(List<Feature[]> examples, double[] labels, Parameter parameter) {
    Problem problem = new Problem();
    problem.l = labels.length;
    problem.n = marks.places() + Scores.TYPES.size();
    problem.x = examples.toArray(Feature[][]::new);
    problem.y = labels;
    Linear.disableDebugOutput();
    parameter.setRandom(new Random(0));
    Model model = Linear.train(problem, parameter);
    double[] weights = model.getFeatureWeights();
    boolean isClasses = parameter.getSolverType() == SolverType.L2R_LR_DUAL;
    boolean isTurned = isClasses && model.getNrClass() == 2 && model.getLabels()[0] != 1;
    for (int i = 0; isTurned && i < weights.length; i++) {
      weights[i] = -weights[i];
    }
    return weights;
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
