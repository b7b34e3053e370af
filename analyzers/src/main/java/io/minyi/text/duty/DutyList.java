package io.minyi.text.duty;

import io.minyi.city.Area.Level;
import io.minyi.city.CityPack;
import io.minyi.city.Duty;
import io.minyi.city.Unit;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of duties (职责清单) of a city, with its units, as it holds without an end.
 *
 * <p>An item inherits the rows of the item above it unless it has rows of its own. Immutable; every
 * question is a few look-ups.
 */
final class DutyList {

  private final Map<String, Map<Level, Duty>> byMatter = new HashMap<>();
  private final Map<String, Unit> byLineAndArea = new HashMap<>();
  private final Map<String, Unit> byId = new HashMap<>();
  private final Map<String, List<Unit>> byName = new HashMap<>();

  DutyList(CityPack pack) {
    for (Duty duty : pack.duties()) {
      if (duty.validity().to().equals(LocalDate.MAX)) {
        byMatter
            .computeIfAbsent(duty.matter(), m -> new EnumMap<>(Level.class))
            .putIfAbsent(duty.level(), duty);
      }
    }
    for (Unit unit : pack.units()) {
      if (unit.validity().to().equals(LocalDate.MAX)) {
        byId.put(unit.id(), unit);
        byLineAndArea.putIfAbsent(unit.line() + "@" + unit.area(), unit);
        name(unit.name(), unit);
        unit.aliases().forEach(alias -> name(alias, unit));
      }
    }
  }

  private void name(String name, Unit unit) {
    byName.computeIfAbsent(plain(name), n -> new ArrayList<>()).add(unit);
  }

  /** The rows of a matter by level, its own or those of the item above; empty if there are none. */
  Map<Level, Duty> rows(List<String> matter) {
    for (int i = matter.size() - 1; i >= 0; i--) {
      Map<Level, Duty> rows = byMatter.get(matter.get(i));
      if (rows != null) {
        return rows;
      }
    }
    return Map.of();
  }

  /** The unit of a line in an area. */
  Optional<Unit> unit(String line, String area) {
    return Optional.ofNullable(byLineAndArea.get(line + "@" + area));
  }

  /** The unit of that name or alias that serves one of the areas, the deepest of them first. */
  Optional<Unit> named(String name, List<String> areas) {
    List<Unit> units = byName.getOrDefault(plain(name), List.of());
    for (int i = areas.size() - 1; i >= 0; i--) {
      for (Unit unit : units) {
        if (unit.area().equals(areas.get(i))) {
          return Optional.of(unit);
        }
      }
    }
    return Optional.empty();
  }

  /** Brackets of either width are the same. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }

  /** Whether a unit is another one or stands below it. */
  boolean isUnder(Unit unit, String other) {
    Unit above = unit;
    for (int steps = 0; above != null && steps < Level.values().length; steps++) {
      if (above.id().equals(other)) {
        return true;
      }
      above = byId.get(above.parent());
    }
    return false;
  }

  /** Whether a matter may not be handed down to communities. */
  static boolean isBarredFromCommunities(Collection<Duty> rows) {
    return rows.stream().anyMatch(Duty::isBarredFromCommunities);
  }
}
