package io.minyi.local.hotspot;

import io.minyi.hotspot.problem.Background;
import io.minyi.hotspot.problem.HeatWeights;
import io.minyi.hotspot.problem.Life;
import io.minyi.hotspot.problem.Problem;
import io.minyi.hotspot.problem.ProblemCard;
import io.minyi.hotspot.problem.Problems;
import io.minyi.hotspot.problem.Telling;
import io.minyi.hotspot.problem.Voice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The problems that all petitions of a file raise: taken in the order of their time, settled once a
 * day, as a stream would be. What one city says all the time is counted in the file itself first.
 */
public final class FileProblems {

  private static final Comparator<Voice> BY_TIME =
      Comparator.comparing(Voice::time).thenComparing(Voice::id);
  private static final Comparator<ProblemCard> HOTTEST_FIRST =
      Comparator.comparingDouble((ProblemCard card) -> -card.heat().total())
          .thenComparing(ProblemCard::from)
          .thenComparing(ProblemCard::id);

  private final Map<String, Problem> problems = new TreeMap<>();
  private Instant now = Instant.MIN;

  /** Takes all petitions of a file. */
  public FileProblems(Collection<Telling> petitions) {
    Background.Count city = new Background.Count();
    petitions.forEach(petition -> city.add(petition.voice().title(), petition.text()));
    Problems live = Problems.ofWholeHistory(Background.shipped().with(city));
    Instant day = Instant.MIN;
    for (Telling petition :
        petitions.stream().sorted(Comparator.comparing(Telling::voice, BY_TIME)).toList()) {
      Instant today = petition.voice().time().truncatedTo(ChronoUnit.DAYS);
      if (today.isAfter(day)) {
        keep(live.settle());
        day = today;
      }
      keep(live.take(petition));
    }
    keep(live.settle());
    now = live.now();
  }

  /** Those that are forgotten by now stay: the file is the whole history. */
  private void keep(List<Problem> changed) {
    for (Problem problem : changed) {
      if (problem.isMerged()) {
        problems.remove(problem.id());
      } else {
        problems.put(problem.id(), problem);
      }
    }
  }

  /**
   * The problems with petitions in a span of time, counting those alone; hottest first.
   *
   * @param to exclusive
   */
  public List<ProblemCard> between(Instant from, Instant to, HeatWeights weights) {
    return problems.values().stream()
        .flatMap(problem -> problem.between(from, to).stream())
        .map(problem -> ProblemCard.of(problem, now, weights))
        .filter(card -> card.life() != Life.MERGED)
        .sorted(HOTTEST_FIRST)
        .toList();
  }
}
