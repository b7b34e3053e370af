package io.minyi.text.matter;

import io.minyi.city.CityPack;
import io.minyi.city.Matter;
import io.minyi.text.MatterReading;
import io.minyi.text.MatterReading.Alternative;
import io.minyi.text.Passage;
import io.minyi.text.Reading.Evidence;
import io.minyi.text.hanlp.Gazetteer;
import io.minyi.text.hanlp.Gazetteer.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides the matter by the cue words of the catalogue alone.
 *
 * <p>A cue of n characters that stands under k matters gives each n<sup>1.5</sup>/k, three times
 * that in the title; said again it gives half as much, then a third. The share of the best matter
 * in all that was given plus a prior of {@value #PRIOR} is its probability; below {@value
 * #THRESHOLD} it abstains.
 */
public final class MatterCues {

  private static final double PRIOR = 3.0;
  private static final double THRESHOLD = 0.3;
  private static final double TITLE_WEIGHT = 3.0;
  private static final int ALTERNATIVES = 3;

  /** All cues count; more than these in a document would only make it large. */
  private static final int MOST_EVIDENCE = 50;

  private final CityPack pack;
  private final Gazetteer<Cue> cues;

  private record Cue(String text, List<String> matters) {
    double weight() {
      return Math.pow(text.length(), 1.5) / matters.size();
    }
  }

  private record Score(String matter, double value) {}

  public MatterCues(CityPack pack) {
    this.pack = pack;
    Map<String, List<String>> byCue = new HashMap<>();
    for (Matter matter : pack.matters().at(3)) {
      if (matter.validity().to().equals(java.time.LocalDate.MAX)) {
        matter
            .cues()
            .forEach(cue -> byCue.computeIfAbsent(cue, c -> new ArrayList<>()).add(matter.id()));
      }
    }
    Map<String, Cue> names = new HashMap<>();
    byCue.forEach((text, matters) -> names.put(text, new Cue(text, List.copyOf(matters))));
    cues = new Gazetteer<>(names);
  }

  /** The matter of a petition, abstained when the cues are too thin. */
  public MatterReading read(Passage passage) {
    Map<String, Double> scores = new HashMap<>();
    Map<String, Integer> said = new HashMap<>();
    List<Evidence> found = new ArrayList<>();
    collect(passage.title(), TITLE_WEIGHT, scores, said, found);
    collect(passage.text(), 1.0, scores, said, found);
    List<Score> ranked =
        scores.entrySet().stream()
            .map(entry -> new Score(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingDouble(Score::value).reversed().thenComparing(Score::matter))
            .toList();
    return ranked.isEmpty() ? MatterReading.UNKNOWN : decide(ranked, found);
  }

  private void collect(
      Passage.Part part,
      double factor,
      Map<String, Double> scores,
      Map<String, Integer> said,
      List<Evidence> found) {
    for (Hit<Cue> hit : cues.find(part.content())) {
      Cue cue = hit.value();
      double weight = factor * cue.weight() / said.merge(cue.text(), 1, Integer::sum);
      cue.matters().forEach(matter -> scores.merge(matter, weight, Double::sum));
      found.add(part.evidence(hit.start(), hit.end(), weight));
    }
  }

  private MatterReading decide(List<Score> ranked, List<Evidence> found) {
    double total = PRIOR + ranked.stream().mapToDouble(Score::value).sum();
    Score best = ranked.get(0);
    double probability = best.value() / total;
    boolean isAbstained = probability < THRESHOLD;
    List<Alternative> alternatives =
        ranked.stream()
            .skip(isAbstained ? 0 : 1)
            .limit(ALTERNATIVES)
            .map(s -> new Alternative(s.matter(), names(s.matter()), rounded(s.value() / total)))
            .toList();
    List<String> ids =
        isAbstained
            ? List.of()
            : pack.matters().path(best.matter()).stream().map(Matter::id).toList();
    return new MatterReading(
        isAbstained ? "" : best.matter(),
        ids,
        isAbstained ? List.of() : names(best.matter()),
        rounded(probability),
        isAbstained,
        alternatives,
        evidenceFor(best.matter(), found));
  }

  private List<Evidence> evidenceFor(String matter, List<Evidence> found) {
    List<String> own = pack.matters().find(matter).map(Matter::cues).orElse(List.of());
    return found.stream()
        .filter(evidence -> own.contains(evidence.text()))
        .limit(MOST_EVIDENCE)
        .map(e -> new Evidence(e.text(), e.field(), e.start(), e.end(), rounded(e.weight())))
        .toList();
  }

  private List<String> names(String id) {
    return pack.matters().path(id).stream().map(Matter::name).toList();
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
