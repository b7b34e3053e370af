package io.minyi.hotspot.problem;

import io.minyi.hotspot.problem.CandidateIndex.Entry;
import io.minyi.hotspot.problem.CandidateIndex.Hit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Live problems by id, with what finds them by petition and by n-gram. Not safe for threads. */
final class ProblemMemory {

  private final Map<String, Problem> problems = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final CandidateIndex index = new CandidateIndex();

  Collection<Problem> all() {
    return problems.values();
  }

  Optional<Problem> find(String id) {
    return Optional.ofNullable(problems.get(id));
  }

  Optional<Problem> of(String petition) {
    return Optional.ofNullable(entries.get(petition)).map(entry -> problems.get(entry.problem));
  }

  /** A name for a problem that begins with a petition. */
  String nameAfter(Member member) {
    String name = "P-" + member.id();
    int number = 1;
    while (problems.containsKey(name)) {
      number++;
      name = "P-" + member.id() + "-" + number;
    }
    return name;
  }

  /** Puts a problem in place of the one of that name. */
  void put(Problem problem) {
    problems.put(problem.id(), problem);
    for (Member member : problem.members()) {
      Entry entry = entries.get(member.id());
      if (entry == null) {
        entry = new Entry(member, problem.id());
        entries.put(member.id(), entry);
        index.add(entry);
      } else {
        entry.problem = problem.id();
        if (!entry.member.equals(member)) {
          boolean isFoundOtherwise = !entry.member.grams().equals(member.grams());
          if (isFoundOtherwise) {
            index.remove(entry);
          }
          entry.member = member;
          if (isFoundOtherwise) {
            index.add(entry);
          }
        }
      }
    }
  }

  /** Forgets a problem that has no petitions any more. */
  void retire(String id) {
    problems.remove(id);
  }

  /** Forgets a petition; the caller sees to its problem. */
  void forget(String petition) {
    Entry entry = entries.remove(petition);
    if (entry != null) {
      index.remove(entry);
    }
  }

  /** Problems whose petitions share most n-grams with this one, those first. */
  List<Problem> candidates(Grams grams, int most) {
    Map<String, Problem> found = new LinkedHashMap<>();
    for (Hit hit : index.find(grams.leads())) {
      if (found.size() < most) {
        found.computeIfAbsent(hit.entry().problem, problems::get);
      }
    }
    return List.copyOf(found.values());
  }

  /** All live problems, sorted by id. */
  List<Problem> snapshot() {
    return List.copyOf(new TreeMap<>(problems).values());
  }
}
