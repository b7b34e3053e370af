package io.minyi.text.place;

import io.minyi.text.place.NamedPlaces.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one row of the known names of a text and of those found by their ending. A known name that
 * is only a part of another, 宝安 of 宝安大道, leaves it a part of its senses.
 */
final class MergeSpots {

  /** What is left of the strength, by the kind of the whole. */
  private static final Map<String, Double> AS_PART =
      Map.of(
          "road", 0.3,
          "estate", 0.4,
          "village", 0.85,
          "station", 0.9,
          "school", 0.5,
          "hospital", 0.6,
          "park", 0.6,
          "market", 0.7,
          "industry", 0.85,
          "community", 0.9);

  /** Of these the name of a district in front is part of a name: 芙蓉区南路 where names are masked. */
  private static final Set<String> NAMED_AFTER = Set.of("road", "estate");

  /** 龙华区人民医院 says the district in full. */
  private static final double FULL_AS_PART = 0.85;

  /** A name, or an ending with nothing but a known name in front of it. */
  private record Piece(Spot spot, boolean isKnown, boolean isEnding) {}

  private MergeSpots() {}

  /** All places from left to right, none overlapping. */
  static List<Spot> merged(List<Spot> known, List<Found> found) {
    List<Piece> pieces = new ArrayList<>();
    known.forEach(spot -> pieces.add(new Piece(spot, true, false)));
    for (Found name : found) {
      Spot spot = new Spot(name.kind(), name.start(), name.end(), List.of(), 1, false);
      pieces.add(new Piece(spot, false, name.isGeneric()));
    }
    pieces.sort(
        Comparator.<Piece>comparingInt(piece -> piece.spot().start())
            .thenComparing(Comparator.<Piece>comparingInt(piece -> piece.spot().end()).reversed()));
    List<Piece> row = new ArrayList<>();
    for (Piece piece : pieces) {
      add(row, piece);
    }
    return new ArrayList<>(
        row.stream().filter(piece -> !piece.isEnding()).map(Piece::spot).toList());
  }

  private static void add(List<Piece> row, Piece piece) {
    Piece last = row.isEmpty() ? null : row.get(row.size() - 1);
    if (last == null || piece.spot().start() > last.spot().end()) {
      row.add(piece);
    } else if (piece.spot().start() == last.spot().end()) {
      if (piece.isEnding() && last.isKnown()) {
        row.set(row.size() - 1, new Piece(whole(last.spot(), piece.spot()), false, false));
      } else {
        row.add(piece);
      }
    } else {
      overlap(row, last, piece);
    }
  }

  private static void overlap(List<Piece> row, Piece last, Piece piece) {
    boolean isInside = piece.spot().end() <= last.spot().end();
    if (isInside && !last.isKnown() && piece.isKnown()) {
      boolean isFirst = last.spot().senses().isEmpty();
      Spot spot = isFirst ? whole(piece.spot(), last.spot()) : last.spot();
      row.set(row.size() - 1, new Piece(spot, false, false));
    } else if (!isInside && last.isKnown() && !piece.isKnown()) {
      row.set(row.size() - 1, new Piece(whole(last.spot(), piece.spot()), false, false));
    } else if (!isInside && !last.isKnown() && piece.isKnown()) {
      row.set(row.size() - 1, piece);
    }
  }

  /** The longer name with what the known name in it leaves. */
  private static Spot whole(Spot part, Spot whole) {
    boolean isSame = part.start() == whole.start() && part.end() == whole.end();
    boolean isFull = part.strength() >= 1 && !NAMED_AFTER.contains(whole.kind());
    double left = isSame ? 1 : isFull ? FULL_AS_PART : AS_PART.getOrDefault(whole.kind(), 0.5);
    return new Spot(
        whole.kind(),
        Math.min(part.start(), whole.start()),
        Math.max(part.end(), whole.end()),
        part.senses(),
        part.factor() * left,
        false);
  }
}
