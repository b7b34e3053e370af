package io.minyi.dashboards.today;

import java.util.Map;

/**
 * What was counted between two moments.
 *
 * @param known petitions whose author is known
 */
record WindowCounts(
    long count,
    long people,
    long known,
    long unclassified,
    long unresolved,
    Map<String, Long> matters,
    Map<String, Long> areas) {

  static final WindowCounts NONE = new WindowCounts(0, 0, 0, 0, 0, Map.of(), Map.of());

  WindowCounts {
    matters = Map.copyOf(matters);
    areas = Map.copyOf(areas);
  }
}
