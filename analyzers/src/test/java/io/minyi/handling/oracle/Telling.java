package io.minyi.handling.oracle;

import io.minyi.handling.Breach;
import io.minyi.handling.Clock;
import io.minyi.handling.Clock.Share;
import io.minyi.handling.Clock.State;
import io.minyi.handling.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Says what a clock has come to. */
final class Telling {

  private final Run run;
  private final OracleRules rules;
  private final Outlook outlook;
  private final long end;
  private final OptionalLong due;
  private final List<Interval> trace = new ArrayList<>();
  private final Map<String, Long> shares = new LinkedHashMap<>();
  private final Map<String, Long> sharesInTime = new LinkedHashMap<>();
  private final Walk walk;
  private long late;

  Telling(Run run, OracleRules rules, Deadline deadline, long at) {
    this.run = run;
    this.rules = rules;
    this.end = run.isOpen() ? at : run.endedAt;
    this.outlook = new Outlook(run, rules, deadline);
    this.due = outlook.due();
    this.walk = new Walk(run, rules);
    pass();
  }

  Told tell() {
    Stretch last = run.last();
    Clock clock =
        new Clock(
            run.name,
            run.number,
            owner(),
            last.rule() == null ? "" : last.rule().id,
            last.rule() == null ? "" : rules.version,
            run.others,
            Dates.instant(run.startedAt),
            run.isOpen() ? Optional.empty() : Optional.of(Dates.instant(end)),
            run.endedBy,
            due.isPresent() ? Optional.of(Dates.instant(due.getAsLong())) : Optional.empty(),
            state(),
            run.limit(),
            walk.counted(),
            end - run.startedAt,
            outlook.warnings(),
            shares.entrySet().stream().map(e -> new Share(e.getKey(), e.getValue())).toList(),
            assumed());
    return new Told(clock, breach(clock), trace, run);
  }

  private String owner() {
    return switch (run.name) {
      case CITIZEN, ACCEPT, DISPATCH, CALLBACK -> "";
      case BOUNCE, CO_HANDLE, REPORT_IN -> run.owner;
      default -> run.last().unit();
    };
  }

  private String holder() {
    return switch (run.name) {
      case BOUNCE, CALLBACK -> "";
      case CO_HANDLE, REPORT_IN -> run.owner;
      default -> walk.stretch().unit();
    };
  }

  private void pass() {
    while (walk.minute() < end) {
      long from = walk.minute();
      Stretch stretch = walk.stretch();
      String unit = holder();
      int what = walk.step();
      long inTime = from < dueOrNever() ? 1 : 0;
      while (walk.minute() < end
          && walk.stretch().from() == stretch.from()
          && walk.next() == what) {
        inTime += walk.minute() < dueOrNever() ? 1 : 0;
        walk.step();
      }
      tell(from, what, stretch, unit);
      if (what == Walk.COUNTING) {
        count(unit, walk.minute() - from, inTime);
      }
    }
  }

  private long dueOrNever() {
    return due.orElse(Long.MAX_VALUE);
  }

  private void count(String unit, long minutes, long inTime) {
    shares.merge(unit, minutes, Long::sum);
    late += minutes - inTime;
    if (inTime > 0) {
      sharesInTime.merge(unit, inTime, Long::sum);
    }
  }

  /** Adds what was passed to the trace, or to its last interval where that is like it. */
  private void tell(long from, int what, Stretch stretch, String unit) {
    boolean counts = what == Walk.COUNTING;
    String rule = stretch.rule() == null ? "" : stretch.rule().id;
    Instant start = Dates.instant(from);
    String why = reason(what, stretch);
    Interval last = trace.isEmpty() ? null : trace.get(trace.size() - 1);
    if (last != null
        && last.reason().equals(why)
        && last.rule().equals(rule)
        && last.unit().equals(unit)) {
      trace.remove(trace.size() - 1);
      start = last.from();
    }
    trace.add(new Interval(start, Dates.instant(walk.minute()), counts, why, rule, unit));
  }

  private static String reason(int what, Stretch stretch) {
    return switch (what) {
      case Walk.COUNTING -> "counting";
      case Walk.CLOSED -> "closed";
      case Walk.HOLIDAY -> "holiday";
      case Walk.FIRST_DAY -> "first-day";
      default -> "paused:" + stretch.ground();
    };
  }

  private State state() {
    if (due.isPresent() && end > due.getAsLong()) {
      return State.BREACHED;
    }
    if (!run.isOpen()) {
      return State.MET;
    }
    return walk.isPaused() ? State.PAUSED : State.RUNNING;
  }

  private Optional<Breach> breach(Clock clock) {
    if (clock.state() != State.BREACHED) {
      return Optional.empty();
    }
    String cause = "";
    long most = 0;
    for (Map.Entry<String, Long> share : sharesInTime.entrySet()) {
      if (share.getValue() > most) {
        cause = share.getKey();
        most = share.getValue();
      }
    }
    return Optional.of(
        new Breach(
            run.name,
            run.number,
            clock.unit(),
            clock.rule(),
            Dates.instant(due.getAsLong()),
            Dates.instant(due.getAsLong() + 1),
            late,
            end - due.getAsLong(),
            cause));
  }

  private List<Integer> assumed() {
    TreeSet<Integer> years = new TreeSet<>();
    long last = Math.max(run.startedAt, Math.max(end, due.orElse(0)) - 1);
    for (int i = 0; i < run.stretches.size(); i++) {
      long from = run.stretches.get(i).from();
      boolean isLast = i + 1 == run.stretches.size();
      long to = isLast ? last : Math.min(last, run.stretches.get(i + 1).from() - 1);
      for (int day = rules.dates.dateOf(from); from <= to && day <= rules.dates.dateOf(to); day++) {
        if (isAssumed(run.stretches.get(i), day)) {
          years.add(rules.dates.date(day).getYear());
        }
      }
    }
    return List.copyOf(years);
  }

  private boolean isAssumed(Stretch stretch, int date) {
    return stretch.rule() != null
        && (stretch.calendar().isAssumed(date)
            || (stretch.rule().rolls
                && stretch.calendar().isAlways()
                && rules.calendar("office").isAssumed(date)));
  }
}
