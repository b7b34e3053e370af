package io.minyi.city;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue (事项清单) by id, each item with its way up to its class. */
public final class MatterCatalogue {

  private final Map<String, Matter> byId = new LinkedHashMap<>();

  MatterCatalogue(List<Matter> matters) {
    matters.forEach(matter -> byId.putIfAbsent(matter.id(), matter));
  }

  public Optional<Matter> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Collection<Matter> all() {
    return List.copyOf(byId.values());
  }

  /** All items of a level, 1 to 3. */
  public List<Matter> at(int level) {
    return byId.values().stream().filter(matter -> matter.level() == level).toList();
  }

  /** The items from the class down to the one named; empty if the id is unknown. */
  public List<Matter> path(String id) {
    Deque<Matter> path = new ArrayDeque<>();
    Matter matter = byId.get(id);
    while (matter != null && path.size() < 3) {
      path.addFirst(matter);
      matter = byId.get(matter.parent());
    }
    return List.copyOf(path);
  }
}
