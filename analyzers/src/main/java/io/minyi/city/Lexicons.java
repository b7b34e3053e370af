package io.minyi.city;

import java.util.List;
import java.util.Map;

/** The word lists of the pack by name of their file without ending. */
public record Lexicons(Map<String, List<String>> words) {

  public Lexicons {
    words = Map.copyOf(words);
  }

  /** The entries of a list in the order of the file; empty if the pack has none. */
  public List<String> list(String name) {
    return words.getOrDefault(name, List.of());
  }

  /**
   * The entries of a list of names of places, {@code name<TAB>area code}; the code may be absent.
   */
  public List<NamedPlace> places(String name) {
    return list(name).stream()
        .map(line -> line.split("\t", 2))
        .map(parts -> new NamedPlace(parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""))
        .toList();
  }

  /**
   * A road, station, estate or school.
   *
   * @param area code of the area it lies in, empty where not known
   */
  public record NamedPlace(String name, String area) {}
}
