package io.minyi.handling.oracle;

/** Goes through the time of a clock, minute by minute, from its start. */
final class Walk {

  static final int COUNTING = 0;
  static final int CLOSED = 1;
  static final int HOLIDAY = 2;
  static final int FIRST_DAY = 3;
  static final int PAUSED = 4;

  private final Run run;
  private final OracleRules rules;
  private final Dates dates;
  private final int firstDate;
  private long minute;
  private long counted;

  private int index = -1;
  private Stretch stretch;
  private long stretchEnd;
  private int date;
  private long dateStart;
  private long dateEnd;
  private byte[] table;

  private boolean isWorking;
  private boolean isFromNextDay;
  private boolean isListed;
  private boolean isUnlimited;
  private boolean isAllowedWhenClosed;
  private long allowance;
  private long used;

  Walk(Run run, OracleRules rules) {
    this.run = run;
    this.rules = rules;
    this.dates = rules.dates;
    this.firstDate = dates.dateOf(run.startedAt);
    this.minute = run.startedAt;
    settle();
  }

  /** The minute it stands before. */
  long minute() {
    return minute;
  }

  /** How many of the minutes behind it counted. */
  long counted() {
    return counted;
  }

  /** What holds in the minute it stands before. */
  Stretch stretch() {
    return stretch;
  }

  /** Whether the minute it stands before is paused for the clock. */
  boolean isPaused() {
    return isListed && (isUnlimited || used < allowance);
  }

  /** Whether no minute to come will count, as things stand. */
  boolean isStuck() {
    return index == run.stretches.size() - 1 && isListed && isUnlimited;
  }

  /** What the minute it stands before will be. */
  int next() {
    return judge(table[(int) (minute - dateStart)]);
  }

  /** Passes a minute and says what it was. */
  int step() {
    byte state = table[(int) (minute - dateStart)];
    int what = judge(state);
    if (what == COUNTING) {
      counted++;
    }
    if (isListed && (isAllowedWhenClosed || state == OracleCalendar.OPEN)) {
      used++;
    }
    minute++;
    if (minute >= stretchEnd || minute >= dateEnd) {
      settle();
    }
    return what;
  }

  private int judge(byte state) {
    if (isWorking && state != OracleCalendar.OPEN) {
      return state == OracleCalendar.HOLIDAY ? HOLIDAY : CLOSED;
    }
    if (isFromNextDay && date <= firstDate) {
      return FIRST_DAY;
    }
    return isPaused() ? PAUSED : COUNTING;
  }

  private void settle() {
    while (index < 0 || minute >= stretchEnd) {
      index++;
      stretch = run.stretches.get(index);
      stretchEnd =
          index + 1 < run.stretches.size() ? run.stretches.get(index + 1).from() : Long.MAX_VALUE;
      if (minute < stretchEnd) {
        allow();
      }
    }
    date = dates.dateOf(minute);
    dateStart = dates.start(date);
    dateEnd = dates.start(date + 1);
    table = stretch.calendar().table(date);
  }

  private void allow() {
    OracleRule rule = stretch.rule();
    isWorking = stretch.hasLimit() && rule.limit.get().isWorking();
    isFromNextDay = stretch.hasLimit() && rule.isNextDay;
    isListed = rule != null && rule.pauses.containsKey(stretch.ground());
    if (isListed) {
      var amount = rule.pauses.get(stretch.ground());
      isUnlimited = amount.isEmpty();
      isAllowedWhenClosed = isUnlimited || !amount.get().isWorking();
      allowance = isUnlimited ? 0 : amount.get().length(stretch.calendar());
      used = isUnlimited ? 0 : usedBefore(stretch.ground());
    }
  }

  /** Minutes of pauses with the ground that the clock has covered so far. */
  private long usedBefore(String ground) {
    long before = 0;
    for (int i = 0; i < index; i++) {
      Stretch past = run.stretches.get(i);
      if (past.ground().equals(ground)) {
        for (long m = past.from(); m < run.stretches.get(i + 1).from(); m++) {
          if (isAllowedWhenClosed || calendarFor(past).isOpen(m)) {
            before++;
          }
        }
      }
    }
    return before;
  }

  private OracleCalendar calendarFor(Stretch past) {
    return rules.calendar(stretch.rule(), past.unit());
  }
}
