package io.minyi.hotspot.problem;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names of other problems that a problem remembers, at most {@value #MOST}. */
final class Neighbours {

  static final int MOST = 16;

  private Neighbours() {}

  /** Those of old and others, without those of old that are too many. */
  static Set<String> of(String self, Set<String> old, Set<String> others) {
    Set<String> all = new TreeSet<>(old);
    all.addAll(others);
    all.remove(self);
    for (String known : new TreeSet<>(old)) {
      if (all.size() > MOST && !others.contains(known)) {
        all.remove(known);
      }
    }
    return all.stream().limit(MOST).collect(Collectors.toSet());
  }
}
