package io.minyi.text.place;

import java.util.ArrayList;
import java.util.List;

/** The number behind a road belongs to it: 宝荷路221号. */
final class HouseNumbers {

  private static final int MOST_DIGITS = 5;

  private HouseNumbers() {}

  /** The places with the roads' numbers taken in. */
  static List<Spot> added(String text, List<Spot> spots) {
    List<Spot> added = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      int limit = i + 1 < spots.size() ? spots.get(i + 1).start() : text.length();
      Spot spot = spots.get(i);
      added.add(spot.kind().equals("road") ? numbered(text, spot, limit) : spot);
    }
    return added;
  }

  private static Spot numbered(String text, Spot road, int limit) {
    int at = road.end();
    while (at < limit && at - road.end() < MOST_DIGITS && Character.isDigit(text.charAt(at))) {
      at++;
    }
    boolean isNumber = at > road.end() && at < limit && text.charAt(at) == '号';
    return isNumber && !text.startsWith("号线", at) ? road.endingAt(at + 1) : road;
  }
}
