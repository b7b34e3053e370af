package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.hanlp.Segmenter.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Corrections by clerks, each of which counts at once: no retraining.
 *
 * <p>A corrected matter is remembered as the sum of the {@link ContentWords} of its petitions. With
 * c the cosine of a petition with that sum and n the corrections of the matter, the odds of the
 * matter grow by exp({@value #PULL}·(c − {@value #ALIKE})·√(n/(n + {@value #DOUBT}))) where c is
 * above {@value #ALIKE}: one correction moves petitions that are very like it, ten move their kind.
 *
 * <p>What it knows is a function of the set of corrections it holds, whatever their order. Memory
 * is bounded: {@value #MOST_OF_MATTER} corrections of a matter and {@value #MOST} in all, the
 * eldest forgotten first, and {@value #MOST_WORDS} words a matter; some 5 MB. Cost of a correction:
 * those of its matter; of a reading: the petition's words times the matters that know each. Not
 * safe for threads while it learns.
 */
public final class CorrectedMatters {

  /** How many corrections are remembered. */
  public static final int MOST = 1_000;

  private static final int MOST_OF_MATTER = 20;
  private static final int MOST_WORDS = 400;
  private static final double PULL = 16;
  private static final double ALIKE = 0.2;
  private static final double DOUBT = 1;

  private static final Comparator<Correction> ELDEST_FIRST =
      Comparator.comparing(Correction::at).thenComparing(Correction::petition);

  private final Segmenter segmenter = new Segmenter();
  private final Map<String, Correction> byPetition = new HashMap<>();
  private final TreeSet<Correction> all = new TreeSet<>(ELDEST_FIRST);
  private final Map<String, Kind> byMatter = new HashMap<>();

  /** For each word: the matters that know it and how well. */
  private final Map<Integer, Map<Kind, Double>> byWord = new HashMap<>();

  private record Correction(
      String petition, Instant at, String matter, Map<Integer, Double> words) {}

  /** What the corrections of one matter have in common. */
  private static final class Kind {
    final String matter;
    final TreeSet<Correction> corrections = new TreeSet<>(ELDEST_FIRST);
    Map<Integer, Double> words = Map.of();
    double length;

    Kind(String matter) {
      this.matter = matter;
    }
  }

  /** How many corrections it holds. */
  public int size() {
    return all.size();
  }

  /**
   * Learns a correction; an earlier one of the same petition is forgotten.
   *
   * @param at when the clerk corrected it
   * @param matter id of the item that the clerk chose
   * @return the petitions whose corrections had to go for it, perhaps its own
   */
  public List<String> learn(String petition, Instant at, String matter, String title, String text) {
    forget(petition);
    Passage passage = Passage.of(title, text, "", segmenter);
    Correction correction = new Correction(petition, at, matter, ContentWords.of(passage));
    Kind kind = byMatter.computeIfAbsent(matter, Kind::new);
    byPetition.put(petition, correction);
    all.add(correction);
    kind.corrections.add(correction);
    Optional<String> forgotten = Optional.empty();
    if (kind.corrections.size() > MOST_OF_MATTER) {
      forgotten = Optional.of(kind.corrections.first().petition());
    } else if (all.size() > MOST) {
      forgotten = Optional.of(all.first().petition());
    }
    relearn(kind);
    forgotten.ifPresent(this::forget);
    return forgotten.stream().toList();
  }

  /** Forgets the correction of a petition, if it holds one. */
  public void forget(String petition) {
    Correction correction = byPetition.remove(petition);
    if (correction == null) {
      return;
    }
    all.remove(correction);
    Kind kind = byMatter.get(correction.matter());
    kind.corrections.remove(correction);
    relearn(kind);
    if (kind.corrections.isEmpty()) {
      byMatter.remove(kind.matter);
    }
  }

  /** Sums in the order of time, so that equal sets give equal bits. */
  private void relearn(Kind kind) {
    kind.words.keySet().forEach(word -> forget(word, kind));
    Map<Integer, Double> words = new HashMap<>();
    for (Correction correction : kind.corrections) {
      correction.words().forEach((word, value) -> words.merge(word, value, Double::sum));
    }
    kind.words = heaviest(words);
    kind.length = length(kind.words);
    kind.words.forEach(
        (word, value) -> byWord.computeIfAbsent(word, w -> new HashMap<>()).put(kind, value));
  }

  private void forget(Integer word, Kind kind) {
    Map<Kind, Double> kinds = byWord.get(word);
    kinds.remove(kind);
    if (kinds.isEmpty()) {
      byWord.remove(word);
    }
  }

  /** By matter: the logarithm of how much its odds grow for a petition, above 0. */
  Map<String, Double> pulls(Passage petition) {
    Map<String, Double> pulls = new TreeMap<>();
    if (all.isEmpty()) {
      return pulls;
    }
    Map<Integer, Double> words = ContentWords.of(petition);
    double length = length(words);
    Map<Kind, Double> products = new HashMap<>();
    words.forEach(
        (word, value) ->
            byWord
                .getOrDefault(word, Map.of())
                .forEach((kind, known) -> products.merge(kind, value * known, Double::sum)));
    products.forEach(
        (kind, product) -> {
          double cosine = product / (kind.length * length);
          double corrections = kind.corrections.size();
          if (cosine > ALIKE) {
            double belief = Math.sqrt(corrections / (corrections + DOUBT));
            pulls.put(kind.matter, PULL * (cosine - ALIKE) * belief);
          }
        });
    return pulls;
  }

  /** The words that a petition shares with the corrections of a matter. */
  List<Evidence> evidence(Passage petition, String matter) {
    Kind kind = byMatter.get(matter);
    List<Evidence> evidence = new ArrayList<>();
    if (kind == null) {
      return evidence;
    }
    for (Passage.Part part : List.of(petition.title(), petition.text())) {
      for (Word word : part.words()) {
        double weight = kind.words.getOrDefault(word.text().hashCode(), 0.0) / kind.length;
        if (weight > 0) {
          evidence.add(part.evidence(word.start(), word.end(), Math.round(weight * 1000) / 1000.0));
        }
      }
    }
    evidence.sort(Comparator.comparingDouble(Evidence::weight).reversed());
    return evidence;
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
