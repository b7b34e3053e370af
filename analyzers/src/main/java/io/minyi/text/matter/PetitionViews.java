package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.vectors.SentenceVectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is seen of a petition without any label: what the catalogue's names say, its content
 * words, the public fields it speaks of and, where there is a model, the direction of its meaning.
 */
record PetitionViews(
    CatalogueClassifier catalogue, FieldScores fields, Optional<SentenceVectors> vectors) {

  /** Places in {@link Seen#views}. */
  static final int WORDS = 0;

  private static final double FLOOR = 1e-3;

  static PetitionViews of(MatterNames names, Optional<SentenceVectors> vectors) {
    return new PetitionViews(
        CatalogueClassifier.of(names, new Segmenter()),
        new FieldScores(PublicFields.ofProgram()),
        vectors);
  }

  /**
   * A petition.
   *
   * @param prior ln p of each label by the catalogue
   * @param views features by view: words, fields, and vectors if there are any
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Seen(double[] prior, List<Map<Integer, Double>> views) {}

  Seen of(Passage passage) {
    double[] prior = catalogue.probabilities(passage);
    for (int label = 0; label < prior.length; label++) {
      prior[label] = Math.log(prior[label] + FLOOR);
    }
    List<Map<Integer, Double>> views = new ArrayList<>();
    views.add(ContentWords.of(passage));
    views.add(features(fields.of(passage)));
    vectors.ifPresent(
        model -> {
          float[] vector =
              model.of((passage.title().content() + " " + passage.text().content()).strip());
          double[] values = new double[vector.length];
          for (int i = 0; i < values.length; i++) {
            values[i] = vector[i];
          }
          views.add(features(values));
        });
    return new Seen(prior, views);
  }

  private static Map<Integer, Double> features(double[] values) {
    Map<Integer, Double> features = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        features.put(i, values[i]);
      }
    }
    return features;
  }
}
