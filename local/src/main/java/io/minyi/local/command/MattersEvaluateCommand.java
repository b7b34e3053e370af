package io.minyi.local.command;

import io.minyi.local.command.LabelledPetitions.Labelled;
import io.minyi.local.command.MattersFromCatalogue.Measured;
import io.minyi.text.matter.FewLabelMatters;
import io.minyi.text.matter.MatterClassifier;
import io.minyi.text.matter.MatterFigures;
import io.minyi.text.matter.MatterModels;
import io.minyi.text.vectors.BgeVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Figures of a classifier on labelled petitions that it has not seen. */
@Command(
    name = "evaluate",
    description = "Measures a classifier of matters on labelled petitions it has not seen.",
    footer = {
      "%nExamples:",
      "  ./minyi matters evaluate --data labelled.csv --label 一级标签 --model matters.model",
      "  ./minyi matters evaluate --data labelled.csv --label 一级标签 --catalogue catalogue.csv"
    })
final class MattersEvaluateCommand implements Callable<Integer> {

  @Mixin private LabelledFiles data;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Mixin private Output output;

  /** What decides. */
  private static final class Source {
    @Option(names = "--model", paramLabel = "FILE", description = "A trained model.")
    private Path model;

    @Option(
        names = "--catalogue",
        paramLabel = "FILE",
        description = "No training at all: a catalogue whose columns are its levels.")
    private Path catalogue;
  }

  @Override
  public Integer call() throws IOException {
    LabelledPetitions petitions = data.petitions();
    Measured measured = source.model != null ? ofModel(petitions) : ofCatalogue(petitions);
    MatterFigures figures = measured.figures();
    double perSecond = Math.round(figures.n() * 1e10 / measured.nanos()) / 10.0;
    output.write(json(figures, perSecond), text(figures, perSecond));
    return petitions.report();
  }

  private Measured ofModel(LabelledPetitions petitions) throws IOException {
    MatterClassifier classifier = withVectors(MatterModels.read(source.model));
    MatterFigures.Tally tally = new MatterFigures.Tally(classifier.labels());
    long[] nanos = new long[1];
    data.read(
        petitions,
        petition -> {
          long start = System.nanoTime();
          double[] probabilities = classifier.probabilities(petitions.passage(petition));
          nanos[0] += System.nanoTime() - start;
          tally.add(petition.label(), probabilities);
        });
    requireSome(petitions);
    return new Measured(tally.figures(), nanos[0]);
  }

  /** A model that is better with sentence vectors gets them where they can be loaded. */
  private static MatterClassifier withVectors(MatterClassifier model) {
    if (model instanceof FewLabelMatters few && few.isBetterWithVectors()) {
      return BgeVectors.load().<MatterClassifier>map(few::with).orElse(few);
    }
    return model;
  }

  private Measured ofCatalogue(LabelledPetitions petitions) throws IOException {
    List<Labelled> labelled = new ArrayList<>();
    data.read(petitions, labelled::add);
    requireSome(petitions);
    return MattersFromCatalogue.measure(source.catalogue, petitions, labelled);
  }

  private void requireSome(LabelledPetitions petitions) {
    if (petitions.read() == 0) {
      throw new UsageException(
          "--data must hold at least one labelled petition, was " + data.names());
    }
  }

  private static Map<String, Object> json(MatterFigures figures, double perSecond) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("n", figures.n());
    json.put("accuracy", figures.accuracy());
    json.put("macroF1", figures.macroF1());
    json.put("classes", figures.classes());
    json.put("calibrationError", figures.calibrationError());
    json.put("coverageAt", figures.coverageAt());
    json.put("perSecond", perSecond);
    return json;
  }

  private static String text(MatterFigures figures, double perSecond) {
    return figures.text() + "%nper second          %,.0f%n".formatted(perSecond);
  }
}
