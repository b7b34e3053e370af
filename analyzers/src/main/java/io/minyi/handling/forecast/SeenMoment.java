package io.minyi.handling.forecast;

/**
 * A moment beside what is known of the past: the quantities that features are made of. Times and
 * counts are logarithms, ln(1 + hours) and ln(1 + petitions), for their effect fades as they grow.
 *
 * @param history of others than this petition, where it is learnt from
 */
record SeenMoment(ForecastMoment moment, LateHistory history, UnitPaces paces) {

  private static final double MINUTES_IN_HOUR = 60;
  private static final int MINUTES_IN_DAY = 1440;
  private static final double MINUTES_IN_WORKING_DAY = 420;
  private static final int OPENS = 9;
  private static final int CLOSES = 18;

  Standing standing() {
    return moment.standing();
  }

  double share() {
    return moment.shareUsed();
  }

  double officeLeft() {
    return Math.log1p(moment.officeMinutesLeft() / MINUTES_IN_HOUR);
  }

  double wallLeft() {
    return Math.log1p(moment.wallHoursLeft());
  }

  double limit() {
    return Math.log1p(moment.limitMinutes() / MINUTES_IN_HOUR);
  }

  double signed() {
    return standing().isSigned() ? 1 : 0;
  }

  double contacted() {
    return standing().isContacted() ? 1 : 0;
  }

  double matter() {
    return history.matter(standing().matterClass());
  }

  double unit() {
    return history.unit(standing().unit());
  }

  double queue() {
    return Math.log1p(standing().unitQueue());
  }

  double queueDays() {
    return Math.log1p(paces.days(standing().unit(), standing().unitQueue()));
  }

  double queueAgainstLeft() {
    return queueDays() - Math.log1p(moment.officeMinutesLeft() / MINUTES_IN_WORKING_DAY);
  }

  /** Of the day, 0 to 24. */
  double hour() {
    return moment.weekMinute() % MINUTES_IN_DAY / MINUTES_IN_HOUR;
  }

  double officeHour() {
    return moment.isWorkingDay() && hour() >= OPENS && hour() < CLOSES ? 1 : 0;
  }
}
