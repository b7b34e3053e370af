package io.minyi.local.command;

import io.minyi.local.command.LabelledPetitions.Labelled;
import io.minyi.local.file.RecordFile;
import io.minyi.text.Passage;
import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.matter.CatalogueClassifier;
import io.minyi.text.matter.LearnFromTexts;
import io.minyi.text.matter.MatterFigures;
import io.minyi.text.matter.MatterNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Measures what a catalogue alone can do: the labels of the data say only which matters there are
 * to tell apart and, at the end, which were right. The texts of the file themselves are learnt
 * from, {@value #TOGETHER} at a time.
 */
final class MattersFromCatalogue {

  private static final int TOGETHER = 20_000;

  private MattersFromCatalogue() {}

  /**
   * The figures.
   *
   * @param nanos what reading the petitions took
   */
  record Measured(MatterFigures figures, long nanos) {}

  /** The names of a catalogue for the labels of some data. */
  static MatterNames names(Path catalogue, List<String> labels) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    RecordFile.read(
        catalogue,
        row -> {
          List<String> names = new ArrayList<>();
          row.record().forEach(value -> names.add(value.asText("").strip()));
          rows.add(names);
        });
    try {
      return MatterNames.of(rows, labels);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--catalogue " + catalogue + ": " + e.getMessage());
    }
  }

  static Measured measure(Path catalogue, LabelledPetitions petitions, List<Labelled> labelled)
      throws IOException {
    List<String> labels =
        List.copyOf(new TreeSet<>(labelled.stream().map(Labelled::label).toList()));
    if (labels.size() < 2) {
      throw new UsageException("--label must have at least 2 different values, has " + labels);
    }
    CatalogueClassifier classifier =
        CatalogueClassifier.of(names(catalogue, labels), new Segmenter());
    MatterFigures.Tally tally = new MatterFigures.Tally(labels);
    long start = System.nanoTime();
    for (int from = 0; from < labelled.size(); from += TOGETHER) {
      List<Labelled> some = labelled.subList(from, Math.min(labelled.size(), from + TOGETHER));
      List<Passage> passages = some.stream().map(petitions::passage).toList();
      double[][] probabilities = LearnFromTexts.probabilities(classifier, passages);
      for (int i = 0; i < probabilities.length; i++) {
        tally.add(some.get(i).label(), probabilities[i]);
      }
    }
    return new Measured(tally.figures(), System.nanoTime() - start);
  }
}
