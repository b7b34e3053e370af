package io.minyi.hotspot.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.ToIntFunction;

/**
 * How sure it is that two petitions are about the same problem, 0–1: a logistic regression on
 * {@link LikenessFeatures}.
 *
 * <p>What one author writes in series ({@value #SERIES} problems and more) is alike in his stock
 * phrases; unless one is told again in nearly the same words, half of the likeness is taken off.
 * Known places that contradict each other, be it areas or the names in the titles, rule it out. The
 * weights lie in {@code likeness.properties}, learned from labelled pairs of petitions (see {@code
 * docs/decisions/0023-problems.md}). Some 2 µs a comparison. Immutable.
 */
final class Likeness {

  private static final String WEIGHTS = "likeness.properties";

  /** Share of the names of places from which two petitions are at one place. */
  private static final double ONE_PLACE = .7;

  /** From here on the places in the titles are other places, whatever else is alike. */
  private static final double CONTRADICTED = .8;

  /** Below what any group of petitions asks for, so that no chain leads from place to place. */
  private static final double ELSEWHERE = .05;

  /** Problems from which on an author writes a series, in stock phrases of his own. */
  private static final int SERIES = 4;

  /** Cosine from which on a petition of a series is one before it told again. */
  private static final double TOLD_AGAIN = .35;

  /** What else is alike in a series says half as much. */
  private static final double IN_SERIES = .5;

  private final ToIntFunction<String> problemsOf;
  private final double[] weights;
  private final double bias;

  /**
   * A measure of likeness.
   *
   * @param problemsOf how many problems the petitions of an author are part of
   */
  Likeness(ToIntFunction<String> problemsOf) {
    this.problemsOf = problemsOf;
    Properties read = new Properties();
    try (InputStream in = Likeness.class.getResourceAsStream(WEIGHTS)) {
      if (in == null) {
        throw new IllegalStateException(WEIGHTS + " is not beside " + Likeness.class);
      }
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(WEIGHTS, e);
    }
    weights =
        Arrays.stream(LikenessFeatures.NAMES)
            .mapToDouble(f -> Double.parseDouble(read.getProperty(f)))
            .toArray();
    bias = Double.parseDouble(read.getProperty("bias"));
  }

  /** Probability that two petitions are about the same problem. */
  double of(Member one, Member other) {
    if (isElsewhere(one.voice().areas(), other.voice().areas())) {
      return ELSEWHERE;
    }
    Cosines cosines = Cosines.of(one.grams(), other.grams());
    if (cosines.equals(Cosines.NONE)) {
      return 0;
    }
    double[] features = LikenessFeatures.of(one, other, cosines);
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    double likeness = 1 / (1 + Math.exp(-sum));
    if (cosines.whole() < TOLD_AGAIN && isOfSeries(one.voice(), other.voice())) {
      likeness *= IN_SERIES;
    }
    return features[LikenessFeatures.CONTRADICTION] >= CONTRADICTED
        ? Math.min(ELSEWHERE, likeness)
        : likeness;
  }

  private boolean isOfSeries(Voice one, Voice other) {
    return !one.author().isEmpty()
        && one.author().equals(other.author())
        && problemsOf.applyAsInt(one.author()) >= SERIES;
  }

  /** Both places are known, and one is not within the other. */
  private static boolean isElsewhere(List<String> one, List<String> other) {
    int common = Math.min(one.size(), other.size());
    return !one.subList(0, common).equals(other.subList(0, common));
  }

  /** Both name one place. */
  static boolean isAtOnePlace(Member one, Member other) {
    Sparse a = one.grams().spots();
    Sparse b = other.grams().spots();
    return a.keys().length > 0
        && b.keys().length > 0
        && LikenessFeatures.sharedPlaces(a, b) >= ONE_PLACE;
  }
}
