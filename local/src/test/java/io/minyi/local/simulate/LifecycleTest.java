package io.minyi.local.simulate;

import static io.minyi.petition.EventType.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.petition.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  /** What may follow what; RECEIVED stands for the petition itself. */
  private static final Map<EventType, Set<EventType>> NEXT = new EnumMap<>(EventType.class);

  static {
    NEXT.put(RECEIVED, Set.of(CLASSIFIED));
    NEXT.put(CLASSIFIED, Set.of(DISPATCHED));
    NEXT.put(DISPATCHED, Set.of(SIGNED, RETURN_REQUESTED, TERMINATED, MERGED, SPLIT));
    NEXT.put(SPLIT, Set.of(SIGNED, RETURN_REQUESTED));
    NEXT.put(RETURN_APPROVED, Set.of(DISPATCHED));
    NEXT.put(RETURN_REJECTED, Set.of(SIGNED));
    NEXT.put(ARBITRATED, Set.of(SIGNED));
    Set<EventType> work =
        EnumSet.of(CONTACTED, PAUSED, EXTENSION_REQUESTED, SUPERVISED, HANDLED, RETURN_REQUESTED);
    Set<EventType> begun = EnumSet.of(WHISTLE, COHANDLER_ADDED);
    begun.addAll(work);
    NEXT.put(SIGNED, begun);
    NEXT.put(WHISTLE, Set.of(REPORTED_IN));
    NEXT.put(REPORTED_IN, work);
    NEXT.put(COHANDLER_ADDED, work);
    NEXT.put(CONTACTED, work);
    // a stubborn unit returns too late, pauses without a ground, asks for more time too late
    Set<EventType> decided = EnumSet.of(RETURN_APPROVED, RETURN_REJECTED, ARBITRATED);
    decided.addAll(work);
    NEXT.put(RETURN_REQUESTED, decided);
    Set<EventType> paused = EnumSet.of(RESUMED);
    paused.addAll(work);
    NEXT.put(PAUSED, paused);
    NEXT.put(RESUMED, work);
    NEXT.put(
        EXTENSION_REQUESTED, Set.of(EXTENSION_APPROVED, EXTENSION_REJECTED, SUPERVISED, HANDLED));
    NEXT.put(EXTENSION_APPROVED, work);
    NEXT.put(EXTENSION_REJECTED, work);
    NEXT.put(SUPERVISED, Set.of(HANDLED, SIGNED));
    // that of a co-handler is followed by the work of the unit in charge
    Set<EventType> done = EnumSet.of(REPLIED);
    done.addAll(work);
    NEXT.put(HANDLED, done);
    NEXT.put(REPLIED, Set.of(CALLBACK));
    NEXT.put(CALLBACK, Set.of(CLOSED, REDO));
    NEXT.put(REDO, Set.of(SIGNED, SUPERVISED));
    NEXT.put(CLOSED, Set.of());
    NEXT.put(TERMINATED, Set.of());
    NEXT.put(MERGED, Set.of());
  }

  @Test
  void every_life_follows_the_diagram_and_runs_forward_in_time() {
    Map<String, List<Truth.OfEvent>> lives = new HashMap<>();
    Map<EventType, Integer> counts = new EnumMap<>(EventType.class);
    for (SimulatedRecord record : Shenzhen.records(6, 40, 150)) {
      if (record.truth() instanceof Truth.OfEvent event && !event.isRepeat()) {
        lives.computeIfAbsent(event.petition(), id -> new ArrayList<>()).add(event);
        counts.merge(EventType.valueOf(event.type()), 1, Integer::sum);
      }
    }
    lives.values().forEach(LifecycleTest::check);
    Set<EventType> all =
        Set.of(
            DISPATCHED,
            SIGNED,
            CONTACTED,
            RETURN_REQUESTED,
            RETURN_APPROVED,
            RETURN_REJECTED,
            EXTENSION_REQUESTED,
            EXTENSION_APPROVED,
            PAUSED,
            RESUMED,
            HANDLED,
            REPLIED,
            CALLBACK,
            REDO,
            SUPERVISED,
            WHISTLE,
            REPORTED_IN,
            COHANDLER_ADDED,
            CLOSED,
            TERMINATED,
            MERGED);
    assertThat(counts.keySet()).containsAll(all);
    System.out.println("events of lives: " + counts);
  }

  /** Checks what came of a life; a late report may leave a gap, which is passed over. */
  private static void check(List<Truth.OfEvent> life) {
    life.sort(Comparator.comparing(Truth.OfEvent::order));
    EventType before = RECEIVED;
    int order = 0;
    Instant time = Instant.MIN;
    for (Truth.OfEvent event : life) {
      EventType type = EventType.valueOf(event.type());
      if (event.order() == order + 1) {
        assertThat(NEXT.get(before)).as(event.toString()).contains(type);
      }
      assertThat(Instant.parse(event.time())).isAfter(time);
      time = Instant.parse(event.time());
      before = type;
      order = event.order();
    }
  }

  @Test
  void the_close_of_the_nth_working_day_passes_over_weekends_and_holidays() {
    WorkClock clock = new WorkClock(CityModel.of(Shenzhen.pack()));
    assertThat(clock.close(Instant.parse("2025-09-30T09:00:00Z"), 2))
        .isEqualTo(Instant.parse("2025-10-10T10:00:00Z"));
    assertThat(clock.close(Instant.parse("2025-10-10T15:00:00Z"), 1))
        .as("the Saturday is worked to make up")
        .isEqualTo(Instant.parse("2025-10-11T10:00:00Z"));
  }

  @Test
  void office_hours_pause_for_lunch_nights_and_holidays() {
    WorkClock clock = new WorkClock(CityModel.of(Shenzhen.pack()));
    assertThat(clock.plus(Instant.parse("2025-09-30T09:00:00Z"), 90))
        .as("17:00 before the eight days of the national holiday, 60 minutes left")
        .isEqualTo(Instant.parse("2025-10-09T01:30:00Z"));
    assertThat(clock.plus(Instant.parse("2025-10-13T03:30:00Z"), 60))
        .as("11:30 and an hour, with lunch from 12 to 14")
        .isEqualTo(Instant.parse("2025-10-13T06:30:00Z"));
    assertThat(clock.open(Instant.parse("2025-10-11T01:30:00Z")))
        .as("a Saturday that is worked to make up")
        .isEqualTo(Instant.parse("2025-10-11T01:30:00Z"));
  }
}
