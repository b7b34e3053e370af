package io.minyi.text.place;

import io.minyi.city.Area;
import io.minyi.city.Area.Level;
import io.minyi.city.CityPack;
import io.minyi.city.Lexicons.NamedPlace;
import io.minyi.text.hanlp.Gazetteer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All names known beforehand: areas, stations, estates, roads and schools of the pack, and the
 * cities and provinces outside it.
 */
final class NameBook {

  private static final List<String> LAST_WORDS =
      List.of("特别合作区", "街道", "社区", "新区", "合作区", "区", "镇", "乡", "县", "市");

  private final AreaIndex areas;
  private final Map<String, List<Sense>> senses = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();

  private NameBook(AreaIndex areas) {
    this.areas = areas;
  }

  static Gazetteer<Name> of(CityPack pack, AreaIndex areas) {
    NameBook book = new NameBook(areas);
    areas.all().forEach(book::addArea);
    book.addLexicon(pack, "stations", "station", Naming.STATION);
    book.addLexicon(pack, "estates", "estate", Naming.LANDMARK);
    book.addLexicon(pack, "roads", "road", Naming.ROAD);
    book.addLexicon(pack, "schools", "school", Naming.LANDMARK);
    book.addLexicon(pack, "waters", "water", Naming.ROAD);
    return new Gazetteer<>(book.names());
  }

  private void addArea(Area area) {
    add(area.name(), "area", area.code(), Naming.OWN);
    area.aliases().forEach(alias -> add(alias, "area", area.code(), Naming.ALIAS));
    area.former().forEach(former -> add(former, "area", area.code(), Naming.ALIAS));
    String stem = withoutLastWord(area.name());
    add(stem, "area", area.code(), Naming.SHORT);
    if (area.level() == Level.COMMUNITY) {
      add(stem + "居委会", "area", area.code(), Naming.OWN);
    }
  }

  private static String withoutLastWord(String name) {
    for (String last : LAST_WORDS) {
      if (name.endsWith(last) && name.length() >= last.length() + 2) {
        return name.substring(0, name.length() - last.length());
      }
    }
    return name;
  }

  private void addLexicon(CityPack pack, String list, String kind, Naming naming) {
    for (NamedPlace place : pack.lexicons().places(list)) {
      add(place.name(), kind, place.area(), naming);
    }
  }

  private void add(String name, String kind, String code, Naming naming) {
    if (name.length() < 2) {
      return;
    }
    kinds.putIfAbsent(name, kind);
    List<Sense> known = senses.computeIfAbsent(name, n -> new ArrayList<>());
    int area = areas.number(code);
    if (area != AreaIndex.NONE && known.stream().noneMatch(sense -> sense.area() == area)) {
      known.add(new Sense(area, naming));
    }
  }

  private Map<String, Name> names() {
    Map<String, Name> names = new HashMap<>();
    Set<String> own = new HashSet<>(senses.keySet());
    for (String elsewhere : Elsewhere.names()) {
      if (!own.contains(elsewhere)) {
        names.put(elsewhere, new Name("elsewhere", List.of(), true));
      }
    }
    senses.forEach(
        (name, meant) -> {
          meant.sort(Comparator.comparing(Sense::naming));
          names.put(name, new Name(kinds.get(name), List.copyOf(meant), false));
        });
    return names;
  }
}
