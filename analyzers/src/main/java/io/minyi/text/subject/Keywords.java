package io.minyi.text.subject;

import io.minyi.text.Passage;
import io.minyi.text.Reading.Keyword;
import io.minyi.text.hanlp.Segmenter.Word;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keywords by tf-idf: how often a word is said here, times how rare it is in general Chinese. */
public final class Keywords {

  private static final int MOST = 8;
  private static final int TITLE_WEIGHT = 2;

  private final Set<String> stopwords;

  public Keywords(List<String> stopwords) {
    this.stopwords = Set.copyOf(stopwords);
  }

  /** The words that carry a petition, heaviest first, at most {@value #MOST}. */
  public List<Keyword> read(Passage passage) {
    Map<String, Double> weights = new HashMap<>();
    add(weights, passage.title(), TITLE_WEIGHT);
    add(weights, passage.text(), 1);
    double heaviest = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(e -> new Keyword(e.getKey(), Math.round(1000 * e.getValue() / heaviest) / 1000.0))
        .toList();
  }

  private void add(Map<String, Double> weights, Passage.Part part, int factor) {
    for (Word word : part.words()) {
      if (word.isContent() && isHan(word.text()) && !stopwords.contains(word.text())) {
        weights.merge(word.text(), factor * word.rarity(), Double::sum);
      }
    }
  }

  /** At least two characters, the first a Chinese one: tokens such as {@code [mobile]} stay out. */
  private static boolean isHan(String word) {
    return word.length() >= 2 && Character.isIdeographic(word.charAt(0));
  }
}
