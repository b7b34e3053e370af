package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.hanlp.Segmenter.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
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
 * eldest forgotten first, and {@value #MOST_WORDS} words a matter; under 20 MB. Cost of a
 * correction: those of its matter; of a reading: the petition's words times the matters that know
 * each. Not safe for threads while it learns.
 */
public final class CorrectedMatters {

  /** How many corrections are remembered. */
  public static final int MOST = 1_000;

  private static final int MOST_OF_MATTER = 20;
  private static final int MOST_WORDS = 400;
  private static final double PULL = 16;
  private static final double ALIKE = 0.1;
  private static final double DOUBT = 1;

  private static final Comparator<Correction> ELDEST_FIRST =
      Comparator.comparing(Correction::at).thenComparing(Correction::petition);

  private final Segmenter segmenter = new Segmenter();
  private final Map<String, Correction> byPetition = new HashMap<>();
  private final TreeSet<Correction> all = new TreeSet<>(ELDEST_FIRST);
  private final Map<String, Kind> byMatter = new HashMap<>();

  private final WordIndex index = new WordIndex();
  private final BitSet numbers = new BitSet();

  private record Correction(
      String petition, Instant at, String matter, Map<Integer, Double> words) {}

  /** What the corrections of one matter have in common. */
  private static final class Kind {
    final String matter;
    final int number;
    final TreeSet<Correction> corrections = new TreeSet<>(ELDEST_FIRST);
    Map<Integer, Double> words = Map.of();
    double length;

    Kind(String matter, int number) {
      this.matter = matter;
      this.number = number;
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
    Kind kind = byMatter.computeIfAbsent(matter, this::kind);
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
      numbers.clear(kind.number);
    }
  }

  private Kind kind(String matter) {
    Kind kind = new Kind(matter, numbers.nextClearBit(0));
    numbers.set(kind.number);
    return kind;
  }

  /** Sums in the order of time, so that equal sets give equal bits. */
  private void relearn(Kind kind) {
    index.remove(kind.number, kind.words);
    Map<Integer, Double> words = new HashMap<>();
    for (Correction correction : kind.corrections) {
      correction.words().forEach((word, value) -> words.merge(word, value, Double::sum));
    }
    kind.words = heaviest(words);
    kind.length = length(kind.words);
    index.add(kind.number, kind.words);
  }

  /** By matter: the logarithm of how much its odds grow for a petition, above 0. */
  Map<String, Double> pulls(Passage petition) {
    Map<String, Double> pulls = new TreeMap<>();
    if (all.isEmpty()) {
      return pulls;
    }
    Map<Integer, Double> words = ContentWords.of(petition);
    double length = length(words);
    double[] products = index.products(words, numbers.length());
    for (Kind kind : byMatter.values()) {
      double cosine = products[kind.number] / (kind.length * length);
      double corrections = kind.corrections.size();
      if (cosine > ALIKE) {
        double belief = Math.sqrt(corrections / (corrections + DOUBT));
        pulls.put(kind.matter, PULL * (cosine - ALIKE) * belief);
      }
    }
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
