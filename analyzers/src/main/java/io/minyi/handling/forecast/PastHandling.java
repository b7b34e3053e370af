package io.minyi.handling.forecast;

import io.minyi.handling.forecast.LateHistory.Outcome;
import java.time.Instant;
import java.util.List;

/** What a history teaches: moments of clocks with what came of them, and how the clocks ended. */
public final class PastHandling {

  private final List<ForecastSample> samples;
  private final List<Outcome> outcomes;

  PastHandling(List<ForecastSample> samples, List<Outcome> outcomes) {
    this.samples = List.copyOf(samples);
    this.outcomes = List.copyOf(outcomes);
  }

  /** Moments at stake, by petition and clock in order of time. */
  public List<ForecastSample> samples() {
    return samples;
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  /** What of it was known at a moment: only what was decided then. */
  public PastHandling knownAt(Instant moment) {
    return new PastHandling(
        samples.stream().filter(s -> !s.decided().isAfter(moment)).toList(),
        outcomes.stream().filter(o -> !o.decided().isAfter(moment)).toList());
  }

  /** Its moments from then on. */
  public PastHandling since(Instant moment) {
    return new PastHandling(
        samples.stream().filter(s -> !s.moment().at().isBefore(moment)).toList(), outcomes);
  }

  /** The same with nothing that is learnt of units by name. */
  public PastHandling withoutUnits() {
    return new PastHandling(samples, outcomes.stream().map(Outcome::withoutUnit).toList());
  }
}
