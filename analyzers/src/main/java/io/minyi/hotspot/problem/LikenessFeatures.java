package io.minyi.hotspot.problem;

import java.time.Duration;

/**
 * In what ways two petitions are alike:
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
 */
final class LikenessFeatures {

  /** Names of the features, in the order of {@link #of}. */
  static final String[] NAMES = {
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

  /** Where among them the contradiction of places is. */
  static final int CONTRADICTION = 5;

  /** What sharing places is taken for when one names none. */
  private static final double NO_PLACES = .35;

  private static final double YEAR_DAYS = 365;

  private LikenessFeatures() {}

  static double[] of(Member one, Member other, Cosines cosines) {
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

  static double sharedPlaces(Sparse one, Sparse other) {
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
