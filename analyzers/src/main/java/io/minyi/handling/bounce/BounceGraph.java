package io.minyi.handling.bounce;

import io.minyi.handling.bounce.BouncePath.Evidence;
import io.minyi.handling.bounce.BouncePath.Hop;
import io.minyi.handling.bounce.BouncePath.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who passes petitions to whom, over many of them. The order in which they come changes nothing.
 *
 * @param pairs most minutes lost first
 * @param units by id
 * @param cycles most petitions first
 */
public record BounceGraph(List<Pair> pairs, List<UnitPart> units, List<Cycle> cycles) {

  /**
   * From one unit to another.
   *
   * @param to empty for those that nobody has yet
   * @param hops how often
   * @param minutesLost from dispatch to return, together
   * @param petitions which, by id
   */
  public record Pair(String from, String to, int hops, long minutesLost, List<String> petitions) {}

  /**
   * A unit's part.
   *
   * @param hops how often it was rid of a petition
   * @param minutesLost from dispatch to return, together
   * @param evidence how often of each kind
   * @param petitions which, by id
   */
  public record UnitPart(
      String unit,
      int hops,
      long minutesLost,
      Map<Kind, Integer> evidence,
      List<String> petitions) {}

  /**
   * A way that led back to where it began.
   *
   * @param units that unit first and last
   */
  public record Cycle(List<String> units, List<String> petitions) {}

  private static final class Sum {
    private int hops;
    private long minutes;
    private final Map<Kind, Integer> evidence = new EnumMap<>(Kind.class);
    private final TreeSet<String> petitions = new TreeSet<>();

    private void add(Hop hop, String petition) {
      hops++;
      minutes += hop.minutesLost();
      petitions.add(petition);
    }

    private void add(Evidence piece, String petition) {
      evidence.merge(piece.kind(), 1, Integer::sum);
      petitions.add(petition);
    }
  }

  private record Ends(String from, String to) {}

  public BounceGraph {
    pairs = List.copyOf(pairs);
    units = List.copyOf(units);
    cycles = List.copyOf(cycles);
  }

  /** The graph of these paths, each petition once. */
  public static BounceGraph of(Collection<BouncePath> paths) {
    Map<Ends, Sum> pairs = new TreeMap<>(Comparator.comparing(Ends::from).thenComparing(Ends::to));
    Map<String, Sum> units = new TreeMap<>();
    Map<String, Sum> cycles = new TreeMap<>();
    Map<String, List<String>> ways = new TreeMap<>();
    for (BouncePath path : paths) {
      String petition = path.petition();
      for (Hop hop : path.hops()) {
        pairs.computeIfAbsent(new Ends(hop.from(), hop.to()), ends -> new Sum()).add(hop, petition);
        units.computeIfAbsent(hop.from(), id -> new Sum()).add(hop, petition);
      }
      for (Evidence piece : path.evidence()) {
        units.computeIfAbsent(piece.unit(), id -> new Sum()).add(piece, petition);
      }
      for (List<String> cycle : path.cycles()) {
        String key = String.join("\n", cycle);
        ways.put(key, cycle);
        cycles.computeIfAbsent(key, way -> new Sum()).petitions.add(petition);
      }
    }
    return new BounceGraph(pairsOf(pairs), unitsOf(units), cyclesOf(cycles, ways));
  }

  private static List<Pair> pairsOf(Map<Ends, Sum> sums) {
    List<Pair> pairs = new ArrayList<>();
    sums.forEach(
        (ends, sum) ->
            pairs.add(
                new Pair(
                    ends.from(), ends.to(), sum.hops, sum.minutes, List.copyOf(sum.petitions))));
    pairs.sort(Comparator.comparingLong(Pair::minutesLost).reversed());
    return pairs;
  }

  private static List<UnitPart> unitsOf(Map<String, Sum> sums) {
    List<UnitPart> units = new ArrayList<>();
    sums.forEach(
        (unit, sum) ->
            units.add(
                new UnitPart(
                    unit,
                    sum.hops,
                    sum.minutes,
                    Map.copyOf(sum.evidence),
                    List.copyOf(sum.petitions))));
    return units;
  }

  private static List<Cycle> cyclesOf(Map<String, Sum> sums, Map<String, List<String>> ways) {
    List<Cycle> cycles = new ArrayList<>();
    sums.forEach((key, sum) -> cycles.add(new Cycle(ways.get(key), List.copyOf(sum.petitions))));
    cycles.sort(Comparator.comparingInt((Cycle cycle) -> cycle.petitions().size()).reversed());
    return cycles;
  }
}
