package io.minyi.text.place;

import java.util.List;

/**
 * A place that a text names.
 *
 * @param kind as in a mention
 * @param senses the areas that the name can mean; none for a place known by its ending alone
 * @param factor how much of the senses' strength is left: a road called after a district says less
 *     than the district
 * @param isElsewhere a place outside the city
 */
record Spot(
    String kind, int start, int end, List<Sense> senses, double factor, boolean isElsewhere) {

  Spot {
    senses = List.copyOf(senses);
  }

  static Spot of(Name name, int start, int end) {
    return new Spot(name.kind(), start, end, name.senses(), 1, name.isElsewhere());
  }

  Spot as(String otherKind, double otherFactor) {
    return new Spot(otherKind, start, end, senses, factor * otherFactor, isElsewhere);
  }

  Spot endingAt(int otherEnd) {
    return new Spot(kind, start, otherEnd, senses, factor, isElsewhere);
  }

  Spot with(List<Sense> otherSenses) {
    return new Spot(kind, start, end, otherSenses, factor, isElsewhere);
  }

  /** How surely this name alone speaks for its best sense. */
  double strength() {
    return senses.isEmpty() ? 0 : factor * senses.get(0).naming().strength();
  }

  /** A name of an area, and no everyday word. */
  boolean isSureArea() {
    return kind.equals("area") && !senses.isEmpty() && senses.get(0).naming() != Naming.SHORT;
  }
}
