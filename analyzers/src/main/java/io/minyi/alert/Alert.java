package io.minyi.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A deadline in danger or missed, or supervision that is owed: the message of the topic {@code
 * alerts} and the document of the index of that name.
 *
 * @param id {@code <petition>|<clock>|<number>|<percent>|<due>}: one alert for each clock and due
 * @param percent of the limit that is used up; 100: it was missed
 * @param reachedAt when that much was used up
 * @param changedAt moment of the ledger that changed it last
 * @param movedTo the due that took the place of this one
 * @param causedBy of a breach, the unit that had it longest; empty for the dispatcher
 * @param district code of the area, empty where unknown
 * @param people who want it: the author and those who agreed
 * @param why the deadline explained, at most ten lines each
 */
public record Alert(
    String id,
    Kind kind,
    State state,
    String petition,
    String clock,
    int number,
    String unit,
    String causedBy,
    String rule,
    int percent,
    Optional<Instant> dueAt,
    Instant reachedAt,
    Instant changedAt,
    Optional<Instant> movedTo,
    String title,
    String matter,
    String district,
    long people,
    Why why) {

  /** What it is about. */
  public enum Kind {
    DEADLINE,
    SUPERVISION_OWED
  }

  /** Where it stands. */
  public enum State {
    /** The clock runs. */
    OPEN,
    /** The clock ended, or supervision began. */
    OVER,
    /** The due lies elsewhere now. */
    MOVED,
    /** What came in late shows that it was wrong. */
    WITHDRAWN
  }

  /** The explanation in both languages. */
  public record Why(List<String> zh, List<String> en) {
    public Why {
      zh = zh == null ? List.of() : List.copyOf(zh);
      en = en == null ? List.of() : List.copyOf(en);
    }
  }

  public Alert {
    unit = unit == null ? "" : unit;
    causedBy = causedBy == null ? "" : causedBy;
    rule = rule == null ? "" : rule;
    clock = clock == null ? "" : clock;
    dueAt = dueAt == null ? Optional.empty() : dueAt;
    movedTo = movedTo == null ? Optional.empty() : movedTo;
    title = title == null ? "" : title;
    matter = matter == null ? "" : matter;
    district = district == null ? "" : district;
    why = why == null ? new Why(List.of(), List.of()) : why;
  }

  /** The same alert, changed. */
  public Alert with(State other, Instant at, Optional<Instant> moved) {
    return copy(other, at, moved, title, why);
  }

  /** The same alert without title and explanation: what need not be remembered of it. */
  public Alert withoutWords() {
    return copy(state, changedAt, movedTo, "", null);
  }

  /** The same alert with title and explanation. */
  public Alert withWords(String words, Why explanation) {
    return copy(state, changedAt, movedTo, words, explanation);
  }

  private Alert copy(
      State other, Instant at, Optional<Instant> moved, String words, Why explanation) {
    return new Alert(
        id,
        kind,
        other,
        petition,
        clock,
        number,
        unit,
        causedBy,
        rule,
        percent,
        dueAt,
        reachedAt,
        at,
        moved,
        words,
        matter,
        district,
        people,
        explanation);
  }
}
