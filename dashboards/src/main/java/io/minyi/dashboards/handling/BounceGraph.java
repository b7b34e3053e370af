package io.minyi.dashboards.handling;

import io.minyi.dashboards.handling.Bounces.Pair;
import io.minyi.dashboards.handling.Bounces.Returning;
import io.minyi.handling.Life;
import io.minyi.handling.Life.Tenure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The graph of units that petitions are thrown between: an edge for each time that a unit's tenure
 * ended by an approved return or by arbitration and another unit was put in charge next. A pure
 * function of the petitions' lives; what happened before the window does not count.
 */
final class BounceGraph {

  private static final Set<String> GIVEN_BACK = Set.of("RETURN_APPROVED", "ARBITRATED");
  private static final int SAMPLES = 10;

  private final Instant from;
  private final Map<List<String>, Edge> edges = new LinkedHashMap<>();
  private final Map<String, int[]> requests = new LinkedHashMap<>();

  BounceGraph(Instant from) {
    this.from = from;
  }

  private static final class Edge {
    private int returns;
    private long lostMinutes;
    private int cycles;
    private final List<String> petitions = new ArrayList<>();
  }

  /** Adds the life of a petition. */
  void add(String petition, Life life) {
    List<Tenure> tenures = life.tenures();
    for (int i = 0; i + 1 < tenures.size(); i++) {
      Tenure left = tenures.get(i);
      Tenure next = tenures.get(i + 1);
      boolean isBounce = GIVEN_BACK.contains(left.endedBy()) && !left.unit().equals(next.unit());
      if (isBounce && !left.to().orElse(next.from()).isBefore(from)) {
        Edge edge = edges.computeIfAbsent(List.of(left.unit(), next.unit()), units -> new Edge());
        edge.returns++;
        edge.lostMinutes += Duration.between(left.from(), next.from()).toMinutes();
        boolean isBack = i > 0 && tenures.get(i - 1).unit().equals(next.unit());
        edge.cycles += isBack ? 1 : 0;
        if (edge.petitions.size() < SAMPLES && !edge.petitions.contains(petition)) {
          edge.petitions.add(petition);
        }
      }
    }
    for (Life.ReturnRequest request : life.returns()) {
      if (!request.asked().isBefore(from)) {
        int[] counts = requests.computeIfAbsent(request.unit(), unit -> new int[3]);
        counts[0]++;
        counts[1] += request.outcome().equals("approved") ? 1 : 0;
        counts[2] += request.outcome().equals("rejected") ? 1 : 0;
      }
    }
  }

  /** The edges, most hours lost first. */
  List<Pair> pairs() {
    return edges.entrySet().stream()
        .map(
            e ->
                new Pair(
                    e.getKey().get(0),
                    e.getKey().get(1),
                    e.getValue().returns,
                    e.getValue().lostMinutes,
                    e.getValue().cycles,
                    e.getValue().petitions))
        .sorted(
            Comparator.comparing((Pair pair) -> -pair.lostMinutes())
                .thenComparing(Pair::from)
                .thenComparing(Pair::to))
        .toList();
  }

  /** Units by what they asked to send back, most first. */
  List<Returning> returning() {
    return requests.entrySet().stream()
        .map(e -> new Returning(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2]))
        .sorted(
            Comparator.comparing((Returning unit) -> -unit.asked()).thenComparing(Returning::unit))
        .toList();
  }
}
