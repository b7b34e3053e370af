package io.minyi.city;

import java.time.LocalDate;

/**
 * The days for which a row holds.
 *
 * @param from first day
 * @param to the day after the last; {@link LocalDate#MAX} while it holds
 */
public record Validity(LocalDate from, LocalDate to) {

  /** Always. */
  public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

  public Validity {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "validity must end after it begins, was " + from + ".." + to);
    }
  }

  /** Whether the row holds on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }
}
