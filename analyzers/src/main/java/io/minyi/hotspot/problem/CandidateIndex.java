package io.minyi.hotspot.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds petitions that share heavy n-grams: for each n-gram a list of petitions by time. A look-up
 * reads at most 32 such lists and of each the latest {@value #READ}, however much is remembered;
 * what it finds depends on the petitions alone, not on the order in which they were added.
 */
final class CandidateIndex {

  private static final int READ = 64;
  private static final int MOST_PETITIONS = 64;

  /** One n-gram of 32 is shared by chance. */
  private static final int LEAST_SHARED = 2;

  private static final Comparator<Hit> MOST_SHARED_FIRST =
      Comparator.comparingInt(Hit::shared).reversed().thenComparing(hit -> hit.entry().member.id());

  private final EntryLists lists = new EntryLists();

  /** Number of the look-up, by which an entry knows whether its count is of this one. */
  private long finds;

  /** A petition and the problem it is in now. */
  static final class Entry {
    Member member;
    String problem;
    private long find;
    private int shared;

    Entry(Member member, String problem) {
      this.member = member;
      this.problem = problem;
    }
  }

  /** A petition and how many n-grams it shares. */
  record Hit(Entry entry, int shared) {}

  void add(Entry entry) {
    for (int lead : entry.member.grams().leads()) {
      lists.add(lead, entry);
    }
  }

  void remove(Entry entry) {
    for (int lead : entry.member.grams().leads()) {
      lists.remove(lead, entry);
    }
  }

  /** Petitions that share most, those first. */
  List<Hit> find(int[] leads) {
    finds++;
    List<Entry> found = new ArrayList<>();
    int[] sharing = new int[leads.length + 1];
    for (int lead : leads) {
      lists.latest(
          lead,
          READ,
          entry -> {
            if (entry.find != finds) {
              entry.find = finds;
              entry.shared = 0;
              found.add(entry);
            }
            sharing[entry.shared++]--;
            sharing[entry.shared]++;
          });
    }
    int least = least(sharing);
    return found.stream()
        .filter(entry -> entry.shared >= least)
        .map(entry -> new Hit(entry, entry.shared))
        .sorted(MOST_SHARED_FIRST)
        .limit(MOST_PETITIONS)
        .toList();
  }

  /** How many n-grams the petitions must share of which there are just enough. */
  private static int least(int[] sharing) {
    int least = sharing.length - 1;
    for (int petitions = sharing[least]; petitions < MOST_PETITIONS && least > LEAST_SHARED; ) {
      petitions += sharing[--least];
    }
    return least;
  }
}
