package io.minyi.city;

import java.util.List;

/**
 * An item of a customer's official list, as its row names it.
 *
 * @param line line of the file, 1 for the first
 * @param path names from the class down, one to three
 * @param definition empty where the list has none
 * @param cues empty where the list has none
 * @param grade A, B, C or empty
 */
public record ListedMatter(
    long line, List<String> path, String definition, List<String> cues, String grade) {

  public ListedMatter {
    path = List.copyOf(path);
    cues = List.copyOf(cues);
  }

  /** The names of its class, its second level and so on down to itself. */
  List<String> above(int level) {
    return path.subList(0, level);
  }
}
