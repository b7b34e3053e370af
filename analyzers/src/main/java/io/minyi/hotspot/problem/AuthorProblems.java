package io.minyi.hotspot.problem;

import java.util.HashMap;
import java.util.Map;

/** In how many problems the petitions of each author are; those without an author do not count. */
final class AuthorProblems {

  /** By author the problems, each with its number of petitions. */
  private final Map<String, Map<String, Integer>> problems = new HashMap<>();

  void add(String author, String problem) {
    if (!author.isEmpty()) {
      problems.computeIfAbsent(author, a -> new HashMap<>(2)).merge(problem, 1, Integer::sum);
    }
  }

  void remove(String author, String problem) {
    Map<String, Integer> of = problems.getOrDefault(author, Map.of());
    if (of.getOrDefault(problem, 0) > 1) {
      of.merge(problem, -1, Integer::sum);
    } else if (of.size() > 1) {
      of.remove(problem);
    } else {
      problems.remove(author);
    }
  }

  int count(String author) {
    return problems.getOrDefault(author, Map.of()).size();
  }
}
