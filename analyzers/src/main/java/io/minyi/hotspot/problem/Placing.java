package io.minyi.hotspot.problem;

import io.minyi.hotspot.problem.Lineage.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a new petition belongs at first sight: with the problem most alike of those that share
 * heavy n-grams with it, or alone. Time does not depend on how many problems there are.
 */
final class Placing {

  private static final int CANDIDATES = 8;

  /** Petitions of a problem that a new one is compared with, spread evenly over its life. */
  private static final int COMPARED_AT_ONCE = 8;

  /** Share of the likeness asked for from which two problems are looked at again together. */
  private static final double NEAR = .3;

  /** Petitions of a problem of which one must be at the same place for a link. */
  private static final int LINKED_BY = 3;

  private final ProblemMemory memory;
  private final Likeness likeness;
  private final JoinRule rule;

  Placing(ProblemMemory memory, Likeness likeness, JoinRule rule) {
    this.memory = memory;
    this.likeness = likeness;
    this.rule = rule;
  }

  /** Puts a petition where it belongs; the problems this changed. */
  List<Problem> place(Member member) {
    Set<String> near = new TreeSet<>();
    Set<String> links = new TreeSet<>();
    Problem best = null;
    double most = 1;
    for (Problem candidate : memory.candidates(member.grams(), CANDIDATES)) {
      double above = mean(member, candidate) / rule.threshold(candidate.members().size());
      if (above >= NEAR) {
        near.add(candidate.id());
      }
      if (isAtPlaceOf(member, candidate)) {
        links.add(candidate.id());
      }
      if (above >= most) {
        most = above;
        best = candidate;
      }
    }
    Problem changed =
        (best == null ? Problem.of(memory.nameAfter(member), member) : joined(best, member))
            .nearTo(near);
    if (best != null && (isDue(changed.members().size()) || !best.near().equals(changed.near()))) {
      changed = changed.unsettled(true);
    }
    return linked(changed, links);
  }

  private static boolean isAtPlaceOf(Member member, Problem problem) {
    return problem.compared().stream()
        .limit(LINKED_BY)
        .anyMatch(other -> Likeness.isAtOnePlace(member, other));
  }

  /** A big problem is looked at again each time that it has grown by an eighth. */
  private static boolean isDue(int size) {
    return size % Math.max(1, Integer.highestOneBit(size) / 8) == 0;
  }

  /** Those at one place know of each other. */
  private List<Problem> linked(Problem changed, Set<String> links) {
    List<Problem> all = new ArrayList<>(List.of(changed.linkedTo(links)));
    memory.put(all.get(0));
    for (String id : links) {
      Optional<Problem> other = memory.find(id).filter(o -> !id.equals(changed.id()));
      if (other.isPresent() && !other.get().links().contains(changed.id())) {
        Problem back = other.get().linkedTo(Set.of(changed.id()));
        memory.mark(back);
        all.add(back);
      }
    }
    return all;
  }

  private static Problem joined(Problem problem, Member member) {
    List<Member> members = new ArrayList<>(problem.members());
    members.add(member);
    Problem joined = problem.withMembers(members);
    Duration silence = Duration.between(problem.to(), member.voice().time());
    return silence.compareTo(Duration.ofDays(Problem.CLOSE_DAYS)) > 0
        ? joined.with(new Lineage(Turn.RELAPSED, problem.id(), member.voice().time()))
        : joined;
  }

  private double mean(Member member, Problem problem) {
    List<Member> others = problem.compared();
    int step = Math.max(1, (others.size() + COMPARED_AT_ONCE - 1) / COMPARED_AT_ONCE);
    double sum = 0;
    int compared = 0;
    for (int i = others.size() - 1; i >= 0; i -= step) {
      sum += likeness.of(member, others.get(i));
      compared++;
    }
    return compared == 0 ? 0 : sum / compared;
  }
}
