package io.minyi.text.place;

import java.util.List;

/**
 * Places named one after the other that are consistent: 龙华区民治街道北站社区.
 *
 * @param name as it stands in the normal form of its field
 * @param start in the normal form
 * @param candidates the areas it can mean with their shares, which add up to 1; none if outside the
 *     city
 * @param surety how surely it alone speaks for what it can mean, 0–1
 * @param weight how much it counts beside others, 0 and more
 */
record Address(
    String field,
    String name,
    int start,
    int end,
    List<Candidate> candidates,
    double surety,
    double weight) {

  Address {
    candidates = List.copyOf(candidates);
  }

  /** An area with the share of an address that speaks for it. */
  record Candidate(int area, double share) {}

  boolean isElsewhere() {
    return candidates.isEmpty();
  }

  /** The same less sure, and of less weight. */
  Address weakened(double factor) {
    return new Address(field, name, start, end, candidates, surety * factor, weight * factor);
  }

  /** The same with another weight beside the others. */
  Address weighing(double otherWeight) {
    return new Address(field, name, start, end, candidates, surety, otherWeight);
  }

  Address with(List<Candidate> others) {
    return new Address(field, name, start, end, others, surety, weight);
  }
}
