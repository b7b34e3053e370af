package io.minyi.hotspot.problem;

/**
 * How alike two groups of petitions must be to be one problem: the mean likeness of their pairs
 * must reach
 *
 * <pre>τ(m) = floor + (single - floor) / √m      m = number of pairs</pre>
 *
 * <p>A single pair has to be rather sure. Many pairs that are alike on average are not so by
 * chance, though the words of the many differ; pairs of different problems are at .01. Mean, not
 * nearest: a chain from topic to topic has near neighbours and a low mean.
 */
record JoinRule(double single, double floor) {

  /** Chosen on labelled pairs; see {@code docs/decisions/0023-problems.md}. */
  static final JoinRule CHOSEN = new JoinRule(.75, .1);

  JoinRule {
    if (!(floor > 0 && floor <= single && single <= 1)) {
      throw new IllegalArgumentException(
          "join thresholds must be 0 < floor <= single <= 1, were %s and %s"
              .formatted(floor, single));
    }
  }

  double threshold(double pairs) {
    return floor + (single - floor) / Math.sqrt(Math.max(1, pairs));
  }
}
