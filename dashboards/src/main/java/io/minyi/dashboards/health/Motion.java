package io.minyi.dashboards.health;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Remembers when the offsets of a group last moved, to tell a slow group from a stalled one. */
final class Motion {

  static final Duration STALLED = Duration.ofSeconds(30);

  /** Sum of committed offsets and the moment it last changed. */
  private record Seen(long offsets, Instant movedAt) {}

  private final Map<String, Seen> groups = new HashMap<>();

  /** When the group last moved, as far as was seen. */
  Instant see(String group, long offsets, Instant now) {
    Seen seen = groups.get(group);
    if (seen == null || seen.offsets() != offsets) {
      seen = new Seen(offsets, now);
      groups.put(group, seen);
    }
    return seen.movedAt();
  }

  /**
   * A group with nothing left has just arrived: new records do not make it stalled before 30
   * seconds have passed.
   */
  Instant idle(String group, long offsets, Instant now) {
    groups.put(group, new Seen(offsets, now));
    return now;
  }

  static boolean isStalled(long lag, Instant movedAt, Instant now) {
    return lag > 0 && !movedAt.plus(STALLED).isAfter(now);
  }
}
