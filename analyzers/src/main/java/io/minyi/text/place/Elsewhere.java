package io.minyi.text.place;

import java.util.ArrayList;
import java.util.List;

/** Provinces and cities of the country: a petition's city is one of them, the others lie outside. */
final class Elsewhere {

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
    return names;
  }
}
