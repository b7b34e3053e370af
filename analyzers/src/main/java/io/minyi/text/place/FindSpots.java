package io.minyi.text.place;

import io.minyi.text.Passage;
import io.minyi.text.hanlp.Gazetteer;
import io.minyi.text.hanlp.Gazetteer.Hit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the places that a field names, known ones by their names and others by what their names end
 * in, from left to right and none overlapping.
 */
final class FindSpots {

  private static final List<String> STATION_ENDS = List.of("地铁站", "地铁口", "站", "口");

  private final Gazetteer<Name> names;
  private final NamedPlaces named = new NamedPlaces();

  FindSpots(Gazetteer<Name> names) {
    this.names = names;
  }

  /** The places of a field. */
  List<Spot> find(Passage.Part part) {
    String text = part.content();
    WordEdges edges = new WordEdges(part.words(), text.length());
    List<Spot> known = known(text, edges);
    BitSet ends = new BitSet(text.length() + 1);
    known.forEach(spot -> ends.set(spot.end()));
    List<Spot> all = MergeSpots.merged(known, named.find(text, edges, ends));
    return HouseNumbers.added(text, Crossings.joined(text, all));
  }

  private List<Spot> known(String text, WordEdges edges) {
    List<Hit<Name>> hits = names.find(text);
    BitSet borders = new BitSet(text.length() + 1);
    hits.forEach(hit -> borders.set(hit.start()));
    BitSet ends = new BitSet(text.length() + 1);
    hits.forEach(hit -> ends.set(hit.end()));
    List<Spot> known = new ArrayList<>();
    for (Hit<Name> hit : hits) {
      boolean isWhole =
          (ends.get(hit.start()) || isEdge(hit, hit.start(), edges))
              && (borders.get(hit.end()) || hit.value().isFull() || isEdge(hit, hit.end(), edges));
      if (isWhole) {
        add(known, text, Spot.of(hit.value(), hit.start(), hit.end()));
      }
    }
    return known;
  }

  /** Short names must not cut a word in two. */
  private static boolean isEdge(Hit<Name> hit, int position, WordEdges edges) {
    return hit.end() - hit.start() > 3
        || (hit.value().isSure() ? edges.isLooseEdge(position) : edges.isEdge(position));
  }

  private void add(List<Spot> known, String text, Spot found) {
    Spot spot = asStation(text, found);
    Spot last = known.isEmpty() ? null : known.get(known.size() - 1);
    if (last == null || last.end() <= spot.start()) {
      known.add(spot);
    } else if (isBetter(spot, last)) {
      known.remove(known.size() - 1);
      for (Hit<Name> hit : names.find(text.substring(last.start(), spot.start()))) {
        int from = last.start();
        known.add(Spot.of(hit.value(), from + hit.start(), from + hit.end()));
      }
      known.add(spot);
    }
  }

  private static boolean isBetter(Spot spot, Spot last) {
    int byStrength = Double.compare(spot.strength(), last.strength());
    return byStrength > 0
        || (byStrength == 0 && spot.end() - spot.start() > last.end() - last.start());
  }

  /** A name with 站 or 地铁口 behind it is the station of that name, if there is one. */
  private static Spot asStation(String text, Spot spot) {
    List<Sense> stations =
        spot.senses().stream().filter(sense -> sense.naming() == Naming.STATION).toList();
    boolean isStation = spot.kind().equals("station") || !stations.isEmpty();
    for (String end : isStation ? STATION_ENDS : List.<String>of()) {
      if (text.startsWith(end, spot.end())) {
        List<Sense> senses = stations.isEmpty() ? spot.senses() : stations;
        return spot.with(senses).as("station", 1).endingAt(spot.end() + end.length());
      }
    }
    boolean isBare = spot.kind().equals("station");
    return isBare ? spot.as("station", spot.end() - spot.start() > 2 ? 0.8 : 0.5) : spot;
  }
}
