package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.Passage.Part;
import io.minyi.text.hanlp.Segmenter.Word;
import java.util.Arrays;

/**
 * MinHash of {@value #HASHES} values over the character pairs inside of words, which are nearly the
 * same for a text and for its words alone, whoever cut it.
 *
 * <p>Two sketches agree in a value with the probability that a pair of either text is in both; from
 * {@value #LIKE} on they count as one text. Source: Broder, On the resemblance and containment of
 * documents, 1997.
 */
final class Sketch {

  private static final int HASHES = 32;
  private static final int ROWS = 2;
  private static final double LIKE = 0.5;

  private final int[] least;

  private Sketch(int[] least) {
    this.least = least;
  }

  static Sketch of(Passage passage) {
    int[] least = new int[HASHES];
    Arrays.fill(least, Integer.MAX_VALUE);
    add(passage.title(), least);
    add(passage.text(), least);
    return new Sketch(least);
  }

  private static void add(Part part, int[] least) {
    for (Word word : part.words()) {
      String text = word.text();
      for (int i = 1; i < text.length(); i++) {
        char second = text.charAt(i);
        if (Character.isIdeographic(second)) {
          add(text.charAt(i - 1) << 16 | second, least);
        }
      }
    }
  }

  private static void add(int pair, int[] least) {
    int hash = pair;
    for (int i = 0; i < HASHES; i++) {
      hash = (hash ^ (hash >>> 15)) * 0x2C1B3C6D + 0x297A2D39;
      hash ^= hash >>> 12;
      least[i] = Math.min(least[i], hash);
    }
  }

  /** Texts that are alike share one, nearly always. */
  long[] bands() {
    long[] bands = new long[HASHES / ROWS];
    for (int band = 0; band < bands.length; band++) {
      long both = ((long) least[band * ROWS] << 32) | (least[band * ROWS + 1] & 0xFFFFFFFFL);
      bands[band] = both * 31 + band;
    }
    return bands;
  }

  boolean isLike(Sketch other) {
    int same = 0;
    for (int i = 0; i < HASHES; i++) {
      same += least[i] == other.least[i] && least[i] != Integer.MAX_VALUE ? 1 : 0;
    }
    return same >= LIKE * HASHES;
  }
}
