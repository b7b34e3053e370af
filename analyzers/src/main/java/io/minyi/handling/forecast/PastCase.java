package io.minyi.handling.forecast;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of a register of past cases, which tells less than life events.
 *
 * @param unit that had it, empty where unknown
 * @param matter what it was about, empty where unknown
 * @param answered absent where the register tells only whether it was late
 * @param isLate absent where the register tells only when it was answered
 */
public record PastCase(
    String id,
    String unit,
    String matter,
    Instant received,
    Optional<Instant> answered,
    Optional<Boolean> isLate) {

  public PastCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(matter, "matter");
    Objects.requireNonNull(received, "received");
    if (answered.isEmpty() && isLate.isEmpty()) {
      throw new IllegalArgumentException(
          "case " + id + " must say when it was answered, or if late");
    }
  }
}
