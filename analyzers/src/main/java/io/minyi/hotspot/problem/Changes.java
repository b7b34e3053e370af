package io.minyi.hotspot.problem;

import java.util.List;
import java.util.Set;

/**
 * What to store so that {@link Problems#restore} goes on from here exactly as if nothing had
 * happened.
 *
 * @param kept problems to put in place of those of their names, by id
 * @param gone names of problems that are no longer live
 */
public record Changes(List<Problem> kept, Set<String> gone, ProblemClock clock) {

  public Changes {
    kept = List.copyOf(kept);
    gone = Set.copyOf(gone);
  }
}
