package io.minyi.hotspot.problem;

import io.minyi.text.PlaceReading;
import io.minyi.text.PlaceReading.AreaStep;
import io.minyi.text.PlaceReading.Mention;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What people call the place of a petition. */
public final class NamePlace {

  /** Kinds of places at which a problem can be; areas are too wide for that. */
  private static final Set<String> SPOTS =
      Set.of(
          "estate",
          "road",
          "crossing",
          "station",
          "village",
          "school",
          "hospital",
          "park",
          "market",
          "industry",
          "community",
          "water");

  /** The last character of the area before a name. */
  private static final Pattern AREA_END = Pattern.compile("^[省市区县镇](?=.{3})");

  private NamePlace() {}

  static boolean isSpot(String kind) {
    return SPOTS.contains(kind);
  }

  /**
   * A spot that the title names, else one that the text names, else the finest area known, else any
   * area named; empty if there is none.
   */
  public static String of(PlaceReading place) {
    String spot = first(place, m -> isSpot(m.kind()));
    if (!spot.isEmpty()) {
      return AREA_END.matcher(spot).replaceFirst("");
    }
    List<AreaStep> path = place.path();
    return path.isEmpty() ? first(place, m -> true) : path.get(path.size() - 1).name();
  }

  private static String first(PlaceReading place, Predicate<Mention> kinds) {
    return place.mentions().stream()
        .filter(kinds)
        .filter(m -> m.field().equals("title"))
        .findFirst()
        .or(() -> place.mentions().stream().filter(kinds).findFirst())
        .map(Mention::text)
        .orElse("");
  }
}
