package io.minyi.text.place;

import io.minyi.city.Area;
import io.minyi.city.Area.Level;
import io.minyi.city.CityPack;
import io.minyi.city.Lexicons.NamedPlace;
import io.minyi.text.Passage;
import io.minyi.text.PlaceReading;
import io.minyi.text.PlaceReading.AreaStep;
import io.minyi.text.PlaceReading.Mention;
import io.minyi.text.hanlp.Gazetteer;
import io.minyi.text.hanlp.Gazetteer.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the place by the names of areas, stations, estates, roads and schools of the pack.
 *
 * <p>Every mention gives one vote, split evenly among the areas its name can mean; an area also has
 * the votes of the areas around it that are named themselves. The area with the most wins, the
 * deeper one among equals; while its nearest rival elsewhere has as much, the path is cut back to
 * what both share.
 */
public final class PlaceNames {

  private static final double PRIOR = 0.3;

  /** All mentions vote; more than these in a document would only make it large. */
  private static final int MOST_MENTIONS = 50;

  /** In this order: a name that stands in two lists is of the kind of the first. */
  private static final List<Lexicon> LEXICONS =
      List.of(
          new Lexicon("stations", "station"),
          new Lexicon("estates", "estate"),
          new Lexicon("roads", "road"),
          new Lexicon("schools", "school"));

  private final CityPack pack;
  private final Gazetteer<Name> names;

  private record Lexicon(String list, String kind) {}

  private record Name(String kind, Set<String> areas) {}

  private record Candidate(Area area, double votes) {}

  public PlaceNames(CityPack pack) {
    this.pack = pack;
    Map<String, Name> byName = new HashMap<>();
    for (Area area : pack.areas().all()) {
      add(byName, area.name(), "area", area.code());
      area.aliases().forEach(alias -> add(byName, alias, "area", area.code()));
      area.former().forEach(former -> add(byName, former, "area", area.code()));
    }
    for (Lexicon lexicon : LEXICONS) {
      for (NamedPlace place : pack.lexicons().places(lexicon.list())) {
        add(byName, place.name(), lexicon.kind(), place.area());
      }
    }
    names = new Gazetteer<>(byName);
  }

  private static void add(Map<String, Name> byName, String name, String kind, String area) {
    if (name.length() >= 2) {
      Name entry = byName.computeIfAbsent(name, n -> new Name(kind, new HashSet<>()));
      if (!area.isEmpty()) {
        entry.areas().add(area);
      }
    }
  }

  /** The place of a petition, unresolved when no area is named. */
  public PlaceReading read(Passage passage) {
    List<Mention> mentions = new ArrayList<>();
    Map<String, Double> votes = new HashMap<>();
    collect(passage.address(), mentions, votes);
    collect(passage.title(), mentions, votes);
    collect(passage.text(), mentions, votes);
    List<Candidate> ranked = rank(votes);
    if (ranked.isEmpty()) {
      return new PlaceReading(List.of(), List.of(), 0, false, mentions);
    }
    Candidate best = ranked.get(0);
    List<Area> path = pack.areas().path(best.area().code());
    double rival = 0;
    for (Candidate other : ranked.subList(1, ranked.size())) {
      List<Area> otherPath = pack.areas().path(other.area().code());
      if (!path.contains(other.area()) && !otherPath.contains(best.area())) {
        rival = Math.max(rival, other.votes());
        if (other.votes() >= best.votes()) {
          path = path.stream().filter(otherPath::contains).toList();
        }
      }
    }
    return reading(path, best.votes() / (best.votes() + rival + PRIOR), mentions);
  }

  private void collect(Passage.Part part, List<Mention> mentions, Map<String, Double> votes) {
    for (Hit<Name> hit : names.find(part.content())) {
      Name name = hit.value();
      if (mentions.size() < MOST_MENTIONS) {
        mentions.add(mention(part, name.kind(), hit));
      }
      name.areas().forEach(code -> votes.merge(code, 1.0 / name.areas().size(), Double::sum));
    }
  }

  private static Mention mention(Passage.Part part, String kind, Hit<Name> hit) {
    var found = part.evidence(hit.start(), hit.end(), 0);
    return new Mention(found.text(), kind, found.field(), found.start(), found.end());
  }

  private List<Candidate> rank(Map<String, Double> votes) {
    List<Candidate> candidates = new ArrayList<>();
    for (String code : votes.keySet()) {
      List<Area> path = pack.areas().path(code);
      if (!path.isEmpty()) {
        double sum = path.stream().mapToDouble(a -> votes.getOrDefault(a.code(), 0.0)).sum();
        candidates.add(new Candidate(path.get(path.size() - 1), sum));
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::votes)
            .reversed()
            .thenComparing(c -> c.area().level(), Comparator.reverseOrder())
            .thenComparing(c -> c.area().code()));
    return candidates;
  }

  private static PlaceReading reading(List<Area> path, double probability, List<Mention> mentions) {
    boolean isResolved = path.stream().anyMatch(area -> area.level() == Level.DISTRICT);
    return new PlaceReading(
        path.stream().map(a -> new AreaStep(a.level().word(), a.code(), a.name())).toList(),
        path.stream().map(Area::code).toList(),
        Math.round(probability * 1000) / 1000.0,
        isResolved,
        mentions);
  }
}
