package io.minyi.dashboards.handling;

import io.minyi.dashboards.handling.HandlingView.RunningTime;

/** How likely it is that a running clock is not kept. */
final class BreachRisk {

  private BreachRisk() {}

  /** The share of its limit that is used up, 0 to 1. */
  static double of(RunningTime clock) {
    return clock.limitMinutes() == 0
        ? 0
        : Math.min(1, (double) clock.countedMinutes() / clock.limitMinutes());
  }
}
