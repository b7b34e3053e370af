package io.minyi.handling;

/** Rules, calendars and words of {@code docs/handling-rules.md}, checked as a whole. */
public final class HandlingRules {

  private HandlingRules() {}

  /**
   * Reads rules.
   *
   * @param yaml the text of a rules file
   * @param name of the file, for messages
   * @throws IllegalArgumentException naming all faults at once, each with line, rule and value
   */
  public static HandlingRules read(String yaml, String name) {
    throw new UnsupportedOperationException();
  }

  /** Version of the rules. */
  public String version() {
    throw new UnsupportedOperationException();
  }
}
