package io.minyi.handling.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Clauses of a rule beside its limit: starts, ends, pauses, extensions, returns. */
final class RandomClauses {

  private static final String AMOUNTS = "minute hour*2 day*2 working_hour*2 working_day*2";

  private final Dice dice;
  private final RandomRules rules;

  RandomClauses(Dice dice, RandomRules rules) {
    this.dice = dice;
    this.rules = rules;
  }

  void add(ObjectNode rule, String clock, String unit) {
    switch (clock) {
      case "legal", "promised" -> {
        if (dice.falls(70)) {
          rule.put("starts", dice.any("received", "accepted", "dispatched", "signed"));
        }
        if (dice.falls(60)) {
          rule.put("until", dice.any("replied", "handled", "first-reply"));
        }
      }
      case "contact" -> {
        if (dice.falls(50)) {
          rule.put("starts", dice.any("dispatched", "signed"));
        }
      }
      case "handle" -> addHandling(rule);
      default -> {}
    }
    if (!clock.equals("citizen") && dice.falls(clock.equals("handle") ? 80 : 50)) {
      addPauses(rule);
    }
    if (dice.falls(clock.equals("handle") ? 70 : 40)) {
      addExtension(rule, unit);
    }
  }

  private void addHandling(ObjectNode rule) {
    if (dice.falls(60)) {
      rule.put(
          "starts",
          dice.falls(30) ? "dispatched" : "signed, at most " + amount() + " after dispatch");
    }
    if (dice.falls(50)) {
      rule.put("unitChange", dice.any("keeps", "fresh"));
    }
    if (dice.falls(50)) {
      ObjectNode returns = rule.putObject("returns");
      if (dice.falls(50)) {
        returns.put("within", amount());
      }
      if (dice.falls(50)) {
        returns.put("reason", dice.any("required", "optional"));
      }
      if (dice.falls(50)) {
        returns.put("designated", dice.any("never", "allowed"));
      }
      if (returns.isEmpty() || dice.falls(50)) {
        returns.put("second", dice.any("arbitration", "allowed"));
      }
    }
  }

  private void addPauses(ObjectNode rule) {
    ObjectNode pauses = rule.putObject("pauses");
    for (String ground : RandomRules.GROUNDS) {
      if (dice.falls(75)) {
        pauses.put(ground, dice.falls(40) ? "unlimited" : amount());
      }
    }
    if (pauses.isEmpty()) {
      pauses.put("hearing", "unlimited");
    }
    if (dice.falls(30)) {
      rule.put("backdating", amount());
    }
  }

  private void addExtension(ObjectNode rule, String unit) {
    ObjectNode extension = rule.putObject("extension");
    if (dice.falls(50)) {
      extension.put("approver", dice.any("head", "head", "mayor"));
    }
    if (dice.falls(50)) {
      extension.put("before", dice.any("due", "any"));
    }
    if (dice.falls(60)) {
      extension.put("times", dice.between(1, 2));
    }
    extension.put("upTo", rules.amount(unit, 1));
  }

  private String amount() {
    return rules.amount(dice.weighted(AMOUNTS).replace('_', ' '), 1);
  }
}
