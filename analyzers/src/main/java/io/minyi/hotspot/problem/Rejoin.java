package io.minyi.hotspot.problem;

import io.minyi.hotspot.problem.Lineage.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks again at a problem that changed, together with those near it: groups their petitions anew
 * and carries the outcome over to the problems, each of which keeps its name where most of its
 * petitions are.
 */
final class Rejoin {

  /** Petitions grouped at once. */
  private static final int MOST_PETITIONS = 64;

  private static final Comparator<Problem> OLDEST_FIRST =
      Comparator.comparing(Problem::from).thenComparing(Problem::id);

  private final ProblemMemory memory;
  private final Regroup regroup;

  Rejoin(ProblemMemory memory, Regroup regroup) {
    this.memory = memory;
    this.regroup = regroup;
  }

  /** The problems that are no longer what they were, by id. */
  Map<String, Problem> around(Problem changed, Instant now) {
    List<Problem> pool = pool(changed);
    List<Member> members = new ArrayList<>();
    pool.forEach(problem -> members.addAll(problem.compared()));
    if (members.size() < 2) {
      return Map.of();
    }
    return apply(pool, regroup.group(members), now);
  }

  private List<Problem> pool(Problem changed) {
    List<Problem> pool = new ArrayList<>(List.of(changed));
    int petitions = changed.compared().size();
    for (String id : new TreeSet<>(changed.near())) {
      Optional<Problem> near = memory.find(id);
      if (near.isPresent() && isFree(near.get(), pool)) {
        petitions += near.get().compared().size();
        if (petitions <= MOST_PETITIONS) {
          pool.add(near.get());
        }
      }
    }
    pool.sort(OLDEST_FIRST);
    return pool;
  }

  private static boolean isFree(Problem problem, List<Problem> pool) {
    return pool.stream()
        .noneMatch(p -> p.apart().contains(problem.id()) || problem.apart().contains(p.id()));
  }

  private Map<String, Problem> apply(
      List<Problem> pool, Collection<List<Member>> groups, Instant now) {
    Map<String, String> before = new HashMap<>();
    pool.forEach(p -> p.compared().forEach(member -> before.put(member.id(), p.id())));
    Map<String, List<Member>> claims = claims(pool, groups, before);
    Map<String, Problem> changed = new TreeMap<>();
    for (Map.Entry<String, List<Member>> claim : claims.entrySet()) {
      change(claim.getKey(), claim.getValue(), before, now, changed);
    }
    for (Problem problem : pool) {
      if (!claims.containsKey(problem.id())) {
        merge(problem, claims, now, changed);
      }
    }
    changed.replaceAll((id, p) -> p.unsettled(!p.isMerged()));
    changed.values().stream().filter(p -> !p.isMerged()).forEach(memory::put);
    return changed;
  }

  /** Which problem each group goes on as: the one it shares most with, the largest share first. */
  private Map<String, List<Member>> claims(
      List<Problem> pool, Collection<List<Member>> groups, Map<String, String> before) {
    Map<String, List<Member>> claims = new TreeMap<>();
    Set<List<Member>> named = new HashSet<>();
    record Claim(Problem problem, List<Member> group, long shared) {}
    List<Claim> all = new ArrayList<>();
    for (Problem problem : pool) {
      for (List<Member> group : groups) {
        long shared = group.stream().filter(m -> problem.id().equals(before.get(m.id()))).count();
        if (shared > 0) {
          all.add(new Claim(problem, group, shared));
        }
      }
    }
    all.sort(
        Comparator.comparingLong((Claim claim) -> -claim.shared())
            .thenComparing(Claim::problem, OLDEST_FIRST)
            .thenComparing(claim -> claim.group().get(0).id()));
    for (Claim claim : all) {
      if (!claims.containsKey(claim.problem().id()) && named.add(claim.group())) {
        claims.put(claim.problem().id(), claim.group());
      }
    }
    for (List<Member> group : groups) {
      if (named.add(group)) {
        claims.put(nameOf(group, claims.keySet()), group);
      }
    }
    return claims;
  }

  private String nameOf(List<Member> group, Set<String> taken) {
    String name = memory.nameAfter(group.get(0));
    return taken.contains(name) ? name + "-" + taken.size() : name;
  }

  private void change(
      String id,
      List<Member> group,
      Map<String, String> before,
      Instant now,
      Map<String, Problem> changed) {
    Optional<Problem> old = memory.find(id);
    Set<String> came = new TreeSet<>();
    group.forEach(member -> came.add(before.get(member.id())));
    boolean isSame =
        old.isPresent() && came.equals(Set.of(id)) && group.size() == old.get().compared().size();
    if (isSame) {
      return;
    }
    List<Member> members = new ArrayList<>(group);
    old.ifPresent(
        problem ->
            problem.members().stream().filter(m -> !m.grams().isKept()).forEach(members::add));
    Problem next =
        old.orElseGet(() -> Problem.of(id, group.get(0))).withMembers(members).nearTo(came);
    for (String origin : came) {
      if (old.isEmpty()) {
        next = next.with(new Lineage(Turn.SPLIT_FROM, origin, now));
        Problem source = changed.getOrDefault(origin, memory.find(origin).orElseThrow());
        changed.put(origin, source.with(new Lineage(Turn.SPLIT_OFF, id, now)));
        next = next.apartFrom(source.apart());
      }
    }
    Problem turned = changed.get(id);
    if (turned != null) {
      for (Lineage turn : turned.lineage()) {
        next = next.lineage().contains(turn) ? next : next.with(turn);
      }
    }
    changed.put(id, next);
  }

  /** All of its petitions are elsewhere now: it becomes part of where most of them are. */
  private void merge(
      Problem problem,
      Map<String, List<Member>> claims,
      Instant now,
      Map<String, Problem> changed) {
    Set<String> ids = new HashSet<>();
    problem.compared().forEach(member -> ids.add(member.id()));
    String into =
        claims.entrySet().stream()
            .max(
                Comparator.comparingLong(
                    claim -> claim.getValue().stream().filter(m -> ids.contains(m.id())).count()))
            .orElseThrow()
            .getKey();
    Problem target = changed.getOrDefault(into, memory.find(into).orElse(null));
    List<Member> members = new ArrayList<>(target.members());
    problem.members().stream().filter(m -> !m.grams().isKept()).forEach(members::add);
    changed.put(
        into,
        target
            .withMembers(members)
            .apartFrom(problem.apart())
            .with(new Lineage(Turn.ABSORBED, problem.id(), now)));
    changed.put(
        problem.id(),
        new Problem(problem.id(), List.of(), Set.of(), Set.of(), Set.of(), problem.lineage(), false)
            .with(new Lineage(Turn.MERGED_INTO, into, now)));
    memory.retire(problem.id());
  }
}
