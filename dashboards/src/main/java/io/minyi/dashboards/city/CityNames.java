package io.minyi.dashboards.city;

import java.util.List;

/**
 * Every name that a page shows instead of an id, in Chinese and English.
 *
 * @param version of the city pack
 * @param zone the zone in which the city's days begin and end
 * @param rootArea code of the city itself
 * @param areas city, districts and streets; communities are named by each petition
 * @param tiles where areas stand on the schematic map
 * @param reasons why a record may be refused
 */
public record CityNames(
    String id,
    String version,
    String name,
    String english,
    String zone,
    String rootArea,
    List<Name> channels,
    List<AreaName> areas,
    List<TilePlace> tiles,
    List<MatterName> matters,
    List<Name> reasons) {

  public CityNames {
    channels = List.copyOf(channels);
    areas = List.copyOf(areas);
    tiles = List.copyOf(tiles);
    matters = List.copyOf(matters);
    reasons = List.copyOf(reasons);
  }

  /** An id and what it is called. */
  public record Name(String id, String name, String english) {}

  /** An area, its level in lower case and the code of the area around it. */
  public record AreaName(String code, String parent, String level, String name, String english) {}

  /** Column and row on the schematic map, from 0. */
  public record TilePlace(String area, int column, int row) {}

  /** An item of the catalogue, level 1 to 3, and the id of the item above it. */
  public record MatterName(String id, String parent, int level, String name, String english) {}
}
