package io.minyi.handling.oracle;

import io.minyi.handling.Clock.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** When the shares of a clock's limit are used up, if nothing more happens. */
final class Outlook {

  private final List<Warning> warnings = new ArrayList<>();
  private OptionalLong due = OptionalLong.empty();

  Outlook(Run run, OracleRules rules, Deadline deadline) {
    if (run.last().hasLimit()) {
      look(run, rules, deadline);
    }
    if (run.passedDue != Run.NONE) {
      due = OptionalLong.of(run.passedDue);
    }
    boolean isWarned = run.last().hasLimit() && run.last().rule().warnings.contains(100);
    if (isWarned && due.isPresent()) {
      warnings.add(new Warning(100, Dates.instant(due.getAsLong() + 1)));
    }
  }

  List<Warning> warnings() {
    return warnings;
  }

  OptionalLong due() {
    return due;
  }

  private void look(Run run, OracleRules rules, Deadline deadline) {
    long limit = run.limit();
    Walk walk = new Walk(run, rules);
    for (int percent : run.last().rule().warnings.stream().sorted().distinct().toList()) {
      if (percent < 100 && deadline.goOn(walk, 0, percent * limit)) {
        warnings.add(new Warning(percent, Dates.instant(walk.minute())));
      }
    }
    if (deadline.goOn(walk, run.floor, 100 * limit)) {
      due = OptionalLong.of(deadline.due(run, walk.minute()));
    }
  }
}
