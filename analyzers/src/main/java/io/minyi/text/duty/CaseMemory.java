package io.minyi.text.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All past cases in numbers, in the order of time, with the ways to find those like a new one.
 *
 * <p>Immutable. Finding looks at no more than {@value #MOST} cases however long the history is:
 * those of the same item and of the same kind nearest in time, and of the same class where those
 * are few.
 */
final class CaseMemory {

  static final int MOST = 1_000;
  private static final int FEW = 30;

  private final List<Map<String, Integer>> codes = new ArrayList<>();
  private final List<DispatchCase> cases;
  private final int[][] fields;
  private final long[] minutes;
  private final int[] units;
  private final int[] perUnit;
  private final UnitRoles roles;
  private final List<Map<Integer, int[]>> lists = new ArrayList<>();

  /** Hears of the cases like a new one. */
  interface Neighbour {
    void accept(int index);
  }

  /**
   * Remembers.
   *
   * @param past cases with canonical units, each of them one of {@code roles}
   */
  CaseMemory(List<DispatchCase> past, UnitRoles roles) {
    this.roles = roles;
    cases = past.stream().sorted(Comparator.comparingLong(DispatchCase::minute)).toList();
    fields = new int[cases.size()][];
    minutes = new long[cases.size()];
    units = new int[cases.size()];
    perUnit = new int[roles.size()];
    for (int f = 0; f < DispatchCase.FIELDS; f++) {
      codes.add(new HashMap<>());
    }
    for (int i = 0; i < fields.length; i++) {
      DispatchCase one = cases.get(i);
      fields[i] = learn(one.fields());
      minutes[i] = one.minute();
      units[i] = roles.id(one.unit());
      perUnit[units[i]]++;
    }
    for (int f = DispatchCase.ITEM; f <= DispatchCase.CLASS; f++) {
      lists.add(byField(f));
    }
  }

  private int[] learn(List<String> words) {
    int[] code = new int[words.size()];
    for (int f = 0; f < code.length; f++) {
      Map<String, Integer> known = codes.get(f);
      code[f] =
          words.get(f).isEmpty() ? -1 : known.computeIfAbsent(words.get(f), w -> known.size());
    }
    return code;
  }

  private Map<Integer, int[]> byField(int field) {
    Map<Integer, List<Integer>> found = new HashMap<>();
    for (int i = 0; i < fields.length; i++) {
      if (fields[i][field] >= 0) {
        found.computeIfAbsent(fields[i][field], v -> new ArrayList<>()).add(i);
      }
    }
    Map<Integer, int[]> packed = new HashMap<>();
    found.forEach((v, list) -> packed.put(v, list.stream().mapToInt(i -> i).toArray()));
    return packed;
  }

  /** A case in the memory's numbers: −1 for what is unknown, −2 for what was never seen. */
  int[] code(DispatchCase one) {
    List<String> words = one.fields();
    int[] code = new int[words.size()];
    for (int f = 0; f < code.length; f++) {
      code[f] = words.get(f).isEmpty() ? -1 : codes.get(f).getOrDefault(words.get(f), -2);
    }
    return code;
  }

  /** Goes through the cases whose matter is like that of a case. */
  void likely(int[] code, long minute, Neighbour neighbour) {
    int seen = window(DispatchCase.ITEM, code, minute, -1, neighbour);
    seen += window(DispatchCase.KIND, code, minute, DispatchCase.ITEM, neighbour);
    if (seen < FEW) {
      window(DispatchCase.CLASS, code, minute, DispatchCase.KIND, neighbour);
    }
  }

  /** The cases with the same field nearest in time, but for those that share another field. */
  private int window(int field, int[] code, long minute, int but, Neighbour neighbour) {
    int[] list = lists.get(field).getOrDefault(code[field], new int[0]);
    int from = 0;
    if (list.length > MOST / 2) {
      int middle = minute == DispatchCase.NO_TIME ? list.length : firstNotBefore(list, minute);
      from = Math.max(0, Math.min(middle - MOST / 4, list.length - MOST / 2));
    }
    int to = Math.min(list.length, from + MOST / 2);
    int seen = 0;
    for (int i = from; i < to; i++) {
      if (but < 0 || code[but] < 0 || fields[list[i]][but] != code[but]) {
        neighbour.accept(list[i]);
        seen++;
      }
    }
    return seen;
  }

  private int firstNotBefore(int[] list, long minute) {
    int low = 0;
    int high = list.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (minutes[list[middle]] < minute) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** All past cases of the same item, in the order of time. */
  int[] ofItem(int[] code) {
    return lists.get(DispatchCase.ITEM).getOrDefault(code[DispatchCase.ITEM], new int[0]);
  }

  List<DispatchCase> cases() {
    return cases;
  }

  int[] fields(int index) {
    return fields[index];
  }

  long minute(int index) {
    return minutes[index];
  }

  int unit(int index) {
    return units[index];
  }

  /** Share of all cases that a unit handled, above 0. */
  double share(int unit) {
    return (perUnit[unit] + 0.2) / (units.length + 0.2 * perUnit.length);
  }

  UnitRoles roles() {
    return roles;
  }
}
