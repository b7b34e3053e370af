package io.minyi.city;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that differs from city to city, in immutable values.
 *
 * @param id short name, e.g. {@code shenzhen}
 * @param version stands in every event and document that was read with it
 * @param mappings by the name of their file
 * @param profiles by id
 */
public record CityPack(
    String id,
    String version,
    String name,
    String english,
    String rootArea,
    ZoneId zone,
    List<Channel> channels,
    List<AbsorbedChannel> absorbed,
    Map<String, ChannelMapping> mappings,
    Map<String, ArrivalProfile> profiles,
    AreaTree areas,
    List<Tile> tiles,
    MatterCatalogue matters,
    List<Crosswalk> crosswalks,
    List<Duty> duties,
    List<Unit> units,
    WorkCalendar calendar,
    Lexicons lexicons) {

  /**
   * Reads and checks a pack.
   *
   * @throws IOException if the folder cannot be read
   * @throws CityPackException with all faults if there are any
   */
  public static CityPack read(Path folder) throws IOException {
    return of(PackFiles.load(folder));
  }

  /**
   * Reads and checks a pack from its files.
   *
   * @throws CityPackException with all faults if there are any
   */
  public static CityPack of(PackFiles files) {
    return new PackReader(files).read();
  }

  /** No city at all: text alone, no gazetteer and no catalogue. */
  public static CityPack none() {
    return new CityPack(
        "none",
        "none",
        "",
        "",
        "",
        ZoneId.of("Asia/Shanghai"),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        new AreaTree(List.of()),
        List.of(),
        new MatterCatalogue(List.of()),
        List.of(),
        List.of(),
        List.of(),
        new WorkCalendar(Map.of(), java.util.Set.of()),
        new Lexicons(Map.of()));
  }

  /** The kept channel of that id. */
  public Optional<Channel> channel(String channelId) {
    return channels.stream().filter(channel -> channel.id().equals(channelId)).findFirst();
  }

  /** The absorbed channel of that id or name. */
  public Optional<AbsorbedChannel> absorbed(String channelId) {
    return absorbed.stream()
        .filter(channel -> channel.id().equals(channelId) || channel.name().equals(channelId))
        .findFirst();
  }

  /** The mapping of a channel; the reader has made sure that it is there. */
  public ChannelMapping mapping(Channel channel) {
    return mappings.get(channel.mapping());
  }
}
