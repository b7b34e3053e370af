package io.minyi.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the rows of a customer's official list (事项清单), one item a row, its levels in a column each.
 *
 * <p>A level that is left blank before the first name is the one of the row above, as in sheets
 * whose cells were merged; a row may end at the first or second level. What cannot be read is left
 * out and said as a fault.
 */
public final class MatterList {

  private static final int LONGEST_NAME = 60;
  private static final Pattern LIST = Pattern.compile("[|、；;，,]");
  private static final Pattern FORMULA = Pattern.compile("[=+@-].*");
  private static final Set<String> GRADES = Set.of("", "A", "B", "C");

  private final String file;
  private final Columns columns;
  private final List<Fault> faults = new ArrayList<>();
  private final List<ListedMatter> items = new ArrayList<>();
  private final Set<List<String>> known = new HashSet<>();
  private List<String> above = List.of();

  /**
   * The names of the columns.
   *
   * @param levels one to three, the class first
   * @param definition empty if there is none, and so for the next two
   * @param cues words of citizens, apart by {@code |}, comma or semicolon
   */
  public record Columns(List<String> levels, String definition, String cues, String grade) {
    public Columns {
      levels = List.copyOf(levels);
      if (levels.isEmpty() || levels.size() > 3) {
        throw new IllegalArgumentException("levels must be 1 to 3 columns, was " + levels);
      }
    }
  }

  /**
   * A row of the file.
   *
   * @param line 1 for the first line of the file
   * @param values by column
   */
  public record ListRow(long line, Map<String, String> values) {
    String text(String column) {
      return column.isEmpty() ? "" : values.getOrDefault(column, "").strip();
    }
  }

  /** What could be read and what could not. */
  public record Listed(List<ListedMatter> items, List<Fault> faults) {
    public Listed {
      items = List.copyOf(items);
      faults = List.copyOf(faults);
    }
  }

  private MatterList(String file, Columns columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * Reads a list.
   *
   * @param file its name, for the faults
   */
  public static Listed read(String file, Columns columns, List<ListRow> rows) {
    MatterList list = new MatterList(file, columns);
    rows.forEach(list::add);
    return new Listed(list.items, list.faults);
  }

  private void add(ListRow row) {
    List<String> path = path(row);
    int before = faults.size();
    requireNames(row, path);
    String grade = row.text(columns.grade());
    if (!GRADES.contains(grade)) {
      fault(row, columns.grade(), "must be A, B, C or empty", grade);
    }
    if (faults.size() == before && !known.add(path)) {
      fault(row, columns.levels().get(path.size() - 1), "must be unique", String.join("/", path));
    }
    if (faults.size() == before) {
      above = path;
      String definition = row.text(columns.definition());
      items.add(new ListedMatter(row.line(), path, definition, cues(row), grade));
    }
  }

  /** The names of the row without blanks after the last, blanks before the first filled. */
  private List<String> path(ListRow row) {
    List<String> names = new ArrayList<>(columns.levels().stream().map(row::text).toList());
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    for (int i = 0; i < names.size() && i < above.size() && names.get(i).isEmpty(); i++) {
      names.set(i, above.get(i));
    }
    return names;
  }

  private void requireNames(ListRow row, List<String> path) {
    if (path.isEmpty()) {
      fault(row, columns.levels().get(0), "must not be empty", "");
    }
    for (int i = 0; i < path.size(); i++) {
      String name = path.get(i);
      String column = columns.levels().get(i);
      if (name.isEmpty()) {
        fault(row, column, "must not be empty above a lower level", "");
      } else if (name.length() > LONGEST_NAME) {
        fault(row, column, "must have at most " + LONGEST_NAME + " characters", name);
      } else if (FORMULA.matcher(name).matches()) {
        fault(row, column, "must not begin like a formula", name);
      }
    }
  }

  private List<String> cues(ListRow row) {
    return Arrays.stream(LIST.split(row.text(columns.cues())))
        .map(String::strip)
        .filter(cue -> !cue.isEmpty())
        .distinct()
        .toList();
  }

  private void fault(ListRow row, String column, String rule, String value) {
    faults.add(new Fault(file, row.line(), column, rule, value));
  }
}
