package io.minyi.text.place;

import io.minyi.city.Area;
import io.minyi.city.Area.Level;
import io.minyi.city.CityPack;
import io.minyi.text.Passage;
import io.minyi.text.PlaceReading;
import io.minyi.text.PlaceReading.AreaStep;
import io.minyi.text.PlaceReading.Mention;
import io.minyi.text.Reading.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads where a petition is: the places it names and the path in the area tree that they speak for.
 *
 * <p>Names of the pack and names known by their endings are put together to addresses ({@link
 * JoinAddresses}); the addresses vote level by level ({@link Ballot}) until a level is not sure.
 * Time linear in the text.
 */
public final class PlaceResolver {

  /** All mentions count; more than these in a document would only make it large. */
  private static final int MOST_MENTIONS = 50;

  private final AreaIndex areas;
  private final FindSpots spots;
  private final JoinAddresses join;
  private final Ballot ballot;

  /** For a city; with {@link CityPack#none()} it finds places by their endings alone. */
  public PlaceResolver(CityPack pack) {
    areas = new AreaIndex(pack.areas());
    spots = new FindSpots(NameBook.of(pack, areas));
    join = new JoinAddresses(areas);
    ballot = new Ballot(areas);
  }

  /** The place of a petition, unresolved when no area is named. */
  public PlaceReading read(Passage passage) {
    List<Mention> mentions = new ArrayList<>();
    List<Address> addresses = new ArrayList<>();
    for (Passage.Part part : List.of(passage.address(), passage.title(), passage.text())) {
      List<Spot> found = spots.find(part);
      found.stream()
          .limit(MOST_MENTIONS - mentions.size())
          .forEach(spot -> mentions.add(mention(part, spot)));
      addresses.addAll(join.of(part.field(), part.content(), found));
    }
    Ballot.Outcome outcome = ballot.count(addresses);
    List<Area> path = path(outcome.area());
    return new PlaceReading(
        path.stream().map(a -> new AreaStep(a.level().word(), a.code(), a.name())).toList(),
        path.stream().map(Area::code).toList(),
        Math.round(outcome.probability() * 1000) / 1000.0,
        path.stream().anyMatch(area -> area.level() == Level.DISTRICT),
        mentions);
  }

  private List<Area> path(int area) {
    List<Area> path = new ArrayList<>();
    for (Level level : area == AreaIndex.NONE ? new Level[0] : Level.values()) {
      int step = areas.at(level, area);
      if (step != AreaIndex.NONE) {
        path.add(areas.area(step));
      }
    }
    return path;
  }

  private static Mention mention(Passage.Part part, Spot spot) {
    Evidence found = part.evidence(spot.start(), spot.end(), 0);
    return new Mention(found.text(), spot.kind(), found.field(), found.start(), found.end());
  }
}
