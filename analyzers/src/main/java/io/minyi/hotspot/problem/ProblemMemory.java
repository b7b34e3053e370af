package io.minyi.hotspot.problem;

import io.minyi.hotspot.problem.CandidateIndex.Entry;
import io.minyi.hotspot.problem.CandidateIndex.Hit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Live problems by id, with what finds them by petition and by n-gram. Not safe for threads. */
final class ProblemMemory {

  private final Map<String, Problem> problems = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final AuthorProblems authors = new AuthorProblems();
  private final CandidateIndex index = new CandidateIndex();
  private final Set<String> unsettled = new HashSet<>();
  private final Set<String> changed = new HashSet<>();

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
    mark(problem);
    for (Member member : problem.members()) {
      Entry entry = entries.get(member.id());
      if (entry == null) {
        entry = new Entry(member, problem.id());
        entries.put(member.id(), entry);
        add(entry);
      } else {
        authors.remove(entry.member.voice().author(), entry.problem);
        entry.problem = problem.id();
        authors.add(entry.member.voice().author(), entry.problem);
        if (!entry.member.equals(member)) {
          remove(entry);
          entry.member = member;
          add(entry);
        }
      }
    }
  }

  private void add(Entry entry) {
    index.add(entry);
    authors.add(entry.member.voice().author(), entry.problem);
  }

  private void remove(Entry entry) {
    index.remove(entry);
    authors.remove(entry.member.voice().author(), entry.problem);
  }

  /** How many problems an author's petitions are part of. */
  int problemsOf(String author) {
    return authors.count(author);
  }

  /** Puts a problem in place of the one of that name, whose petitions are the same. */
  void mark(Problem problem) {
    problems.put(problem.id(), problem);
    changed.add(problem.id());
    if (problem.isUnsettled()) {
      unsettled.add(problem.id());
    } else {
      unsettled.remove(problem.id());
    }
  }

  /** Forgets a problem that has no petitions any more. */
  void retire(String id) {
    problems.remove(id);
    changed.add(id);
    unsettled.remove(id);
  }

  /** Takes all problems as settled; the names of those that were not. */
  Set<String> leaveSettled() {
    Set<String> due = new TreeSet<>(unsettled);
    due.forEach(id -> mark(problems.get(id).unsettled(false)));
    return due;
  }

  /** What changed since the last call. */
  Changes changes(ProblemClock clock) {
    List<Problem> kept = new ArrayList<>();
    Set<String> gone = new HashSet<>();
    for (String id : new TreeSet<>(changed)) {
      find(id).ifPresentOrElse(kept::add, () -> gone.add(id));
    }
    changed.clear();
    return new Changes(kept, gone, clock);
  }

  /**
   * Forgets what slept too long.
   *
   * @param last when this was done before
   * @param isWhole the petitions of live problems stay, however old
   * @return those whose life went on since without a petition, or that lost old ones
   */
  List<Problem> sweep(Instant last, Instant now, boolean isWhole) {
    Instant limit = now.minus(Duration.ofDays(Problem.FORGET_DAYS));
    Instant lively = last.minus(Duration.ofDays(Problem.CLOSE_DAYS + 1));
    List<Problem> turned = new ArrayList<>();
    for (Problem problem : List.copyOf(problems.values())) {
      if (problem.to().isBefore(limit)) {
        forget(problem);
      } else if (!isWhole && problem.forgets(limit)) {
        turned.add(shortened(problem, limit));
      } else if (problem.to().isAfter(lively)
          && problem.life(now) != problem.life(ProblemClock.later(last, problem.to()))) {
        turned.add(problem);
      }
    }
    return turned;
  }

  /** Without petitions from before a moment, except that it began with. */
  private Problem shortened(Problem problem, Instant limit) {
    List<Member> kept = new ArrayList<>(List.of(problem.members().get(0).settled()));
    for (Member member : problem.members().subList(1, problem.members().size())) {
      if (member.voice().time().isBefore(limit)) {
        remove(entries.remove(member.id()));
      } else {
        kept.add(member);
      }
    }
    Problem shorter = problem.withMembers(kept);
    put(shorter);
    return shorter;
  }

  private void forget(Problem problem) {
    for (Member member : problem.members()) {
      remove(entries.remove(member.id()));
    }
    retire(problem.id());
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
