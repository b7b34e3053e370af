package io.minyi.hotspot.problem;

import java.util.HashMap;
import java.util.Map;

/**
 * Likeness of pairs that was asked for before, while petitions do not change: settling compares the
 * same ones again and again. At most {@value #MOST} pairs.
 */
final class KnownLikeness {

  private static final int MOST = 1 << 18;

  private final Likeness likeness;
  private final Map<Pair, Double> known = new HashMap<>();

  KnownLikeness(Likeness likeness) {
    this.likeness = likeness;
  }

  /** Ids of two petitions, the lesser first. */
  private record Pair(String one, String other) {}

  double of(Member one, Member other) {
    boolean isInOrder = one.id().compareTo(other.id()) < 0;
    Pair pair = isInOrder ? new Pair(one.id(), other.id()) : new Pair(other.id(), one.id());
    Double before = known.get(pair);
    if (before != null) {
      return before;
    }
    if (known.size() == MOST) {
      known.clear();
    }
    double now = isInOrder ? likeness.of(one, other) : likeness.of(other, one);
    known.put(pair, now);
    return now;
  }

  /** Petitions may change now. */
  void forget() {
    known.clear();
  }
}
