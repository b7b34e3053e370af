package io.minyi.hotspot.problem;

import io.minyi.hotspot.problem.CandidateIndex.Entry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;

/**
 * For each n-gram the petitions that have it, by time. A table with open addressing; the keys are
 * hashes already. A list costs some 16 bytes beside its entries; lists that became empty go when
 * the table grows.
 */
final class EntryLists {

  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing((Entry entry) -> entry.member, Problem.BY_TIME);

  private int[] keys = new int[1 << 10];
  private Entry[][] lists = new Entry[keys.length][];
  private int[] sizes = new int[keys.length];
  private int used;

  void add(int key, Entry entry) {
    int slot = slot(key);
    if (lists[slot] == null) {
      if (2 * (used + 1) > keys.length) {
        grow();
        slot = slot(key);
      }
      used++;
      keys[slot] = key;
      lists[slot] = new Entry[1];
    }
    int size = sizes[slot];
    if (size == lists[slot].length) {
      lists[slot] = Arrays.copyOf(lists[slot], size + 1 + size / 2);
    }
    Entry[] list = lists[slot];
    int at = size;
    while (at > 0 && BY_TIME.compare(list[at - 1], entry) > 0) {
      at--;
    }
    System.arraycopy(list, at, list, at + 1, size - at);
    list[at] = entry;
    sizes[slot]++;
  }

  void remove(int key, Entry entry) {
    int slot = slot(key);
    Entry[] list = lists[slot];
    int at = 0;
    while (list[at] != entry) {
      at++;
    }
    sizes[slot]--;
    System.arraycopy(list, at + 1, list, at, sizes[slot] - at);
    list[sizes[slot]] = null;
  }

  /** Shows the latest entries of a list, at most so many. */
  void latest(int key, int most, Consumer<Entry> entries) {
    int slot = slot(key);
    for (int i = Math.max(0, sizes[slot] - most); i < sizes[slot]; i++) {
      entries.accept(lists[slot][i]);
    }
  }

  /** Where the list of a key is or would be. */
  private int slot(int key) {
    int slot = key & (keys.length - 1);
    while (lists[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    Entry[][] oldLists = lists;
    int[] oldSizes = sizes;
    long full = Arrays.stream(oldSizes).filter(size -> size > 0).count();
    int length = 4 * full > keys.length ? 2 * keys.length : keys.length;
    keys = new int[length];
    lists = new Entry[length][];
    sizes = new int[length];
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldSizes[i] > 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        lists[slot] = oldLists[i];
        sizes[slot] = oldSizes[i];
        used++;
      }
    }
  }
}
