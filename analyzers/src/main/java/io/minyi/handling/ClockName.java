package io.minyi.handling;

/** The clocks of a petition, in the order in which they are told. */
public enum ClockName {
  CITIZEN("citizen"),
  LEGAL("legal"),
  PROMISED("promised"),
  ACCEPT("accept"),
  DISPATCH("dispatch"),
  SIGN("sign"),
  CONTACT("contact"),
  HANDLE("handle"),
  REPLY("reply"),
  CALLBACK("callback"),
  BOUNCE("bounce"),
  REDO("redo"),
  CO_HANDLE("co-handle"),
  REPORT_IN("report-in");

  private final String word;

  ClockName(String word) {
    this.word = word;
  }

  /** The word for it in rules and output. */
  public String word() {
    return word;
  }

  /**
   * The clock of that word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ClockName of(String word) {
    for (ClockName name : values()) {
      if (name.word.equals(word)) {
        return name;
      }
    }
    throw new IllegalArgumentException("clock must be one of the rules' words, was " + word);
  }
}
