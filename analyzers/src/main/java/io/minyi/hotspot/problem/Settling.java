package io.minyi.hotspot.problem;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Looks again at all problems that changed, in rounds, until nothing changes or it is enough. */
final class Settling {

  private static final int ROUNDS = 3;

  private final ProblemMemory memory;
  private final KnownLikeness known;
  private final Rejoin rejoin;

  Settling(ProblemMemory memory, Likeness likeness, JoinRule rule) {
    this.memory = memory;
    known = new KnownLikeness(likeness);
    rejoin = new Rejoin(memory, new Regroup(known, rule));
  }

  /** The problems that are no longer what they were, by id. */
  Map<String, Problem> settle(Instant now) {
    Map<String, Problem> changed = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String id : memory.leaveSettled()) {
        memory.find(id).ifPresent(problem -> changed.putAll(rejoin.around(problem, now)));
      }
    }
    memory.leaveSettled();
    known.forget();
    changed.replaceAll((id, problem) -> memory.find(id).orElse(problem));
    return changed;
  }
}
