package io.minyi.text.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a catalogue gives its matters, all that is known of them at first.
 *
 * @param labels what is to be told apart, in order
 * @param names for each label its own name and all names below it, none twice
 */
public record MatterNames(List<String> labels, List<Set<String>> names) {

  public MatterNames {
    labels = List.copyOf(labels);
    names = names.stream().map(Set::copyOf).toList();
    if (labels.size() < 2 || labels.size() != names.size()) {
      throw new IllegalArgumentException("labels must be at least two, was " + labels);
    }
  }

  /** Labels of which nothing is known but what they are called. */
  public static MatterNames of(List<String> labels) {
    return new MatterNames(labels, labels.stream().map(Set::of).toList());
  }

  /**
   * Takes the names from a catalogue, a row an item, a column a level, class first.
   *
   * @param rows names by level, blank where a row ends above
   * @param labels the items to tell apart
   * @throws IllegalArgumentException if the labels are not all of one level
   */
  public static MatterNames of(List<List<String>> rows, List<String> labels) {
    int level = level(rows, labels);
    Map<String, Set<String>> below = new LinkedHashMap<>();
    labels.forEach(label -> below.put(label, new LinkedHashSet<>(List.of(label))));
    for (List<String> row : rows) {
      Set<String> names = below.get(row.get(level));
      if (names != null) {
        row.subList(level, row.size()).stream().filter(n -> !n.isBlank()).forEach(names::add);
      }
    }
    return new MatterNames(labels, new ArrayList<>(below.values()));
  }

  private static int level(List<List<String>> rows, List<String> labels) {
    int levels = rows.stream().mapToInt(List::size).min().orElse(0);
    int best = 0;
    long most = -1;
    for (int level = 0; level < levels; level++) {
      long known = known(rows, level, labels);
      if (known > most) {
        best = level;
        most = known;
      }
    }
    if (most < labels.size()) {
      int column = best;
      Set<String> unknown = new LinkedHashSet<>(labels);
      rows.forEach(row -> unknown.remove(row.get(column)));
      throw new IllegalArgumentException(
          "the labels must be names of one level of the catalogue, unknown are " + unknown);
    }
    return best;
  }

  private static long known(List<List<String>> rows, int level, List<String> labels) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.add(row.get(level)));
    return labels.stream().filter(names::contains).count();
  }
}
