package io.minyi.handling.forecast;

import io.minyi.city.WorkCalendar;
import io.minyi.handling.Clock;
import io.minyi.handling.ClockName;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.Life;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Sees what a forecast may know of a clock. Office hours are 9–12 and 14–18 of worked days; a year
 * without data counts as plain weeks.
 */
public final class ObserveClock {

  private static final int DAY_MINUTES = 1440;
  private static final int[] OFFICE = {540, 720, 840, 1080};

  private final WorkCalendar holidays;
  private final ZoneId zone;

  /** Sees with a city's holidays and the zone of its dates. */
  public ObserveClock(WorkCalendar holidays, ZoneId zone) {
    this.holidays = holidays;
    this.zone = zone;
  }

  /**
   * The moment, if the clock runs and has a due.
   *
   * @param ledger of the events known at {@code at}, as of {@code at}
   * @param clock one of the ledger's
   * @param unitQueue petitions that lie with the unit in charge, dispatched or signed and not yet
   *     handled, this one included
   */
  public Optional<ForecastMoment> at(
      HandlingLedger ledger, Clock clock, Instant at, int unitQueue) {
    boolean isOpen = clock.state() == Clock.State.RUNNING || clock.state() == Clock.State.PAUSED;
    if (!isOpen || clock.dueAt().isEmpty() || clock.limitMinutes() <= 0) {
      return Optional.empty();
    }
    Instant due = clock.dueAt().get();
    Life life = ledger.life();
    Standing standing =
        new Standing(
            isSigned(life),
            isContacted(ledger),
            clock.state() == Clock.State.PAUSED,
            life.returns().size(),
            life.redos(),
            matterClass(life.facts().getOrDefault("matter", "")),
            unit(clock, life),
            unitQueue);
    return Optional.of(
        moment(clock.clock(), at, due, clock.limitMinutes(), clock.countedMinutes(), standing));
  }

  ForecastMoment moment(
      ClockName clock,
      Instant at,
      Instant due,
      long limitMinutes,
      long countedMinutes,
      Standing standing) {
    ZonedDateTime local = at.atZone(zone);
    ZonedDateTime localDue = due.atZone(zone);
    return new ForecastMoment(
        clock,
        at,
        due,
        limitMinutes,
        countedMinutes,
        officeMinutes(local, localDue),
        daysOff(local.toLocalDate(), localDue.toLocalDate()),
        standing,
        (local.getDayOfWeek().getValue() - 1) * DAY_MINUTES + minuteOfDay(local),
        isWorked(local.toLocalDate()));
  }

  /** Whose history and queue count: the clock's unit, else the one in charge. */
  static String unit(Clock clock, Life life) {
    return clock.unit().isEmpty() ? life.unit() : clock.unit();
  }

  /** The two upper levels of a matter's id. */
  static String matterClass(String matter) {
    int first = matter.indexOf('.');
    int second = first < 0 ? -1 : matter.indexOf('.', first + 1);
    return second < 0 ? matter : matter.substring(0, second);
  }

  private static boolean isSigned(Life life) {
    return !life.tenures().isEmpty()
        && life.tenures().get(life.tenures().size() - 1).signedAt().isPresent();
  }

  private static boolean isContacted(HandlingLedger ledger) {
    return ledger.clocks().stream()
        .anyMatch(c -> c.clock() == ClockName.CONTACT && c.endedBy().equals("CONTACTED"));
  }

  private int daysOff(LocalDate from, LocalDate to) {
    return (int) from.datesUntil(to.plusDays(1)).filter(day -> !isWorked(day)).count();
  }

  private long officeMinutes(ZonedDateTime from, ZonedDateTime to) {
    long minutes = 0;
    LocalDate last = to.toLocalDate();
    for (LocalDate day = from.toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
      int start = day.equals(from.toLocalDate()) ? minuteOfDay(from) : 0;
      int end = day.equals(last) ? minuteOfDay(to) : DAY_MINUTES;
      for (int i = 0; i < OFFICE.length && isWorked(day); i += 2) {
        minutes += Math.max(0, Math.min(end, OFFICE[i + 1]) - Math.max(start, OFFICE[i]));
      }
    }
    return minutes;
  }

  private boolean isWorked(LocalDate day) {
    if (holidays.years().contains(day.getYear())) {
      return holidays.isWorkingDay(day);
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static int minuteOfDay(ZonedDateTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
