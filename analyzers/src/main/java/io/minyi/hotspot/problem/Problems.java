package io.minyi.hotspot.problem;

import io.minyi.hotspot.problem.Lineage.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which petitions are about the same problem, while they come in.
 *
 * <p>{@link #take} compares a petition with at most {@value #CANDIDATES} problems that share heavy
 * n-grams with it and joins it to the one most alike, or lets a new one begin. {@link #settle},
 * once in a while (an hour, a day), groups the petitions of changed problems and of those near them
 * anew, whatever order they came in. Its outcome depends on the order of arrival only as far as the
 * pools that are looked at do.
 *
 * <p>The whole memory is {@link #snapshot}, plain values: petitions of problems with one in the
 * last {@value Problem#FORGET_DAYS} days, some 4 KB each, of which the latest {@value
 * Problem#COMPARED} of a problem; older ones some 200 bytes. Time per petition does not depend on
 * how many are remembered. Time is that of the petitions. Not safe for threads.
 */
public final class Problems {

  private static final int CANDIDATES = 8;

  /** Petitions of a problem that a new one is compared with, spread evenly over its life. */
  private static final int COMPARED_AT_ONCE = 8;

  /** Share of the likeness asked for from which two problems are looked at again together. */
  private static final double NEAR = .3;

  /** Petitions of a problem of which one must be at the same place for a link. */
  private static final int LINKED_BY = 3;

  private static final int ROUNDS = 3;

  private final ReadGrams reader;
  private final Likeness likeness = new Likeness();
  private final JoinRule rule;
  private final ProblemMemory memory = new ProblemMemory();
  private final Rejoin rejoin;
  private final Set<String> unsettled = new HashSet<>();
  private Instant now = Instant.MIN;
  private Instant swept = Instant.MIN;

  /** Without any problem yet. */
  public Problems(Background background) {
    this(background, JoinRule.CHOSEN);
  }

  Problems(Background background, JoinRule rule) {
    this.rule = rule;
    reader = new ReadGrams(background);
    rejoin = new Rejoin(memory, new Regroup(likeness, rule));
  }

  /** With the problems of a {@link #snapshot}. */
  public static Problems restore(Background background, Collection<Problem> problems) {
    Problems restored = new Problems(background);
    for (Problem problem : problems) {
      restored.memory.put(problem);
      restored.unsettled.add(problem.id());
      restored.now = later(restored.now, problem.to());
    }
    return restored;
  }

  /**
   * Takes a petition, or a new version of one.
   *
   * @return the problems it changed
   */
  public List<Problem> take(Telling telling) {
    now = later(now, telling.voice().time());
    Member member =
        new Member(telling.voice(), reader.read(telling), telling.matter(), telling.accused());
    Optional<Problem> known = memory.of(member.id());
    if (known.isPresent()) {
      return List.of(renew(known.get(), member));
    }
    return placed(member);
  }

  private List<Problem> placed(Member member) {
    Set<String> near = new TreeSet<>();
    Set<String> links = new TreeSet<>();
    Problem best = null;
    double most = 1;
    for (Problem candidate : memory.candidates(member.grams(), CANDIDATES)) {
      double mean = mean(member, candidate);
      double above = mean / rule.threshold(candidate.members().size());
      if (above >= NEAR) {
        near.add(candidate.id());
      }
      if (candidate.compared().stream()
          .limit(LINKED_BY)
          .anyMatch(m -> Likeness.isAtOnePlace(member, m))) {
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
    if (best == null || isDue(changed.members().size()) || !best.near().equals(changed.near())) {
      unsettled.add(changed.id());
    }
    return linked(changed, links);
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
        memory.put(back);
        all.add(back);
      }
    }
    return all;
  }

  private Problem keep(Problem problem) {
    memory.put(problem);
    unsettled.add(problem.id());
    return problem;
  }

  /** The same petition with other votes, another state or another text. */
  private Problem renew(Problem problem, Member member) {
    List<Member> members = new ArrayList<>(problem.members());
    members.replaceAll(old -> old.id().equals(member.id()) ? member : old);
    return keep(problem.withMembers(members));
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

  /**
   * Looks again at what changed since the last time: ejects, re-joins, merges, splits, forgets.
   *
   * @return the problems that are no longer what they were, those merged away included
   */
  public List<Problem> settle() {
    Map<String, Problem> changed = new TreeMap<>();
    for (int round = 0; round < ROUNDS && !unsettled.isEmpty(); round++) {
      Set<String> due = new TreeSet<>(unsettled);
      unsettled.clear();
      for (String id : due) {
        memory
            .find(id)
            .ifPresent(
                problem -> {
                  Map<String, Problem> outcome = rejoin.around(problem, now);
                  changed.putAll(outcome);
                  unsettled.addAll(outcome.keySet());
                });
      }
    }
    unsettled.clear();
    sweep(changed);
    return List.copyOf(changed.values());
  }

  /** Forgets what slept too long, and tells whose life went on without a petition; once a day. */
  private void sweep(Map<String, Problem> changed) {
    if (swept.equals(Instant.MIN)) {
      swept = now;
    }
    if (now.isBefore(swept.plus(Duration.ofDays(1)))) {
      return;
    }
    for (Problem problem : List.copyOf(memory.all())) {
      if (problem.to().isBefore(now.minus(Duration.ofDays(Problem.FORGET_DAYS)))) {
        problem.members().forEach(member -> memory.forget(member.id()));
        memory.retire(problem.id());
      } else if (problem.life(now) != problem.life(later(swept, problem.to()))) {
        changed.putIfAbsent(problem.id(), problem);
      }
    }
    swept = now;
  }

  /**
   * A person says that a petition does not belong where it is. It becomes a problem of its own,
   * which is never again joined with the one it left.
   *
   * @return the two problems; nothing if the petition is unknown or alone already
   */
  public List<Problem> separate(String petition) {
    Optional<Problem> found = memory.of(petition);
    if (found.isEmpty() || found.get().members().size() == 1) {
      return List.of();
    }
    Problem left = found.get();
    List<Member> rest = new ArrayList<>(left.members());
    rest.removeIf(member -> member.id().equals(petition));
    Member member =
        left.members().stream().filter(m -> m.id().equals(petition)).findFirst().orElseThrow();
    String name = memory.nameAfter(member);
    Problem alone =
        Problem.of(name, member)
            .apartFrom(Set.of(left.id()))
            .with(new Lineage(Turn.SPLIT_FROM, left.id(), now));
    Problem without =
        left.withMembers(rest).apartFrom(Set.of(name)).with(new Lineage(Turn.SEPARATED, name, now));
    return List.of(keep(without), keep(alone));
  }

  /** The problem of that name, if it is live. */
  public Optional<Problem> find(String id) {
    return memory.find(id);
  }

  /** The problem a petition is part of. */
  public Optional<Problem> of(String petition) {
    return memory.of(petition);
  }

  /** All live problems by id: the whole memory, for a savepoint. */
  public List<Problem> snapshot() {
    return memory.snapshot();
  }

  /** Time of the latest petition taken. */
  public Instant now() {
    return now;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
