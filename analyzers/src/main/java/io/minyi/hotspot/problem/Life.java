package io.minyi.hotspot.problem;

/**
 * Where a problem stands.
 *
 * <pre>
 * BORN ──► GROWING ──► COOLING ──► CLOSED ──► (forgotten after a year without a petition)
 *             ▲           │           │
 *             └───────────┘           └──► RELAPSED ──► COOLING
 *                    any but MERGED ──► MERGED
 * </pre>
 */
public enum Life {
  /** One petition, lately. */
  BORN,
  /** Several, the last one lately. */
  GROWING,
  /** None for {@value Problem#COOL_DAYS} days. */
  COOLING,
  /** None for {@value Problem#CLOSE_DAYS} days, or all answered and none lately. It sleeps. */
  CLOSED,
  /** Petitions came again after it was closed. */
  RELAPSED,
  /** Part of another problem now. */
  MERGED
}
