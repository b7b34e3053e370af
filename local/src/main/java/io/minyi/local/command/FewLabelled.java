package io.minyi.local.command;

import io.minyi.text.Passage;
import io.minyi.text.matter.MatterNames;
import io.minyi.text.matter.TrainFewLabels;
import io.minyi.text.vectors.BgeVectors;
import io.minyi.text.vectors.SentenceVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Keeps labelled petitions as long as they are few, and trains on them. */
final class FewLabelled {

  private final List<String> labels = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private boolean isMany;

  void add(String label, Passage passage) {
    isMany |= passages.size() == TrainFewLabels.MOST;
    if (isMany) {
      labels.clear();
      passages.clear();
    } else {
      labels.add(label);
      passages.add(passage);
    }
  }

  /**
   * Trains, unless the petitions were many.
   *
   * @param catalogue null if there is none
   */
  Optional<TrainFewLabels.Result> train(Path catalogue, boolean isWithVectors) throws IOException {
    if (isMany) {
      return Optional.empty();
    }
    List<String> different = List.copyOf(new TreeSet<>(labels));
    MatterNames names =
        catalogue == null
            ? MatterNames.of(different)
            : MattersFromCatalogue.names(catalogue, different);
    Optional<SentenceVectors> vectors = Optional.empty();
    if (isWithVectors) {
      vectors = BgeVectors.load();
      if (vectors.isEmpty()) {
        System.err.println("minyi: sentence vectors cannot be loaded here, going on without");
      }
    }
    TrainFewLabels training = new TrainFewLabels(names, vectors);
    for (int i = 0; i < passages.size(); i++) {
      training.add(labels.get(i), passages.get(i));
    }
    return Optional.of(training.train());
  }
}
