package io.minyi.handling.oracle;

import io.minyi.handling.HandlingEvent;
import io.minyi.petition.EventType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Lives of petitions: mostly sensible, at times stubborn, and drawn to moments that matter. */
final class RandomLife {

  private static final int LONGEST_DAYS = 21;

  private final Dice dice;
  private final OracleRules rules;
  private final ZoneId zone;
  private final Instant first;
  private final RandomCourse course;
  private final RandomEvent event;
  private final List<HandlingEvent> events = new ArrayList<>();
  private Instant time;

  RandomLife(Dice dice, OracleRules rules, LocalDate around) {
    this.dice = dice;
    this.rules = rules;
    this.zone = rules.zone;
    this.first = around.atStartOfDay(zone).toInstant().plusSeconds(dice.between(0, 2 * 86_400));
    this.time = first;
    this.course = new RandomCourse(dice);
    this.event = new RandomEvent(dice, course);
  }

  /** The events of a life, and the moment as of which it is told. */
  record Lived(List<HandlingEvent> events, Instant at) {}

  Lived live() {
    int count = dice.between(0, dice.falls(12) ? 30 : 14);
    int longestGap = dice.any(2_000, 10_000, 20_000, 60_000, 120_000);
    boolean isWatched = dice.falls(10);
    for (int i = 0; i < count; i++) {
      if (course.isDone() || time.isAfter(first.plus(Duration.ofDays(LONGEST_DAYS)))) {
        break;
      }
      EventType type = course.next();
      events.add(event.make(type, time));
      if (dice.falls(4)) {
        events.add(dice.falls(50) ? dice.any(events) : event.like(dice.any(events)));
      }
      pass(longestGap, isWatched && dice.falls(30));
    }
    return new Lived(List.copyOf(events), at());
  }

  private void pass(int longestGap, boolean isWatched) {
    List<Instant> moments = isWatched ? moments(time) : List.of();
    if (!moments.isEmpty()) {
      time = near(dice.any(moments));
    } else if (!dice.falls(8)) {
      time = time.plusSeconds(dice.between(0, longestGap));
      if (dice.falls(25)) {
        snap();
      }
      if (dice.falls(60)) {
        time = Dates.instant(Dates.minute(time));
      }
    }
  }

  /** To a time at which offices open or close. */
  private void snap() {
    LocalDateTime local = LocalDateTime.ofInstant(time, zone);
    int hour = dice.any(0, 0, 2, 8, 9, 12, 14, 16, 18, 20, 22, 24);
    Instant snapped =
        local
            .toLocalDate()
            .atStartOfDay()
            .plusMinutes(hour * 60L + dice.any(0, 0, 0, -1, 1, 30))
            .atZone(zone)
            .toInstant();
    time = snapped.isBefore(time) ? snapped.plus(Duration.ofDays(1)) : snapped;
  }

  private Instant near(Instant moment) {
    return moment.plusSeconds(60L * dice.between(-1, 1));
  }

  /** Dues and warnings to come in the next days, as of a moment. */
  private List<Instant> moments(Instant now) {
    LongStream comes = new Oracle(events, rules, now).moments();
    long from = Dates.minute(now);
    return comes
        .filter(moment -> moment > from && moment < from + 10 * 1440)
        .mapToObj(Dates::instant)
        .toList();
  }

  private Instant at() {
    Instant last = events.stream().map(HandlingEvent::time).max(Instant::compareTo).orElse(first);
    int kind = dice.between(0, 99);
    if (kind < 40) {
      return last;
    }
    if (kind < 60) {
      return last.plusSeconds(dice.between(0, 3 * 86_400));
    }
    if (kind < 88) {
      return first.plusSeconds(dice.between(0, (int) Duration.between(first, last).toSeconds()));
    }
    List<Instant> moments = moments(last);
    return moments.isEmpty() ? last : near(dice.any(moments));
  }
}
