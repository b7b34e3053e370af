package io.minyi.handling.forecast;

import io.minyi.city.WorkCalendar;
import io.minyi.handling.ClockName;
import io.minyi.handling.forecast.LateHistory.Outcome;
import io.minyi.handling.forecast.UnitQueues.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks back on a register of cases, which knows neither rules nor life events.
 *
 * <p>The question is whether the case will be late at all. Where the register tells when it was
 * answered: one limit in natural days for all, a moment every day from receipt to due, queue = the
 * unit's unanswered cases. Where it tells only whether a case was late: one moment, its receipt;
 * the limit is unknown, so that share and time left are the same for all and say nothing; queue =
 * what the unit got in the seven days before. Only answered cases are in such registers, so that
 * those never answered are not learnt from.
 */
public final class ObserveCases {

  private static final Duration STEP = Duration.ofDays(1);
  private static final Duration LATEST_INFLOW = Duration.ofDays(7);
  private static final Duration NOMINAL = Duration.ofDays(2);

  private final ObserveClock observe;
  private final Duration limit;
  private final List<ForecastSample> samples = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final UnitQueues queues;
  private final Instant end;

  private ObserveCases(List<PastCase> cases, int limitDays, ObserveClock observe) {
    this.observe = observe;
    this.limit = Duration.ofDays(limitDays);
    this.queues =
        new UnitQueues(
            cases.stream().map(c -> new Work(c.unit(), c.received(), leaves(c))).toList());
    this.end =
        cases.stream().map(ObserveCases::leaves).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /**
   * Looks at a register.
   *
   * @param limitDays natural days that a case may take, where the register tells when it was
   *     answered
   */
  public static PastHandling of(
      List<PastCase> cases, int limitDays, WorkCalendar holidays, ZoneId zone) {
    ObserveCases past = new ObserveCases(cases, limitDays, new ObserveClock(holidays, zone));
    for (PastCase one : cases) {
      if (one.isLate().isPresent()) {
        past.atReceipt(one, one.isLate().get());
      } else {
        past.untilDue(one, one.answered().orElseThrow());
      }
    }
    return new PastHandling(past.samples, past.outcomes);
  }

  private static Instant leaves(PastCase one) {
    return one.answered().orElseGet(() -> one.received().plus(LATEST_INFLOW));
  }

  private void atReceipt(PastCase one, boolean isLate) {
    Instant due = one.received().plus(NOMINAL);
    add(one, one.received(), due, NOMINAL, isLate);
    outcomes.add(outcome(one, due, isLate));
  }

  private void untilDue(PastCase one, Instant answered) {
    Instant due = one.received().plus(limit);
    boolean isLate = answered.isAfter(due);
    outcomes.add(outcome(one, isLate ? due : answered, isLate));
    Instant until = isLate ? due : answered;
    if (due.isAfter(end)) {
      return;
    }
    for (Instant at = one.received(); at.isBefore(until); at = at.plus(STEP)) {
      add(one, at, due, limit, isLate);
    }
  }

  private static Outcome outcome(PastCase one, Instant decided, boolean isLate) {
    return new Outcome(
        one.id(),
        ClockName.HANDLE,
        one.unit(),
        ObserveClock.matterClass(one.matter()),
        decided,
        isLate);
  }

  private void add(PastCase one, Instant at, Instant due, Duration allowed, boolean isBreach) {
    Standing standing =
        Standing.of(
            ObserveClock.matterClass(one.matter()), one.unit(), queues.open(one.unit(), at));
    ForecastMoment moment =
        observe.moment(
            ClockName.HANDLE,
            at,
            due,
            allowed.toMinutes(),
            Duration.between(one.received(), at).toMinutes(),
            standing);
    samples.add(new ForecastSample(one.id(), 1, moment, isBreach));
  }
}
