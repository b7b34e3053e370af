package io.minyi.text.duty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The units that may be meant by a case, each with what speaks for it in numbers.
 *
 * <p>Candidates are the units with the weightiest votes and those of the likeliest roles. The
 * numbers of a unit are its share, and the logarithm of its smoothed share, in boxes of votes (all
 * that are at least so much alike), its share by {@link Likeness}, and its role's probability.
 */
final class Candidates {

  /** Boxes: the least likeness of matter, place, channel and time that still counts. */
  private static final int[][] BOXES = {
    {0, 2, 1, 7},
    {0, 1, 1, 7},
    {0, 0, 1, 7},
    {0, 2, 0, 7},
    {0, 1, 0, 7},
    {0, 0, 0, 7},
    {1, 2, 1, 7},
    {1, 1, 1, 7},
    {1, 0, 1, 7},
    {1, 2, 0, 7},
    {1, 1, 0, 7},
    {1, 0, 0, 7},
    {2, 2, 1, 7},
    {2, 1, 1, 7},
    {2, 0, 1, 7},
    {0, 0, 1, 1},
    {0, 0, 1, 3},
    {0, 0, 1, 5},
    {0, 1, 1, 3},
    {0, 1, 1, 5},
    {0, 1, 1, 6},
    {1, 0, 1, 1},
    {1, 0, 1, 3},
    {1, 0, 1, 5},
    {0, 2, 1, 3},
    {0, 2, 1, 5},
    {0, 0, 0, 5}
  };

  /** Count of numbers a candidate. */
  static final int SIZE = 2 * BOXES.length + 6;

  private static final int MOST_BY_VOTES = 24;
  private static final int MOST_BY_ROLE = 12;
  private static final double HALF = 0.5;
  private static final double LEAST = 1e-4;

  private final int[] units;
  private final double[][] numbers;

  private Candidates(int[] units, double[][] numbers) {
    this.units = units;
    this.numbers = numbers;
  }

  /** Their numbers among the units, at least one when anything was ever learnt. */
  int[] units() {
    return units;
  }

  /** What speaks for them, by candidate and {@link #SIZE}. */
  double[][] numbers() {
    return numbers;
  }

  /** What is learnt from a history. */
  record Knowledge(CaseMemory memory, Likeness likeness, RoleModel roles) {}

  static Candidates of(Knowledge knowledge, DispatchCase one) {
    Votes votes = Votes.of(knowledge.memory(), one, -1);
    double[] roles = knowledge.roles().probabilities(one);
    int[] units = choose(knowledge, one, votes, roles);
    float[] all = boxed(votes.totals());
    double weight = knowledge.likeness().weigh(votes.totals());
    double[][] numbers = new double[units.length][];
    for (int i = 0; i < units.length; i++) {
      int unit = units[i];
      double prior = knowledge.memory().share(unit);
      double[] n = new double[SIZE];
      float[] own = boxed(votes.of(unit));
      for (int b = 0; b < BOXES.length; b++) {
        int box = Votes.degree(BOXES[b][0], BOXES[b][1], BOXES[b][2], BOXES[b][3]);
        n[2 * b] = Math.log((own[box] + prior) / (all[box] + 1));
        n[2 * b + 1] = own[box] / (all[box] + HALF);
      }
      double share = knowledge.likeness().share(votes, unit);
      int next = 2 * BOXES.length;
      n[next] = share;
      n[next + 1] = Math.log(share + 10 * LEAST);
      n[next + 2] = Math.log(share + 100 * LEAST) * Math.log1p(weight);
      n[next + 3] = roles[knowledge.memory().roles().role(unit)];
      n[next + 4] = Math.log(n[next + 3] + LEAST);
      n[next + 5] = Math.log(prior);
      numbers[i] = n;
    }
    return new Candidates(units, numbers);
  }

  private static int[] choose(Knowledge knowledge, DispatchCase one, Votes votes, double[] roles) {
    Set<Integer> chosen = new LinkedHashSet<>();
    double[] weights =
        IntStream.range(0, votes.size())
            .mapToDouble(slot -> knowledge.likeness().weigh(votes.of(votes.unit(slot))))
            .toArray();
    best(weights, MOST_BY_VOTES).forEach(slot -> chosen.add(votes.unit(slot)));
    UnitRoles units = knowledge.memory().roles();
    best(roles, MOST_BY_ROLE)
        .map(role -> units.ofRole(role, one))
        .filter(unit -> unit >= 0)
        .forEach(chosen::add);
    return chosen.stream().mapToInt(unit -> unit).toArray();
  }

  private static IntStream best(double[] values, int most) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -values[i]))
        .limit(most)
        .mapToInt(i -> i);
  }

  /** Sums over all votes that are at least as much alike, for every degree. */
  private static float[] boxed(float[] counts) {
    float[] sums = Arrays.copyOf(counts, counts.length);
    int step = 1;
    for (int size : new int[] {Votes.TIMES, Votes.CHANNELS, Votes.PLACES, Votes.MATTERS}) {
      for (int degree = 0; degree < sums.length; degree++) {
        if (degree / step % size > 0) {
          sums[degree] += sums[degree - step];
        }
      }
      step *= size;
    }
    return sums;
  }
}
