package io.minyi.text.place;

import io.minyi.city.Area;
import io.minyi.city.Area.Level;
import io.minyi.city.AreaTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The areas of a pack by number, so that the way up costs an array access a level. */
final class AreaIndex {

  /** No area. */
  static final int NONE = -1;

  private static final List<Level> LEVELS = List.of(Level.values());

  private final List<Area> areas;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[][] above;

  AreaIndex(AreaTree tree) {
    areas = List.copyOf(tree.all());
    for (int i = 0; i < areas.size(); i++) {
      numbers.put(areas.get(i).code(), i);
    }
    above = new int[areas.size()][];
    for (int i = 0; i < above.length; i++) {
      above[i] = way(tree.path(areas.get(i).code()));
    }
  }

  private int[] way(List<Area> path) {
    int[] way = new int[Level.values().length];
    java.util.Arrays.fill(way, NONE);
    path.forEach(area -> way[depth(area.level())] = numbers.get(area.code()));
    return way;
  }

  /** 0 for the city, 1 for a district, and so on. */
  static int depth(Level level) {
    return LEVELS.indexOf(level);
  }

  List<Area> all() {
    return areas;
  }

  Area area(int number) {
    return areas.get(number);
  }

  /** The number of a code, {@link #NONE} if the pack has no such area. */
  int number(String code) {
    return numbers.getOrDefault(code, NONE);
  }

  Level level(int number) {
    return areas.get(number).level();
  }

  /** The area of a level that holds this one, itself included; {@link #NONE} if it is above. */
  int at(Level level, int number) {
    return above[number][depth(level)];
  }

  /** Whether one area lies in another or is it. */
  boolean isWithin(int number, int around) {
    return above[number][depth(level(around))] == around;
  }

  /** The deeper of two areas of which one holds the other, else {@link #NONE}. */
  int meet(int one, int other) {
    return isWithin(one, other) ? one : isWithin(other, one) ? other : NONE;
  }
}
