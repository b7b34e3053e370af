package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.matter.PublicFields.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a petition speaks of each of the {@link PublicFields}: Σ loudness·weight over the
 * field's cues, a cue of n fields giving each a share of 1/n; all scores together scaled to a
 * length below 1, which few weak cues do not reach.
 */
final class FieldScores {

  private static final double SILENCE = 1;

  private final int fields;
  private final FoundCues<Map<Integer, Double>> cues;

  FieldScores(PublicFields known) {
    fields = known.fields().size();
    Map<String, Map<Integer, Double>> weights = new HashMap<>();
    for (int i = 0; i < fields; i++) {
      Field field = known.fields().get(i);
      int number = i;
      field
          .cues()
          .forEach((cue, w) -> weights.computeIfAbsent(cue, c -> new HashMap<>()).put(number, w));
    }
    cues = new FoundCues<>(weights);
  }

  int size() {
    return fields;
  }

  double[] of(Passage passage) {
    double[] scores = new double[fields];
    List<FoundCues.At<Map<Integer, Double>>> places = cues.places(passage);
    for (FoundCues.Found<Map<Integer, Double>> found : FoundCues.loud(places)) {
      found
          .value()
          .forEach(
              (field, weight) -> scores[field] += found.loudness() * weight / found.value().size());
    }
    double squares = 0;
    for (double score : scores) {
      squares += score * score;
    }
    double length = Math.sqrt(squares) + SILENCE;
    for (int i = 0; i < fields; i++) {
      scores[i] /= length;
    }
    return scores;
  }
}
