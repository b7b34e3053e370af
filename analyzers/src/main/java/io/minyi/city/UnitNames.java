package io.minyi.city;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What units call themselves and each other in their systems: the name that an alias or a former
 * name stands for.
 */
public final class UnitNames {

  private final Map<String, Set<String>> namesByWord = new HashMap<>();

  /** Knows the units of a pack. */
  public UnitNames(List<Unit> units) {
    for (Unit unit : units) {
      for (String alias : unit.aliases()) {
        namesByWord.computeIfAbsent(alias, a -> new HashSet<>()).add(unit.name());
      }
    }
    for (Unit unit : units) {
      namesByWord.put(unit.name(), Set.of(unit.name()));
    }
  }

  /** The name of the unit meant; the word as it is where no unit or more than one bears it. */
  public String nameOf(String word) {
    String wanted = word.strip();
    Set<String> names = namesByWord.getOrDefault(wanted, Set.of());
    return names.size() == 1 ? names.iterator().next() : wanted;
  }
}
