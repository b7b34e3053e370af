package io.minyi.handling;

import io.minyi.handling.Clock.Share;
import io.minyi.handling.Clock.Warning;
import io.minyi.handling.Reckoning.Piece;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A clock as of a moment: what it shows, whether it was kept, and what comes next. */
final class Settled {

  private final RunningClock running;
  private final RulesInForce rules;
  private final Reckoning reckoning;
  private final long end;
  private final long due;
  private final Clock clock;
  private long next = ZoneDays.NEVER;

  Settled(RunningClock running, long at, RulesInForce rules) {
    this.running = running;
    this.rules = rules;
    this.reckoning = new Reckoning(running, at);
    this.end = reckoning.horizon();
    this.due = reckoning.due();
    this.clock = show();
  }

  Clock clock() {
    return clock;
  }

  /** The next warning or breach after now, or never. */
  long next() {
    return next;
  }

  private Clock show() {
    return new Clock(
        running.name(),
        running.number(),
        running.unit(),
        running.rule().rule().id(),
        running.rule().version(),
        running.choice().candidates(),
        ZoneDays.instantOf(running.start()),
        running.isOpen() ? Optional.empty() : Optional.of(ZoneDays.instantOf(end)),
        running.endedBy(),
        due == ZoneDays.NEVER ? Optional.empty() : Optional.of(ZoneDays.instantOf(due)),
        state(),
        running.limit(),
        reckoning.counted(running.start(), end),
        end - running.start(),
        warnings(),
        shares(end),
        assumedYears());
  }

  private Clock.State state() {
    if (end > due) {
      return Clock.State.BREACHED;
    }
    if (!running.isOpen()) {
      return Clock.State.MET;
    }
    return reckoning.isPausedAtHorizon() ? Clock.State.PAUSED : Clock.State.RUNNING;
  }

  private List<Warning> warnings() {
    if (due != ZoneDays.NEVER) {
      comes(due + 1);
    }
    List<Integer> percents = running.rule().rule().warnings();
    List<Warning> warnings = new ArrayList<>(percents.size());
    for (int percent : percents) {
      long moment = reckoning.warning(percent, due);
      if (moment != ZoneDays.NEVER) {
        comes(moment);
        warnings.add(new Warning(percent, ZoneDays.instantOf(moment)));
      }
    }
    return warnings;
  }

  private void comes(long moment) {
    if (running.isOpen() && moment > end) {
      next = Math.min(next, moment);
    }
  }

  private List<Share> shares(long to) {
    Map<String, Long> byUnit = new LinkedHashMap<>();
    for (Piece piece : reckoning.pieces()) {
      long counted = piece.from() < to ? reckoning.counted(piece, piece.from(), to) : 0;
      if (counted > 0) {
        byUnit.merge(running.holder(piece.leg()), counted, Long::sum);
      }
    }
    List<Share> shares = new ArrayList<>(byUnit.size());
    byUnit.forEach((unit, counted) -> shares.add(new Share(unit, counted)));
    return shares;
  }

  private List<Integer> assumedYears() {
    long last = Math.max(due == ZoneDays.NEVER ? end : Math.max(due, end), running.start() + 1);
    List<Integer> years = new ArrayList<>(0);
    for (Piece piece : reckoning.pieces()) {
      if (piece.leg().rule().followsHolidays() && piece.from() < last) {
        int to = yearOf(Math.min(piece.to(), last) - 1);
        for (int year = yearOf(piece.from()); year <= to; year++) {
          if (!rules.hasDataFor(year) && !years.contains(year)) {
            years.add(year);
          }
        }
      }
    }
    return years;
  }

  private int yearOf(long minute) {
    return LocalDate.ofEpochDay(rules.days().dayOf(minute)).getYear();
  }

  /** How the limit was not kept, if it was not. */
  Optional<Breach> breach() {
    if (end <= due) {
      return Optional.empty();
    }
    Instant dueAt = ZoneDays.instantOf(due);
    return Optional.of(
        new Breach(
            running.name(),
            running.number(),
            running.unit(),
            running.rule().rule().id(),
            dueAt,
            ZoneDays.instantOf(due + 1),
            reckoning.counted(due, end),
            end - due,
            causedBy()));
  }

  private String causedBy() {
    String caused = "";
    long most = 0;
    for (Share share : shares(due)) {
      if (share.countedMinutes() > most) {
        most = share.countedMinutes();
        caused = share.unit();
      }
    }
    return caused;
  }

  List<Interval> trace() {
    return new TraceIntervals(running, rules.days()).of(reckoning, running.start(), end);
  }

  List<Interval> outlook() {
    return due == ZoneDays.NEVER
        ? List.of()
        : new TraceIntervals(running, rules.days()).of(reckoning, end, due);
  }
}
