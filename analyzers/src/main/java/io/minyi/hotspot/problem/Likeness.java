package io.minyi.hotspot.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * How sure it is that two petitions are about the same problem, 0–1: a logistic regression on
 *
 * <ol>
 *   <li>cosine of their pairs of characters, all of them
 *   <li>the same outside the names of places: two issues of one estate are alike only in its name
 *   <li>the same outside the longest run that their titles share
 *   <li>how much of each title the other says somewhere
 *   <li>how much of the names of their places is shared, and how far the places in their titles
 *       contradict each other
 *   <li>matter, accused and time apart
 *   <li>the roots of the three cosines and their products: what is alike in one way only is not
 *       alike
 * </ol>
 *
 * <p>Known places that contradict each other, be it areas or the names in the titles, rule it out.
 * The weights lie in {@code likeness.properties}, learned from labelled pairs of petitions (see
 * {@code docs/decisions/0023-problems.md}). Some 2 µs a comparison. Immutable.
 */
final class Likeness {

  /** Names of the features, in the order of {@link #features}. */
  static final String[] FEATURES = {
    "whole",
    "besidePlaces",
    "besideRun",
    "titles",
    "places",
    "contradiction",
    "matter",
    "accused",
    "apart",
    "rootWhole",
    "rootBesidePlaces",
    "rootBesideRun",
    "wholeBesidePlaces",
    "wholeBesideRun",
    "besidePlacesBesideRun"
  };

  private static final String WEIGHTS = "likeness.properties";

  /** What sharing places is taken for when one names none. */
  private static final double NO_PLACES = .35;

  /** Share of the names of places from which two petitions are at one place. */
  private static final double ONE_PLACE = .7;

  private static final double YEAR_DAYS = 365;

  /** From here on the places in the titles are other places, whatever else is alike. */
  private static final double CONTRADICTED = .8;

  /** Below what any group of petitions asks for, so that no chain leads from place to place. */
  private static final double ELSEWHERE = .05;

  /** Cosine below which two petitions have nothing to do with each other. */
  private static final double STRANGERS = .03;

  private static final int CONTRADICTION = 5;

  private final double[] weights;
  private final double bias;

  Likeness() {
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
        Arrays.stream(FEATURES).mapToDouble(f -> Double.parseDouble(read.getProperty(f))).toArray();
    bias = Double.parseDouble(read.getProperty("bias"));
  }

  /** Probability that two petitions are about the same problem. */
  double of(Member one, Member other) {
    if (isElsewhere(one.voice().areas(), other.voice().areas())) {
      return ELSEWHERE;
    }
    Cosines cosines = Cosines.of(one.grams(), other.grams());
    if (cosines.whole() < STRANGERS) {
      return 0;
    }
    double[] features = features(one, other, cosines);
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    double likeness = 1 / (1 + Math.exp(-sum));
    return features[CONTRADICTION] >= CONTRADICTED ? Math.min(ELSEWHERE, likeness) : likeness;
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
    return a.keys().length > 0 && b.keys().length > 0 && sharedPlaces(a, b) >= ONE_PLACE;
  }

  static double[] features(Member one, Member other, Cosines cosines) {
    Grams a = one.grams();
    Grams b = other.grams();
    return new double[] {
      cosines.whole(),
      cosines.besidePlaces(),
      cosines.besideRun(),
      (a.title().coveredBy(b.body()) + b.title().coveredBy(a.body())) / 2,
      sharedPlaces(a.spots(), b.spots()),
      contradiction(a, b),
      matters(one.matter(), other.matter()),
      accused(one.accused(), other.accused()),
      apart(one, other),
      Math.sqrt(cosines.whole()),
      Math.sqrt(cosines.besidePlaces()),
      Math.sqrt(cosines.besideRun()),
      cosines.whole() * cosines.besidePlaces(),
      cosines.whole() * cosines.besideRun(),
      cosines.besidePlaces() * cosines.besideRun()
    };
  }

  private static double sharedPlaces(Sparse one, Sparse other) {
    if (one.keys().length == 0 || other.keys().length == 0) {
      return NO_PLACES;
    }
    return Math.max(one.coveredBy(other), other.coveredBy(one));
  }

  /** 1 when both titles name places and neither names one of the other's, 0 when one names none. */
  private static double contradiction(Grams a, Grams b) {
    double one = titleCovered(a, b);
    double other = titleCovered(b, a);
    return one < 0 || other < 0 ? 0 : 1 - Math.max(one, other);
  }

  private static double titleCovered(Grams a, Grams b) {
    double all = 0;
    double found = 0;
    for (int i = 0; i < a.title().keys().length; i++) {
      int key = a.title().keys()[i];
      if (a.title().weights()[i] < 0 && a.spots().has(key)) {
        all -= a.title().weights()[i];
        found -= b.spots().has(key) ? a.title().weights()[i] : 0;
      }
    }
    return all == 0 ? -1 : found / all;
  }

  /** 1 for the same class of the catalogue, -1 for another, 0 if one is unknown. */
  private static double matters(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    int end = Math.min(2, Math.min(one.length(), other.length()));
    return one.substring(0, end).equals(other.substring(0, end)) ? 1 : -1;
  }

  private static double accused(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    return one.contains(other) || other.contains(one) ? 1 : -1;
  }

  private static double apart(Member one, Member other) {
    Duration apart = Duration.between(one.voice().time(), other.voice().time()).abs();
    return Math.min(1, apart.toDays() / YEAR_DAYS);
  }
}
