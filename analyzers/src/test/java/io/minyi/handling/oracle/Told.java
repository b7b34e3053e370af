package io.minyi.handling.oracle;

import io.minyi.handling.Breach;
import io.minyi.handling.Clock;
import io.minyi.handling.Interval;
import java.util.List;
import java.util.Optional;

/** All that is to be said of a clock. */
record Told(Clock clock, Optional<Breach> breach, List<Interval> trace, Run run) {

  /** The rule in force at the clock's end. */
  Optional<OracleRule> rule() {
    return Optional.ofNullable(run.last().rule());
  }
}
