package io.minyi.handling;

import java.util.HashSet;
import java.util.Set;

/** The units beside the one in charge: co-handlers, and those that were whistled for. */
final class HelpingUnits {

  private final Set<String> coHandlers = new HashSet<>(0);
  private final Set<String> atWork = new HashSet<>(0);
  private final Set<String> called = new HashSet<>(0);

  void add(String coHandler) {
    coHandlers.add(coHandler);
    atWork.add(coHandler);
  }

  void done(String coHandler) {
    atWork.remove(coHandler);
  }

  void call(String unit) {
    called.add(unit);
  }

  void reportedIn(String unit) {
    called.remove(unit);
  }

  boolean isCoHandler(String unit) {
    return coHandlers.contains(unit);
  }

  /** Whether it is a co-handler that is not done yet. */
  boolean isAtWork(String unit) {
    return atWork.contains(unit);
  }

  boolean isCalled(String unit) {
    return called.contains(unit);
  }
}
