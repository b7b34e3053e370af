package io.minyi.handling.score;

import java.util.Optional;

/**
 * So many of so many.
 *
 * @param count 0 to {@code trials}
 */
public record Tally(long count, long trials) {

  static final Tally NONE = new Tally(0, 0);

  public Tally {
    if (count < 0 || count > trials) {
      throw new IllegalArgumentException(
          "tally.count must be 0 to trials, was " + count + " of " + trials);
    }
  }

  /** The plain share, absent without trials. */
  public Optional<Double> share() {
    return trials == 0 ? Optional.empty() : Optional.of((double) count / trials);
  }

  Tally plus(Tally other) {
    return new Tally(count + other.count, trials + other.trials);
  }

  Tally minus(Tally other) {
    return new Tally(count - other.count, trials - other.trials);
  }
}
