package io.minyi.hotspot.problem;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which petitions of a problem say best what it is about: those whose title is most like what the
 * others say, and which are themselves in the middle of them.
 *
 * <pre>score = Σ cos(title, other) · Σ cos(petition, other)     over the other petitions</pre>
 *
 * <p>A title with a masked part counts less: it reads badly. Time is quadratic in the petitions
 * that are compared, at most {@value Problem#COMPARED}.
 */
final class BestSaid {

  private static final double MASKED = .7;

  private BestSaid() {}

  /** All petitions, the best first. */
  static List<Member> of(Problem problem) {
    Map<String, Double> scores = new HashMap<>();
    List<Member> compared = problem.compared();
    compared.forEach(member -> scores.put(member.id(), score(member, compared)));
    return problem.members().stream()
        .sorted(
            Comparator.comparingDouble((Member m) -> -scores.getOrDefault(m.id(), -1.0))
                .thenComparing(Problem.BY_TIME))
        .toList();
  }

  private static double score(Member member, List<Member> all) {
    double title = 0;
    double whole = 0;
    for (Member other : all) {
      if (!other.id().equals(member.id())) {
        title += saysOf(member.grams().title(), other.grams().body());
        whole += Cosines.of(member.grams(), other.grams()).whole();
      }
    }
    return title * whole * (member.voice().title().contains("[") ? MASKED : 1);
  }

  /** Cosine of a title with a petition. */
  private static double saysOf(Sparse title, Sparse body) {
    double product = 0;
    double squares = 0;
    for (int i = 0; i < title.keys().length; i++) {
      double weight = Math.abs(title.weights()[i]);
      product += weight * body.of(title.keys()[i]);
      squares += weight * weight;
    }
    return squares == 0 ? 0 : product / Math.sqrt(squares);
  }
}
