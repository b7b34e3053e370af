package io.minyi.hotspot.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Groups a few petitions anew, from nothing: the two groups most alike by mean likeness, measured
 * by what {@link JoinRule} asks of groups of their size, become one until none are alike enough.
 *
 * <p>That ejects, re-joins, merges and splits in one, and does not know in which order the
 * petitions came. Time is cubic in their number, which the caller bounds. Source: average linkage,
 * Sokal and Michener 1958, with a threshold that depends on size.
 */
final class Regroup {

  private final KnownLikeness likeness;
  private final JoinRule rule;

  Regroup(KnownLikeness likeness, JoinRule rule) {
    this.likeness = likeness;
    this.rule = rule;
  }

  /** Sums of the likeness of pairs between groups, which add up when groups do. */
  private static final class Groups {
    private final List<List<Member>> members = new ArrayList<>();
    private final double[][] sums;

    Groups(List<Member> all, KnownLikeness likeness) {
      sums = new double[all.size()][all.size()];
      for (int i = 0; i < all.size(); i++) {
        members.add(new ArrayList<>(List.of(all.get(i))));
        for (int j = 0; j < i; j++) {
          sums[i][j] = sums[j][i] = likeness.of(all.get(i), all.get(j));
        }
      }
    }

    double pairs(int i, int j) {
      return (double) members.get(i).size() * members.get(j).size();
    }

    void unite(int i, int j) {
      members.get(i).addAll(members.get(j));
      members.get(j).clear();
      for (int k = 0; k < sums.length; k++) {
        sums[i][k] += sums[j][k];
        sums[k][i] = sums[i][k];
      }
    }
  }

  Collection<List<Member>> group(List<Member> members) {
    Groups groups = new Groups(members.stream().sorted(Problem.BY_TIME).toList(), likeness);
    int[] best = best(groups);
    while (best.length > 0) {
      groups.unite(best[0], best[1]);
      best = best(groups);
    }
    return groups.members.stream().filter(group -> !group.isEmpty()).toList();
  }

  /** The two groups most above the threshold, none if all are below. */
  private int[] best(Groups groups) {
    int[] best = {};
    double most = 1;
    for (int i = 0; i < groups.sums.length; i++) {
      for (int j = 0; j < i && !groups.members.get(i).isEmpty(); j++) {
        double pairs = groups.pairs(i, j);
        double above = pairs == 0 ? 0 : groups.sums[i][j] / pairs / rule.threshold(pairs);
        if (above >= most) {
          most = above;
          best = new int[] {j, i};
        }
      }
    }
    return best;
  }
}
