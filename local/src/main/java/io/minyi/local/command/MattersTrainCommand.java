package io.minyi.local.command;

import io.minyi.text.Passage;
import io.minyi.text.matter.MatterFigures;
import io.minyi.text.matter.MatterModels;
import io.minyi.text.matter.ModelCard;
import io.minyi.text.matter.SavedMatters;
import io.minyi.text.matter.TrainFewLabels;
import io.minyi.text.matter.TrainMatters;
import io.minyi.text.matter.TrainingSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns matters from labelled petitions. */
@Command(
    name = "train",
    description = {
      "Trains a classifier of matters, prints its cross-validated figures,",
      "and writes the model and beside it a model card (MODEL.md)."
    },
    footer =
        "%nExample:%n  ./minyi matters train --data labelled.csv --label 一级标签"
            + " --columns text=留言详情,title=留言主题 --model matters.model")
final class MattersTrainCommand implements Callable<Integer> {

  @Mixin private LabelledFiles data;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "Where the model goes.")
  private Path model;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description =
          "A catalogue whose columns are its levels; it helps where labels are few (up to 1,500)."
              + " Without it the names of the labels alone do.")
  private Path catalogue;

  @Option(
      names = "--vectors",
      description =
          "Where labels are few, learn from sentence vectors too; some 50 texts a second.")
  private boolean isWithVectors;

  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    LabelledPetitions petitions = data.petitions();
    TrainingSet set = new TrainingSet();
    FewLabelled few = new FewLabelled();
    data.read(
        petitions,
        petition -> {
          Passage passage = petitions.passage(petition);
          set.add(petition.label(), passage, !petition.isCut());
          few.add(petition.label(), passage);
        });
    if (set.labels().size() < 2) {
      throw new UsageException(
          "--label %s must have at least 2 different values, has %s"
              .formatted(data.label(), set.labels()));
    }
    TrainMatters.Result result = train(set);
    Optional<TrainFewLabels.Result> byNames = few.train(catalogue, isWithVectors);
    boolean isByNames =
        byNames.isPresent() && byNames.get().figures().macroF1() >= result.figures().macroF1();
    SavedMatters kept = isByNames ? byNames.get().model() : result.model();
    MatterFigures figures = isByNames ? byNames.get().figures() : result.figures();
    ModelCard card = new ModelCard(data.names(), data.label(), petitions.refused(), result);
    Output.write(model, MatterModels.bytes(kept));
    Output.write(
        model.resolveSibling(model.getFileName() + ".md"),
        (isByNames ? card.text(figures) : card.text()).getBytes(StandardCharsets.UTF_8));
    output.write(figures, figures.text());
    return petitions.report();
  }

  private static TrainMatters.Result train(TrainingSet set) {
    try {
      return new TrainMatters(done -> System.err.println("minyi: " + done)).train(set);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }
}
