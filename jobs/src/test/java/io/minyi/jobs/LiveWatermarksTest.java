package io.minyi.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.streaming.api.operators.util.PausableRelativeClock;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;

class LiveWatermarksTest {

  private static final Duration LATENESS = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final long START = Duration.ofDays(20_000).toMillis();

  private final ManualClock clock = new ManualClock(Duration.ofMillis(START).toNanos());
  private final PausableRelativeClock activity = new PausableRelativeClock(clock);
  private final LiveWatermarks<String> watermarks =
      new LiveWatermarks<>(LATENESS, QUIET, clock, activity);
  private final Emitted emitted = new Emitted();

  @Test
  void nothing_is_said_before_there_is_data_or_quiet() {
    watermarks.onPeriodicEmit(emitted);
    pass(Duration.ofMillis(9_999));

    assertThat(emitted.millis).isEmpty();
  }

  @Test
  void it_follows_the_data() {
    event(1_000_000);
    pass(Duration.ofMillis(500));
    event(1_002_000);
    pass(Duration.ofMillis(500));

    assertThat(emitted.millis).containsExactly(994_999L, 996_999L);
  }

  @Test
  void an_older_event_does_not_move_it() {
    event(1_002_000);
    event(1_000_000);
    pass(Duration.ofMillis(500));

    assertThat(emitted.millis).containsExactly(996_999L);
  }

  @Test
  void it_follows_the_wall_clock_once_nothing_came_for_a_while() {
    event(1_000_000);
    pass(Duration.ofMillis(9_999));
    assertThat(emitted.last()).isEqualTo(994_999L);

    pass(Duration.ofMillis(1));
    assertThat(emitted.last()).isEqualTo(START - 5_001);

    pass(Duration.ofSeconds(60));
    assertThat(emitted.last()).isEqualTo(START + 60_000 - 5_001);
  }

  @Test
  void a_source_that_never_had_data_follows_the_wall_clock() {
    pass(QUIET);

    assertThat(emitted.last()).isEqualTo(START - 5_001);
  }

  @Test
  void it_never_goes_back_when_old_data_come_after_a_quiet_time() {
    pass(QUIET);
    event(1_000_000);
    pass(Duration.ofMillis(500));

    assertThat(emitted.millis).isSorted();
    assertThat(emitted.last()).isEqualTo(START - 5_001);
  }

  @Test
  void data_ahead_of_the_wall_clock_are_followed_and_not_taken_back() {
    event(START + 600_000);
    pass(Duration.ofSeconds(30));

    assertThat(emitted.last()).isEqualTo(START + 600_000 - 5_001);
  }

  @Test
  void waiting_for_a_slow_reader_downstream_is_no_quiet_time() {
    event(1_000_000);
    activity.pause();
    pass(Duration.ofMinutes(10));
    assertThat(emitted.last()).isEqualTo(994_999L);

    activity.unPause();
    pass(Duration.ofMillis(9_999));
    assertThat(emitted.last()).isEqualTo(994_999L);

    pass(Duration.ofMillis(1));
    assertThat(emitted.last()).isEqualTo(START + 600_000 - 5_001);
  }

  private void event(long millis) {
    watermarks.onEvent("event", millis, emitted);
  }

  private void pass(Duration time) {
    clock.advanceTime(time);
    watermarks.onPeriodicEmit(emitted);
  }

  private static final class Emitted implements WatermarkOutput {
    private final List<Long> millis = new ArrayList<>();

    long last() {
      return millis.get(millis.size() - 1);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
      millis.add(watermark.getTimestamp());
    }

    @Override
    public void markIdle() {
      throw new AssertionError("a live source is never idle");
    }

    @Override
    public void markActive() {
      throw new AssertionError("a live source is never idle");
    }
  }
}
