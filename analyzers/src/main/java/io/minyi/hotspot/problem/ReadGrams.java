package io.minyi.hotspot.problem;

import io.minyi.text.NormalizeText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Weighs the n-grams of a petition; time linear in the first part of its text. */
final class ReadGrams {

  private static final int TITLE_TIMES = 2;
  private static final int FIRST_PART = 300;
  private static final int LONGEST_HEADING = 60;
  private static final int LEADS = 32;

  /** Heaviest pairs kept of a body and of names; what is lighter decides nothing. */
  private static final int MOST_PAIRS = 256;

  private static final int MOST_SPOTS = 64;

  /** Below it a pair is in so many petitions that it tells none from another. */
  private static final double COMMON = 2;

  /** 小区, 学校, 公园: parts of names that are not what tells places apart. */
  private static final double GENERIC = 4.5;

  private final Background background;

  ReadGrams(Background background) {
    this.background = background;
  }

  Grams read(Telling telling) {
    String title = telling.voice().title();
    int[] leads = leads(title, telling.text());
    if (leads.length == 0) {
      return Grams.NONE;
    }
    int[] spots = distinct(NGrams.pairs(String.join("\n", telling.names()), Integer.MAX_VALUE));
    String heading = NormalizeText.of(title).text();
    return new Grams(
        heading.substring(0, Math.min(heading.length(), LONGEST_HEADING)),
        body(title, telling.text(), spots),
        rarities(distinct(NGrams.pairs(title, Integer.MAX_VALUE)), COMMON, MOST_PAIRS, spots),
        rarities(spots, GENERIC, MOST_SPOTS, spots),
        leads);
  }

  private Sparse body(String title, String text, int[] spots) {
    int[] all = repeated(NGrams.pairs(title, Integer.MAX_VALUE), NGrams.pairs(text, FIRST_PART));
    int[] keys = distinct(all);
    float[] weights = new float[keys.length];
    for (int i = 0; i < keys.length; i++) {
      weights[i] = (float) (frequency(all, keys[i]) * background.idf(keys[i]));
    }
    return unit(heaviest(keys, weights, MOST_PAIRS), spots);
  }

  private int[] leads(String title, String text) {
    int[] all =
        repeated(
            NGrams.pairsAndTriples(title, Integer.MAX_VALUE),
            NGrams.pairsAndTriples(text, FIRST_PART));
    int[] keys = distinct(all);
    float[] weights = new float[keys.length];
    for (int i = 0; i < keys.length; i++) {
      double idf = background.idf(keys[i]);
      weights[i] = (float) (frequency(all, keys[i]) * idf * idf);
    }
    return heaviest(keys, weights, LEADS).keys();
  }

  /** The title as often as it counts, then the text; sorted. */
  private static int[] repeated(int[] title, int[] text) {
    int[] all = Arrays.copyOf(text, text.length + TITLE_TIMES * title.length);
    for (int i = 0; i < TITLE_TIMES; i++) {
      System.arraycopy(title, 0, all, text.length + i * title.length, title.length);
    }
    Arrays.sort(all);
    return all;
  }

  private static double frequency(int[] sorted, int key) {
    int first = Arrays.binarySearch(sorted, key);
    int last = first;
    while (first > 0 && sorted[first - 1] == key) {
      first--;
    }
    while (last + 1 < sorted.length && sorted[last + 1] == key) {
      last++;
    }
    return 1 + Math.log(last - first + 1);
  }

  private Sparse rarities(int[] keys, double least, int most, int[] spots) {
    int[] rare = Arrays.stream(keys).filter(key -> background.idf(key) >= least).toArray();
    float[] weights = new float[rare.length];
    for (int i = 0; i < rare.length; i++) {
      weights[i] = (float) background.idf(rare[i]);
    }
    return marked(heaviest(rare, weights, most), spots);
  }

  private static Sparse unit(Sparse vector, int[] spots) {
    double squares = 0;
    for (float weight : vector.weights()) {
      squares += weight * weight;
    }
    for (int i = 0; i < vector.weights().length; i++) {
      vector.weights()[i] /= (float) Math.sqrt(squares);
    }
    return marked(vector, spots);
  }

  private static Sparse marked(Sparse vector, int[] spots) {
    for (int i = 0; i < vector.keys().length; i++) {
      if (Arrays.binarySearch(spots, vector.keys()[i]) >= 0) {
        vector.weights()[i] = -vector.weights()[i];
      }
    }
    return vector;
  }

  private static int[] distinct(int[] keys) {
    return IntStream.of(keys).sorted().distinct().toArray();
  }

  private static Sparse heaviest(int[] keys, float[] weights, int most) {
    if (keys.length <= most) {
      return new Sparse(keys, weights);
    }
    int[] kept =
        IntStream.range(0, keys.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparing(i -> keys[i]))
            .limit(most)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    int[] keptKeys = new int[most];
    float[] keptWeights = new float[most];
    for (int i = 0; i < most; i++) {
      keptKeys[i] = keys[kept[i]];
      keptWeights[i] = weights[kept[i]];
    }
    return new Sparse(keptKeys, keptWeights);
  }
}
