package io.minyi.dashboards.handling;

import io.minyi.city.CityPack;
import io.minyi.city.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whom a unit is compared with: units of its line and level; where these are few, as of a city's
 * departments, all units of its level. Words: {@code street|housing}, {@code city}.
 */
@Component
public class Peers {

  /** Fewer are no group. */
  private static final int FEWEST = 6;

  private final Map<String, String> groups = new HashMap<>();

  Peers(CityPack pack) {
    Map<String, List<Unit>> lines =
        pack.units().stream().collect(Collectors.groupingBy(Peers::line));
    lines.forEach(
        (line, units) ->
            units.forEach(
                unit ->
                    groups.put(unit.name(), units.size() < FEWEST ? unit.level().word() : line)));
  }

  private static String line(Unit unit) {
    return unit.level().word() + "|" + unit.line();
  }

  /** The group of a unit by its name, empty for those that the city does not know. */
  String of(String unit) {
    return groups.getOrDefault(unit, "");
  }
}
