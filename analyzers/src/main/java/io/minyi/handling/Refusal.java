package io.minyi.handling;

/** Why an event is illegal; the values at stake stand where its pattern has {@code %s}. */
public enum Refusal {
  OUT_OF_RANGE("time must lie in the years 1970 to 2199, was %s"),
  WRONG_STATE("is allowed in %s, the petition was %s"),
  DETAIL_MISSING("needs the detail %s"),
  NOT_IN_CHARGE("must come from the unit in charge, %s, came from %s"),
  NOT_BY_HANDLER(
      "must come from the unit in charge, %s, or a co-handler not yet done, came from %s"),
  NO_RETURN_BEFORE("is allowed in RECEIVED only after an approved return"),
  IN_A_REDO("is not allowed in a redo"),
  RETURN_PENDING("a return is pending since %s"),
  NO_RETURN_PENDING("no return is pending"),
  RETURN_TOO_LATE("rule %s allows returns until %s, asked %s"),
  RETURN_WITHOUT_REASON("rule %s requires a reason"),
  RETURN_BY_DESIGNATED("rule %s forbids it to the designated unit %s"),
  RETURN_NEEDS_ARBITRATION(
      "rule %s leaves the second return to arbitration, the first was approved %s"),
  IN_CHARGE_ALREADY("%s is in charge"),
  CO_HANDLER_ALREADY("%s is a co-handler already"),
  CALLED_ALREADY("%s is called already"),
  NOT_CALLED("%s is not called"),
  PAUSED_ALREADY("paused already since %s, ground %s"),
  NOT_PAUSED("not paused"),
  GROUND_NOT_LISTED("no open clock's rule lists the ground %s"),
  BACKDATED("rule %s allows writing down until %s, was %s"),
  EXTENSION_PENDING("an extension is pending since %s"),
  NO_EXTENSION_PENDING("no extension is pending"),
  NO_EXTENSION("no open clock's rule knows extensions"),
  EXTENSION_AFTER_DUE("clock %s was due %s, asked %s"),
  EXTENSIONS_USED_UP("clock %s was extended %s times, rule %s allows %s"),
  WRONG_APPROVER("rule %s requires the approver %s, was %s"),
  EXTENSION_VOID("rule %s grants up to %s, approved was %s"),
  EXTENSION_MOOT("no clock it was asked for still has an extension"),
  EXHAUSTED("remedies are exhausted");

  private final String pattern;

  Refusal(String pattern) {
    this.pattern = pattern;
  }

  /** In English, with {@code %s} for each value. */
  public String pattern() {
    return pattern;
  }
}
