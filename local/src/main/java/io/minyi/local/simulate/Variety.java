package io.minyi.local.simulate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Remembers of which lines the latest petitions of each family were made, so that chance does not
 * make the same one twice.
 */
final class Variety {

  /** Petitions remembered for a family. */
  private static final int MEMORY = 150;

  /** Part of lines in common above which two petitions sound alike. */
  private static final double ALIKE = 0.4;

  private final Map<String, Deque<Set<Integer>>> latest = new HashMap<>();

  /** Whether a petition sounds like one of the latest of its family. */
  boolean isKnown(String family, Story story) {
    for (Set<Integer> other : latest.getOrDefault(family, new ArrayDeque<>())) {
      int shared = 0;
      for (Integer line : story.lines()) {
        shared += other.contains(line) ? 1 : 0;
      }
      if (shared > ALIKE * (story.lines().size() + other.size() - shared)) {
        return true;
      }
    }
    return false;
  }

  /** Remembers a petition that was sent. */
  void remember(String family, Story story) {
    Deque<Set<Integer>> known = latest.computeIfAbsent(family, f -> new ArrayDeque<>());
    known.addLast(story.lines());
    if (known.size() > MEMORY) {
      known.removeFirst();
    }
  }
}
