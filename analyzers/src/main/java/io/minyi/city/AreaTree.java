package io.minyi.city;

import io.minyi.city.Area.Level;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The areas of a city by code, each with its way up to the city. */
public final class AreaTree {

  private final Map<String, Area> byCode = new LinkedHashMap<>();

  AreaTree(List<Area> areas) {
    areas.forEach(area -> byCode.putIfAbsent(area.code(), area));
  }

  public Optional<Area> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public Collection<Area> all() {
    return List.copyOf(byCode.values());
  }

  /** All areas of a level, in the order of the pack. */
  public List<Area> at(Level level) {
    return byCode.values().stream().filter(area -> area.level() == level).toList();
  }

  /** The areas from the city down to the one named; empty if the code is unknown. */
  public List<Area> path(String code) {
    Deque<Area> path = new ArrayDeque<>();
    Area area = byCode.get(code);
    while (area != null && path.size() < Level.values().length) {
      path.addFirst(area);
      area = byCode.get(area.parent());
    }
    return List.copyOf(path);
  }

  /** The areas directly below one. */
  public List<Area> children(String code) {
    return byCode.values().stream().filter(area -> area.parent().equals(code)).toList();
  }
}
