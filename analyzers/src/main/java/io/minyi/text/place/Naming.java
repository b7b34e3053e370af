package io.minyi.text.place;

/**
 * How a name stands for an area.
 *
 * <p>{@code strength} is how surely a text that says the name is about that area, {@code prior} how
 * often the name means it when it can mean others; both 0–1, set by hand and tuned on labelled
 * petitions.
 */
enum Naming {
  /** The full name: 龙华区, 北站社区. */
  OWN(1.0, 1.0),
  /** A short or former name of the pack: 坂田. */
  ALIAS(0.8, 1.0),
  STATION(0.7, 0.6),
  /** An estate or a school of the pack. */
  LANDMARK(0.6, 0.6),
  ROAD(0.5, 0.5),
  /** The full name without its last word, left out of the aliases: an everyday word such as 凤凰. */
  SHORT(0.3, 0.1);

  private final double strength;
  private final double prior;

  Naming(double strength, double prior) {
    this.strength = strength;
    this.prior = prior;
  }

  double strength() {
    return strength;
  }

  double prior() {
    return prior;
  }

  /** A name of the area itself rather than of something in it. */
  boolean isOfArea() {
    return this == OWN || this == ALIAS || this == SHORT;
  }
}
