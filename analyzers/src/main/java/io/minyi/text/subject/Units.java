package io.minyi.text.subject;

import io.minyi.city.Area;
import io.minyi.city.CityPack;
import io.minyi.city.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which unit of the city a name means, by name and alias.
 *
 * <p>A name that many units share, such as 派出所, is the unit of the deepest area among those that
 * the name itself or the place of the petition says; nothing else decides, and two alike decide
 * nothing.
 */
final class Units {

  private final Map<String, List<Unit>> byName = new HashMap<>();
  private final Map<String, List<String>> areasByName = new HashMap<>();
  private final CityPack pack;

  Units(CityPack pack) {
    this.pack = pack;
    for (Unit unit : pack.units()) {
      Set<String> names = new HashSet<>(unit.aliases());
      names.add(unit.name());
      names.forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(unit));
    }
    for (Area area : pack.areas().all()) {
      Set<String> names = new HashSet<>(area.aliases());
      names.add(area.name());
      names.forEach(n -> areasByName.computeIfAbsent(n, k -> new ArrayList<>()).add(area.code()));
    }
  }

  /** Names of the areas of the city, long and short. */
  Set<String> areaNames() {
    return areasByName.keySet();
  }

  /** Whether some unit bears exactly this name. */
  boolean isKnown(String name) {
    return byName.containsKey(name);
  }

  /**
   * The id of the unit meant, empty if it is none of the city or cannot be told.
   *
   * @param place codes of the petition's place from the city down, may be empty
   */
  String idOf(String name, String core, List<String> place) {
    List<Unit> named = byName.getOrDefault(name, List.of());
    if (named.size() == 1) {
      return named.get(0).id();
    }
    List<Unit> meant = named.isEmpty() ? byName.getOrDefault(core, List.of()) : named;
    if (meant.isEmpty()) {
      return "";
    }
    if (name.length() == core.length()) {
      return deepest(meant, place);
    }
    List<String> said = areasOf(name.substring(0, name.length() - core.length()), place);
    if (said.isEmpty()) {
      return "";
    }
    List<Unit> within = meant.stream().filter(unit -> isWithin(unit, said)).toList();
    return within.size() == 1 ? within.get(0).id() : deepest(within, said);
  }

  private boolean isWithin(Unit unit, List<String> path) {
    String deepest = path.get(path.size() - 1);
    return pack.areas().path(unit.area()).stream().anyMatch(area -> area.code().equals(deepest));
  }

  /** The path of the area that stands before a name, where it is one and fits the place. */
  private List<String> areasOf(String prefix, List<String> place) {
    for (int from = 0; from < prefix.length(); from++) {
      List<String> codes = areasByName.getOrDefault(prefix.substring(from), List.of());
      String code =
          codes.size() == 1
              ? codes.get(0)
              : codes.stream().filter(place::contains).findFirst().orElse("");
      if (!code.isEmpty()) {
        return pack.areas().path(code).stream().map(Area::code).toList();
      }
    }
    return List.of();
  }

  private static String deepest(List<Unit> units, List<String> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      String code = path.get(i);
      List<Unit> here = units.stream().filter(unit -> unit.area().equals(code)).toList();
      if (!here.isEmpty()) {
        return here.size() == 1 ? here.get(0).id() : "";
      }
    }
    return "";
  }
}
