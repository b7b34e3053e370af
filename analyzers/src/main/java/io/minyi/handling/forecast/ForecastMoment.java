package io.minyi.handling.forecast;

import io.minyi.handling.ClockName;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What is known of a running clock at a moment; nothing later than {@code at}.
 *
 * @param due as it stands at that moment
 * @param limitMinutes limit and extensions, in counted minutes
 * @param countedMinutes used up so far
 * @param officeMinutesLeft minutes of office hours until the due
 * @param daysOff dates without work from that moment's to the due's
 * @param standing how far its petition has come
 * @param weekMinute minutes since Monday 00:00, local
 * @param isWorkingDay whether the moment's date is worked
 */
public record ForecastMoment(
    ClockName clock,
    Instant at,
    Instant due,
    long limitMinutes,
    long countedMinutes,
    long officeMinutesLeft,
    int daysOff,
    Standing standing,
    int weekMinute,
    boolean isWorkingDay) {

  /** How far a forecast looks ahead. */
  public static final Duration HORIZON = Duration.ofDays(3);

  public ForecastMoment {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(standing, "standing");
    if (limitMinutes <= 0) {
      throw new IllegalArgumentException("limitMinutes must be positive, was " + limitMinutes);
    }
  }

  /** Whether a breach within the horizon is possible: the due lies within it and is not past. */
  public boolean isAtStake() {
    return !due.isBefore(at) && due.isBefore(at.plus(HORIZON));
  }

  /** Share of the limit used, 0–1. */
  public double shareUsed() {
    return Math.min(1, Math.max(0, countedMinutes / (double) limitMinutes));
  }

  /** Hours until the due. */
  public double wallHoursLeft() {
    return Math.max(0, Duration.between(at, due).toMinutes() / 60.0);
  }
}
