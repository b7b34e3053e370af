package io.minyi.text.place;

import java.util.ArrayList;
import java.util.List;

/**
 * Provinces and cities of the country: a petition's city is one of them, the others lie outside.
 */
final class Elsewhere {

  private static final int MOST_MASKED = 20;

  private Elsewhere() {}

  /** All names, bare and with 省 or 市. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (List<String> line : WordFile.lines("outside.txt")) {
      boolean isProvince = line.get(0).equals("province");
      for (String name : line.subList(1, line.size())) {
        names.add(name);
        names.add(name + "市");
        if (isProvince) {
          names.add(name + "省");
        }
      }
    }
    addMasked(names);
    return names;
  }

  /**
   * Archives name cities and counties by letter and number: B市, L2县, of which 西地省 is the province.
   */
  private static void addMasked(List<String> names) {
    names.add("西地省");
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      for (int number = 0; number <= MOST_MASKED; number++) {
        String code = letter + (number == 0 ? "" : String.valueOf(number));
        names.add(code + "市");
        names.add(code + "县");
      }
    }
  }
}
