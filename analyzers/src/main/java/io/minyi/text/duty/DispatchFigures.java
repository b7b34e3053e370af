package io.minyi.text.duty;

import io.minyi.text.duty.DispatchModel.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well a model suggests units, on cases whose unit is known.
 *
 * @param n cases counted
 * @param top1 share whose unit was suggested first, 0–1
 * @param top3 share whose unit was among the first three
 * @param coverageAt by rate: the largest share of cases, surest first, that is right at that rate
 * @param unknownUnits units that handled cases here and none of those that the model learnt from
 */
public record DispatchFigures(
    int n, double top1, double top3, Map<String, Double> coverageAt, int unknownUnits) {

  private static final double RATE = 0.93;
  private static final int TOP = 3;

  private record Outcome(double probability, boolean isRight) {}

  /** Measures; cases without a unit do not count. */
  public static DispatchFigures of(DispatchModel model, List<DispatchCase> cases) {
    List<Outcome> outcomes = new ArrayList<>();
    Set<String> unknown = new HashSet<>();
    int among = 0;
    for (DispatchCase one : cases) {
      String unit = model.unit(one);
      if (unit.isEmpty()) {
        continue;
      }
      if (!model.knows(unit)) {
        unknown.add(unit);
      }
      List<Choice> choices = model.suggest(one);
      among += choices.stream().limit(TOP).anyMatch(c -> c.unit().equals(unit)) ? 1 : 0;
      outcomes.add(
          new Outcome(
              choices.isEmpty() ? 0 : choices.get(0).probability(),
              !choices.isEmpty() && choices.get(0).unit().equals(unit)));
    }
    double n = Math.max(1, outcomes.size());
    Map<String, Double> coverage = new TreeMap<>();
    coverage.put(String.valueOf(RATE), coverage(outcomes, RATE));
    return new DispatchFigures(
        outcomes.size(),
        outcomes.stream().filter(Outcome::isRight).count() / n,
        among / n,
        coverage,
        unknown.size());
  }

  /** Cases of the same probability are decided together or not at all. */
  private static double coverage(List<Outcome> outcomes, double rate) {
    List<Outcome> surestFirst =
        outcomes.stream().sorted(Comparator.comparingDouble(o -> -o.probability())).toList();
    int right = 0;
    int covered = 0;
    for (int i = 0; i < surestFirst.size(); i++) {
      right += surestFirst.get(i).isRight() ? 1 : 0;
      boolean isLastOfItsKind =
          i + 1 == surestFirst.size()
              || surestFirst.get(i + 1).probability() < surestFirst.get(i).probability();
      if (isLastOfItsKind && right >= rate * (i + 1)) {
        covered = i + 1;
      }
    }
    return covered / (double) Math.max(1, surestFirst.size());
  }
}
