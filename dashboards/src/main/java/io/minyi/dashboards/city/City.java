package io.minyi.dashboards.city;

import io.minyi.city.Area;
import io.minyi.city.Channel;
import io.minyi.city.CityPack;
import io.minyi.dashboards.city.CityNames.AreaName;
import io.minyi.dashboards.city.CityNames.MatterName;
import io.minyi.dashboards.city.CityNames.Name;
import io.minyi.dashboards.city.CityNames.TilePlace;
import io.minyi.intake.Reason;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The city that the pages are about.
 *
 * @param channels ids of the kept channels that carry petitions
 * @param units names of units by id
 */
public record City(CityNames names, ZoneId zone, List<String> channels, Map<String, Name> units) {

  public City {
    channels = List.copyOf(channels);
    units = Map.copyOf(units);
  }

  /** What the pages need of a city pack. */
  public static City of(CityPack pack) {
    CityNames names =
        new CityNames(
            pack.id(),
            pack.version(),
            pack.name(),
            pack.english(),
            pack.zone().getId(),
            pack.rootArea(),
            channels(pack),
            pack.areas().all().stream()
                .filter(area -> area.level().compareTo(Area.Level.STREET) <= 0)
                .map(City::name)
                .toList(),
            pack.tiles().stream()
                .map(tile -> new TilePlace(tile.area(), tile.column(), tile.row()))
                .toList(),
            pack.matters().all().stream()
                .map(m -> new MatterName(m.id(), m.parent(), m.level(), m.name(), m.english()))
                .toList(),
            reasons());
    Map<String, Name> units =
        pack.units().stream()
            .map(unit -> new Name(unit.id(), unit.name(), unit.english()))
            .collect(Collectors.toMap(Name::id, Function.identity(), (first, second) -> first));
    List<String> carrying =
        pack.channels().stream()
            .filter(channel -> channel.carries() == Channel.Carries.PETITIONS)
            .map(Channel::id)
            .toList();
    return new City(names, pack.zone(), carrying, units);
  }

  /** Names of units by what was asked: their ids, or their names as documents have them. */
  public Map<String, Name> units(Stream<String> asked) {
    Set<String> wanted = asked.collect(Collectors.toSet());
    Map<String, Name> found = new HashMap<>();
    for (Name unit : units.values()) {
      Stream.of(unit.id(), unit.name())
          .filter(wanted::contains)
          .forEach(word -> found.put(word, unit));
    }
    return found;
  }

  /** Codes of the areas directly below one that stand on the schematic map. */
  public List<String> tilesWithin(String area) {
    List<String> tiles = names.tiles().stream().map(TilePlace::area).toList();
    return names.areas().stream()
        .filter(child -> child.parent().equals(area) && tiles.contains(child.code()))
        .map(AreaName::code)
        .toList();
  }

  /** Whether there is an area of that code down to the streets. */
  public boolean hasArea(String code) {
    return names.areas().stream().anyMatch(area -> area.code().equals(code));
  }

  private static AreaName name(Area area) {
    return new AreaName(
        area.code(), area.parent(), area.level().word(), area.name(), area.english());
  }

  private static List<Name> channels(CityPack pack) {
    return Stream.concat(
            pack.channels().stream().map(c -> new Name(c.id(), c.name(), c.english())),
            pack.absorbed().stream().map(c -> new Name(c.id(), c.name(), c.name())))
        .toList();
  }

  /** The reasons of the intake, by name. */
  public static List<Name> reasons() {
    return Arrays.stream(Reason.values())
        .map(reason -> new Name(reason.name(), reason.chinese(), reason.english()))
        .toList();
  }
}
