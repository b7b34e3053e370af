package io.minyi.text.appeal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Trains and measures the model of {@link AppealReader}; not a test, run by hand: {@code
 * TrainAppeal DATA cross | held-out | FILE}.
 *
 * <ul>
 *   <li>{@code cross}: ten folds of the development half
 *   <li>{@code held-out}: trained on the development half, measured on the other
 *   <li>a file: ten folds of all labels set the thresholds, then the model of all is written
 * </ul>
 */
final class TrainAppeal {

  private static final int FOLDS = 10;

  /** Share of emergencies that must be found out of fold. */
  private static final double RECALL = 0.98;

  /**
   * What is taken off the threshold: that of one half, set on 35 emergencies, missed 4 of 45 of the
   * other half by at most 0.4.
   */
  private static final double MARGIN = 0.5;

  private final FindMarks marks = new FindMarks();
  private final TrainedAppeal trainer = new TrainedAppeal(marks);
  private final List<LabelledPetition> labelled;
  private final List<LabelledPetition> examples = LabelledPetition.examples();
  private final double[][] stage;
  private final PrintStream out;

  private TrainAppeal(Path data, PrintStream out) {
    labelled = LabelledPetition.labelled(data);
    stage = trainer.weakStage(LabelledPetition.weak(data, labelled));
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TrainAppeal train = new TrainAppeal(Path.of(arguments[0]), out);
    switch (arguments[1]) {
      case "cross" -> train.cross();
      case "held-out" -> train.heldOut();
      default -> train.write(Path.of(arguments[1]));
    }
  }

  private void cross() {
    List<LabelledPetition> half = half("development");
    Map<String, double[]> scores = outOfFold(half);
    AppealFigures figures = new AppealFigures(half, scores);
    figures.print(out, figures.thresholdFor(RECALL) - MARGIN, figures.urgentThreshold());
  }

  private void heldOut() {
    List<LabelledPetition> half = half("development");
    AppealFigures ofHalf = new AppealFigures(half, outOfFold(half));
    List<LabelledPetition> other = half("held-out");
    double[][] weights = trainer.weights(withExamples(half), stage);
    AppealFigures figures = new AppealFigures(other, scores(LinearModel.of(weights), other));
    figures.print(out, ofHalf.thresholdFor(RECALL) - MARGIN, ofHalf.urgentThreshold());
  }

  private void write(Path file) throws IOException {
    AppealFigures figures = new AppealFigures(labelled, outOfFold(labelled));
    double emergency = figures.thresholdFor(RECALL) - MARGIN;
    double urgent = figures.urgentThreshold();
    figures.print(out, emergency, urgent);
    double[][] weights = trainer.weights(withExamples(labelled), stage);
    int one = marks.dangerPlaces() + DangerSigns.ONE;
    weights[Scores.EMERGENCY][one] -= emergency;
    weights[Scores.URGENT][one] -= urgent;
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
      LinearModel.of(weights).write(to);
    }
  }

  private List<LabelledPetition> half(String name) {
    return labelled.stream().filter(p -> p.half().equals(name)).toList();
  }

  private List<LabelledPetition> withExamples(List<LabelledPetition> petitions) {
    return Stream.concat(petitions.stream(), examples.stream()).toList();
  }

  private Map<String, double[]> outOfFold(List<LabelledPetition> petitions) {
    Map<String, double[]> scores = new HashMap<>();
    for (int f = 0; f < FOLDS; f++) {
      List<LabelledPetition> trained = new ArrayList<>();
      List<LabelledPetition> asked = new ArrayList<>();
      for (LabelledPetition petition : petitions) {
        int fold = Math.floorMod((petition.text().hashCode() * 0x9E3779B9) >>> 7, FOLDS);
        (fold == f ? asked : trained).add(petition);
      }
      scores.putAll(scores(LinearModel.of(trainer.weights(withExamples(trained), stage)), asked));
    }
    return scores;
  }

  private Map<String, double[]> scores(LinearModel model, List<LabelledPetition> petitions) {
    Map<String, double[]> scores = new HashMap<>();
    for (LabelledPetition petition : petitions) {
      Features features = marks.in(petition.title(), petition.text()).features();
      scores.put(petition.id(), model.scores(features));
    }
    return scores;
  }
}
