package io.minyi.hotspot.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A problem as it is shown.
 *
 * @param title that of the petition that says it best
 * @param place where it is, empty when no petition says
 * @param accused whom several complain about, empty when unclear
 * @param petitions ids by time
 * @param areas distinct places at the finest level known
 * @param answered share of the petitions that were answered, empty when nothing is known of any
 * @param satisfied share of those rated, empty when none is
 * @param samples up to three petitions that say it best, of different people where there are
 */
public record ProblemCard(
    String id,
    String title,
    String place,
    String accused,
    Instant from,
    Instant to,
    Life life,
    List<String> petitions,
    int areas,
    Optional<Double> answered,
    Optional<Double> satisfied,
    Heat heat,
    List<String> samples) {

  private static final int SAMPLES = 3;

  private static final double MOST = .6;

  /** A name must stand in this share of the petitions to be that of all. */
  private static final double COMMON = .3;

  /**
   * The card of a problem.
   *
   * @param now for its life
   */
  public static ProblemCard of(Problem problem, Instant now, HeatWeights weights) {
    List<Voice> voices = problem.members().stream().map(Member::voice).toList();
    List<Member> best = BestSaid.of(problem);
    return new ProblemCard(
        problem.id(),
        best.get(0).voice().title(),
        place(voices),
        common(problem.members().stream().map(Member::accused).toList(), 2),
        problem.from(),
        problem.to(),
        problem.life(now),
        voices.stream().map(Voice::id).toList(),
        (int) voices.stream().map(Voice::areas).filter(a -> !a.isEmpty()).distinct().count(),
        answered(voices),
        satisfied(voices),
        Heat.of(voices, weights),
        samples(best));
  }

  private static List<String> samples(List<Member> best) {
    Set<String> people = new HashSet<>();
    List<String> samples = new ArrayList<>();
    best.stream()
        .filter(member -> people.add(member.voice().person()))
        .limit(SAMPLES)
        .forEach(member -> samples.add(member.id()));
    best.stream()
        .map(Member::id)
        .filter(id -> !samples.contains(id))
        .limit((long) SAMPLES - samples.size())
        .forEach(samples::add);
    return List.copyOf(samples);
  }

  /** A name that no title says must be that of most: many texts name where their author is. */
  private static String place(List<Voice> voices) {
    String place = common(voices.stream().map(Voice::place).toList(), 1);
    long named = voices.stream().filter(voice -> voice.place().contains(place)).count();
    return named > MOST * voices.size() || voices.stream().anyMatch(v -> v.title().contains(place))
        ? place
        : "";
  }

  /** The name that stands in most of the others, the shortest of those; empty if in too few. */
  private static String common(List<String> names, int least) {
    Map<String, Long> counts = new HashMap<>();
    for (String name : new HashSet<>(names)) {
      if (!name.isEmpty()) {
        counts.put(name, names.stream().filter(other -> other.contains(name)).count());
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= Math.max(least, COMMON * names.size()))
        .max(
            Comparator.comparingLong(Map.Entry<String, Long>::getValue)
                .thenComparing(entry -> entry.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static Optional<Double> answered(List<Voice> voices) {
    long known = voices.stream().filter(v -> v.answer() != Voice.Answer.UNKNOWN).count();
    long answered = voices.stream().filter(v -> v.answer().isAnswered()).count();
    return known == 0 ? Optional.empty() : Optional.of((double) answered / known);
  }

  private static Optional<Double> satisfied(List<Voice> voices) {
    long yes = voices.stream().filter(v -> v.answer() == Voice.Answer.SATISFIED).count();
    long no = voices.stream().filter(v -> v.answer() == Voice.Answer.DISSATISFIED).count();
    return yes + no == 0 ? Optional.empty() : Optional.of((double) yes / (yes + no));
  }
}
