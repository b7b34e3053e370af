package io.minyi.text.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The units that handled cases, each with its role and the area it is bound to.
 *
 * <p>The street's teams of all streets share a role, and so do all communities: what one street's
 * cases teach is used in the others. A unit is bound to the street or community in its name if at
 * least {@value #BOUND} of its cases lie there. Immutable.
 */
final class UnitRoles {

  private static final double BOUND = 0.8;
  private static final String COMMUNITY = "社区";

  /** Street teams that do the same work under different names. */
  private static final Map<String, String> SAME_WORK = Map.of("城管办", "综合执法队", "城市管理办", "综合执法队");

  private final List<String> units;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> areas = new ArrayList<>();
  private final int[] roles;
  private final List<String> roleNames;
  private final Map<String, Integer> local = new HashMap<>();

  /**
   * Learns units and roles.
   *
   * @param cases with canonical units
   */
  UnitRoles(UnitNames names, List<DispatchCase> cases) {
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> communities = new HashSet<>();
    for (DispatchCase one : cases) {
      counts.merge(one.unit(), 1, Integer::sum);
      communities.add(one.community());
    }
    units = List.copyOf(counts.keySet());
    units.forEach(unit -> ids.put(unit, ids.size()));
    int[] inside = new int[units.size()];
    for (DispatchCase one : cases) {
      String area = area(names, communities, one.unit());
      if (area.equals(one.street()) || area.equals(one.community())) {
        inside[id(one.unit())]++;
      }
    }
    Map<String, Integer> roleIds = new LinkedHashMap<>();
    roles = new int[units.size()];
    for (int u = 0; u < roles.length; u++) {
      String unit = units.get(u);
      String named = area(names, communities, unit);
      boolean isBound = !named.isEmpty() && inside[u] >= BOUND * counts.get(unit);
      areas.add(isBound ? named : "");
      roles[u] = roleIds.computeIfAbsent(isBound ? role(unit, named) : unit, r -> roleIds.size());
      local.merge(key(roles[u], areas.get(u)), u, (a, b) -> more(counts, a, b));
    }
    roleNames = List.copyOf(roleIds.keySet());
  }

  private static String area(UnitNames names, Collection<String> communities, String unit) {
    return communities.contains(unit) ? unit : names.streetOf(unit);
  }

  private static String role(String unit, String area) {
    String office = unit.equals(area) ? COMMUNITY : unit.substring(area.length());
    return SAME_WORK.getOrDefault(office, office);
  }

  private int more(Map<String, Integer> counts, int a, int b) {
    return counts.get(units.get(b)) > counts.get(units.get(a)) ? b : a;
  }

  private static String key(int role, String area) {
    return role + "@" + area;
  }

  int size() {
    return units.size();
  }

  int roleCount() {
    return roleNames.size();
  }

  /** Number of a unit, −1 if it never handled anything. */
  int id(String unit) {
    return ids.getOrDefault(unit, -1);
  }

  String unit(int id) {
    return units.get(id);
  }

  int role(int unit) {
    return roles[unit];
  }

  /** Whether a unit may handle a case there: it is bound to no area, or to this one. */
  boolean serves(int unit, DispatchCase there) {
    String area = areas.get(unit);
    return area.isEmpty() || area.equals(there.street()) || area.equals(there.community());
  }

  /**
   * The unit that has a unit's role in a case's area, the unit itself if it serves there; or −1.
   */
  int counterpart(int unit, DispatchCase there) {
    return serves(unit, there) ? unit : bound(roles[unit], there);
  }

  /** The unit of a role that serves a case's area, or −1. */
  int ofRole(int role, DispatchCase there) {
    int anywhere = local.getOrDefault(key(role, ""), -1);
    return anywhere >= 0 ? anywhere : bound(role, there);
  }

  private int bound(int role, DispatchCase there) {
    int community = local.getOrDefault(key(role, there.community()), -1);
    return community >= 0 ? community : local.getOrDefault(key(role, there.street()), -1);
  }
}
