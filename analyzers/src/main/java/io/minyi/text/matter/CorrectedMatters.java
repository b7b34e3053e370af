package io.minyi.text.matter;

import io.minyi.text.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Corrections by clerks, each of which counts at once: no retraining.
 *
 * <p>A corrected matter is remembered as the sum of the {@link ContentWords} of its petitions. With
 * c the cosine of a petition with that sum, n the corrections of the matter and p the probability
 * by whatever was known before, the new probability is proportional to p·exp({@value
 * #PULL}·c·√(n/(n + {@value #DOUBT}))): one correction moves petitions that are very like it, ten
 * move their kind.
 *
 * <p>Immutable: {@link #with} gives a new snapshot that shares all other matters. Memory is
 * bounded: at most {@value #MOST_WORDS} words a matter, the faintest forgotten, and {@value
 * #MOST_MATTERS} matters, the one corrected longest ago forgotten; some 20 MB at most. Cost of a
 * correction and of a reading: linear in the petition's words, times the corrected matters for a
 * reading.
 */
public final class CorrectedMatters {

  /** Nothing was corrected yet. */
  public static final CorrectedMatters NONE = new CorrectedMatters(List.of());

  private static final double PULL = 12;
  private static final double DOUBT = 1;
  private static final int MOST_WORDS = 400;
  private static final int MOST_MATTERS = 1_000;

  private final List<Corrected> matters;

  /**
   * @param words hash to weight, none changed once built
   */
  private record Corrected(String id, int corrections, Map<Integer, Double> words, double length) {
    Corrected {
      words = Map.copyOf(words);
    }

    double pull(Map<Integer, Double> petition, double petitionLength) {
      double product = 0;
      for (Map.Entry<Integer, Double> word : petition.entrySet()) {
        product += word.getValue() * words.getOrDefault(word.getKey(), 0.0);
      }
      double cosine = product == 0 ? 0 : product / (length * petitionLength);
      return PULL * cosine * Math.sqrt(corrections / (corrections + DOUBT));
    }
  }

  private CorrectedMatters(List<Corrected> matters) {
    this.matters = List.copyOf(matters);
  }

  /** How many corrections are remembered. */
  public int corrections() {
    return matters.stream().mapToInt(Corrected::corrections).sum();
  }

  /**
   * What is known after one more correction.
   *
   * @param matter id of the item that the clerk chose
   */
  public CorrectedMatters with(Passage petition, String matter) {
    List<Corrected> next = new ArrayList<>(matters.size() + 1);
    Corrected before = new Corrected(matter, 0, Map.of(), 0);
    for (Corrected corrected : matters) {
      if (corrected.id().equals(matter)) {
        before = corrected;
      } else {
        next.add(corrected);
      }
    }
    Map<Integer, Double> words = new HashMap<>(before.words());
    ContentWords.of(petition).forEach((word, value) -> words.merge(word, value, Double::sum));
    Map<Integer, Double> kept = heaviest(words);
    next.add(new Corrected(matter, before.corrections() + 1, kept, length(kept)));
    return new CorrectedMatters(next.subList(Math.max(0, next.size() - MOST_MATTERS), next.size()));
  }

  /**
   * What was known before, corrected.
   *
   * @param labels ids of items
   * @param before a probability for each
   * @return a probability for each, the sum as before
   */
  public double[] correct(Passage petition, List<String> labels, double[] before) {
    double[] corrected = before.clone();
    if (matters.isEmpty()) {
      return corrected;
    }
    Map<Integer, Double> words = ContentWords.of(petition);
    double length = length(words);
    Map<String, Double> pulls = new HashMap<>();
    matters.forEach(m -> pulls.put(m.id(), m.pull(words, length)));
    for (int label = 0; label < corrected.length; label++) {
      corrected[label] *= Math.exp(pulls.getOrDefault(labels.get(label), 0.0));
    }
    double scale = Arrays.stream(before).sum() / Arrays.stream(corrected).sum();
    for (int label = 0; label < corrected.length; label++) {
      corrected[label] *= scale;
    }
    return corrected;
  }

  private static Map<Integer, Double> heaviest(Map<Integer, Double> words) {
    if (words.size() <= MOST_WORDS) {
      return words;
    }
    Map<Integer, Double> kept = new HashMap<>();
    words.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_WORDS)
        .forEach(word -> kept.put(word.getKey(), word.getValue()));
    return kept;
  }

  private static double length(Map<Integer, Double> words) {
    return Math.sqrt(words.values().stream().mapToDouble(v -> v * v).sum());
  }
}
