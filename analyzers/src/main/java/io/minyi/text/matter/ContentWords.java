package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.hanlp.Segmenter.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The content words of a petition's title and first {@value #READ} characters as a vector of length
 * {@value #LENGTH}: (1 + ln n)·rarity for n times, words of the title twice. Words are known by
 * their hash, so that no text stands in a model.
 */
final class ContentWords {

  private static final int READ = 500;
  private static final double LENGTH = 1;
  private static final double RARITY_UNKNOWN = 10;

  private ContentWords() {}

  static Map<Integer, Double> of(Passage passage) {
    Map<Integer, Double> times = new HashMap<>();
    Map<Integer, Double> rarities = new HashMap<>();
    for (Passage.Part part : List.of(passage.title(), passage.text())) {
      double time = part.field().equals("title") ? 2 : 1;
      for (Word word : part.words()) {
        if (word.start() > READ) {
          break;
        }
        if (isCounted(word)) {
          int hash = word.text().hashCode();
          times.merge(hash, time, Double::sum);
          rarities.put(hash, word.rarity() > 0 ? word.rarity() : RARITY_UNKNOWN);
        }
      }
    }
    times.replaceAll((hash, n) -> (1 + Math.log(n)) * rarities.get(hash));
    double length = Math.sqrt(times.values().stream().mapToDouble(v -> v * v).sum());
    times.replaceAll((hash, value) -> value * LENGTH / length);
    return times;
  }

  private static boolean isCounted(Word word) {
    return word.isContent()
        && word.text().length() >= 2
        && Character.isIdeographic(word.text().charAt(0));
  }
}
