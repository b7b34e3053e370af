package io.minyi.hotspot.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds petitions that share heavy n-grams: for each n-gram a list of petitions, the latest {@value
 * #LONGEST_LIST}. A look-up reads at most 32 such lists, however much is remembered.
 */
final class CandidateIndex {

  private static final int LONGEST_LIST = 64;
  private static final int MOST_PETITIONS = 64;
  private static final Comparator<Hit> MOST_SHARED_FIRST =
      Comparator.comparingInt(Hit::shared).reversed().thenComparing(hit -> hit.entry().member.id());

  private final Map<Integer, Entry[]> lists = new HashMap<>();

  /** A petition and the problem it is in now. */
  static final class Entry {
    Member member;
    String problem;

    Entry(Member member, String problem) {
      this.member = member;
      this.problem = problem;
    }
  }

  /** A petition and how many n-grams it shares. */
  record Hit(Entry entry, int shared) {}

  void add(Entry entry) {
    for (int lead : entry.member.grams().leads()) {
      lists.merge(
          lead,
          new Entry[] {entry},
          (list, one) -> {
            int drop = list.length < LONGEST_LIST ? 0 : 1;
            Entry[] longer = Arrays.copyOfRange(list, drop, list.length + 1);
            longer[longer.length - 1] = entry;
            return longer;
          });
    }
  }

  void remove(Entry entry) {
    for (int lead : entry.member.grams().leads()) {
      lists.computeIfPresent(
          lead,
          (key, list) -> {
            Entry[] shorter =
                Arrays.stream(list).filter(other -> other != entry).toArray(Entry[]::new);
            return shorter.length == 0 ? null : shorter;
          });
    }
  }

  /** Petitions that share most, those first. */
  List<Hit> find(int[] leads) {
    Map<Entry, Integer> shared = new HashMap<>();
    for (int lead : leads) {
      Entry[] list = lists.get(lead);
      if (list != null) {
        for (Entry entry : list) {
          shared.merge(entry, 1, Integer::sum);
        }
      }
    }
    List<Hit> hits = new ArrayList<>(shared.size());
    shared.forEach((entry, count) -> hits.add(new Hit(entry, count)));
    hits.sort(MOST_SHARED_FIRST);
    return hits.subList(0, Math.min(MOST_PETITIONS, hits.size()));
  }
}
