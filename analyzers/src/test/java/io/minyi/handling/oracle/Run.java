package io.minyi.handling.oracle;

import io.minyi.handling.ClockName;
import java.util.ArrayList;
import java.util.List;

/** One run of a clock, with everything that held while it ran. */
final class Run {

  static final long OPEN = Long.MAX_VALUE;
  static final long NONE = Long.MIN_VALUE;

  final ClockName name;
  final int number;

  /** Whose it is, null for whoever is in charge. */
  final String owner;

  final long startedAt;
  final List<Stretch> stretches = new ArrayList<>();
  List<String> others = List.of();
  long floor;
  long passedDue = NONE;
  long granted;
  int grants;
  long endedAt = OPEN;
  String endedBy = "";

  Run(ClockName name, int number, String owner, Stretch first) {
    this.name = name;
    this.number = number;
    this.owner = owner;
    this.startedAt = first.from();
    this.floor = first.from();
    stretches.add(first);
  }

  /** The same, to be changed apart. */
  Run copy() {
    Run copy = new Run(name, number, owner, stretches.get(0));
    copy.stretches.clear();
    copy.stretches.addAll(stretches);
    copy.others = others;
    copy.floor = floor;
    copy.passedDue = passedDue;
    copy.granted = granted;
    copy.grants = grants;
    copy.endedAt = endedAt;
    copy.endedBy = endedBy;
    return copy;
  }

  boolean isOpen() {
    return endedAt == OPEN;
  }

  Stretch last() {
    return stretches.get(stretches.size() - 1);
  }

  void goOn(Stretch next) {
    if (last().from() == next.from()) {
      stretches.remove(stretches.size() - 1);
    }
    stretches.add(next);
  }

  void end(long minute, String type) {
    endedAt = Math.max(minute, startedAt);
    endedBy = type;
  }

  /** What its rule gives it, in minutes. */
  long limit() {
    Stretch now = last();
    return now.hasLimit() ? now.rule().limit.get().length(now.calendar()) + granted : 0;
  }
}
