package io.minyi.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a catalogue of a customer's official list.
 *
 * <p>An id never changes its meaning: an item that stood at the same path in the older catalogue
 * keeps its id, wherever its row stands now; a new one gets the number after the highest that its
 * parent ever gave. What the list leaves out (grade, definition, cues, English name) is taken from
 * the older item of the same path, else of the same name, else grade {@value #GRADE} and the name
 * as only cue.
 */
public final class ImportMatters {

  private static final String GRADE = "B";

  private final MatterCatalogue older;
  private final LocalDate from;
  private final Map<List<String>, Matter> olderByPath = new HashMap<>();
  private final Map<String, Integer> highest = new HashMap<>();
  private final Map<List<String>, Matter> made = new LinkedHashMap<>();

  private ImportMatters(MatterCatalogue older, LocalDate from) {
    this.older = older;
    this.from = from;
    for (Matter matter : older.all()) {
      olderByPath.putIfAbsent(names(matter.id()), matter);
      highest.merge(matter.parent(), number(matter.id()), Math::max);
    }
  }

  /**
   * The catalogue, every item after its parent in the order of ids.
   *
   * @param older the catalogue that it replaces; may be empty
   * @param from first day of the new one
   */
  public static List<Matter> of(List<ListedMatter> list, MatterCatalogue older, LocalDate from) {
    ImportMatters matters = new ImportMatters(older, from);
    Map<List<String>, ListedMatter> rows = new HashMap<>();
    list.forEach(item -> rows.put(item.path(), item));
    for (ListedMatter item : list) {
      for (int level = 1; level <= item.path().size(); level++) {
        List<String> path = item.above(level);
        matters.make(path, rows.getOrDefault(path, bare(path)));
      }
    }
    return matters.made.values().stream()
        .sorted(Comparator.comparing(m -> sortKey(m.id())))
        .toList();
  }

  private static ListedMatter bare(List<String> path) {
    return new ListedMatter(0, path, "", List.of(), "");
  }

  private void make(List<String> path, ListedMatter row) {
    if (made.containsKey(path)) {
      return;
    }
    String name = path.get(path.size() - 1);
    String parent = path.size() == 1 ? "" : made.get(path.subList(0, path.size() - 1)).id();
    Optional<Matter> same = Optional.ofNullable(olderByPath.get(path));
    Optional<Matter> like = same.or(() -> namesake(name, path.size()));
    boolean isLeaf = path.size() == 3;
    made.put(
        path,
        new Matter(
            same.map(Matter::id).orElseGet(() -> next(parent)),
            parent,
            path.size(),
            name,
            like.map(Matter::english).orElse(""),
            isLeaf ? given(row.grade(), like.map(Matter::grade).orElse(GRADE)) : "",
            given(row.definition(), like.map(Matter::definition).orElse("")),
            isLeaf ? cues(row, like) : List.of(),
            new Validity(from, LocalDate.MAX)));
  }

  /** The only older item of that name at that level. */
  private Optional<Matter> namesake(String name, int level) {
    List<Matter> all = older.at(level).stream().filter(m -> m.name().equals(name)).toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private static List<String> cues(ListedMatter row, Optional<Matter> like) {
    if (!row.cues().isEmpty()) {
      return row.cues();
    }
    List<String> known = like.map(Matter::cues).orElse(List.of());
    if (!known.isEmpty()) {
      return known;
    }
    String name = row.path().get(2);
    // nobody says "others" of this and that, so such an item is never found by its cue
    boolean isPlain = name.length() >= 2 && !MatterCrosswalk.isRest(name);
    return List.of(isPlain ? name.replace("|", "") : row.path().get(1) + name);
  }

  private static String given(String value, String otherwise) {
    return value.isEmpty() ? otherwise : value;
  }

  private String next(String parent) {
    int number = highest.merge(parent, 1, Integer::sum);
    return (parent.isEmpty() ? "" : parent + ".") + "%02d".formatted(number);
  }

  private List<String> names(String id) {
    return older.path(id).stream().map(Matter::name).toList();
  }

  private static int number(String id) {
    String last = id.substring(id.lastIndexOf('.') + 1);
    return last.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(last) : 0;
  }

  private static String sortKey(String id) {
    List<String> parts = new ArrayList<>();
    for (String part : id.split("\\.", -1)) {
      parts.add("0".repeat(Math.max(0, 9 - part.length())) + part);
    }
    return parts.stream().collect(Collectors.joining("."));
  }
}
