package io.minyi.dashboards.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-24T07:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final Hand clock = new Hand();
  private final LoginThrottle throttle = new LoginThrottle(clock);

  @Test
  void five_failures_lock_the_name_for_five_minutes_from_the_first() {
    for (int i = 0; i < LoginThrottle.PER_NAME; i++) {
      assertThat(throttle.delay("lin", "10.0.0.1")).isZero();
      throttle.failed("lin", "10.0.0.1");
      clock.now = clock.now.plusSeconds(10);
    }
    assertThat(throttle.delay("lin", "10.0.0.1")).isEqualTo(Duration.ofSeconds(250));
    assertThat(throttle.delay("wu", "10.0.0.1")).isZero();
    assertThat(throttle.delay("lin", "10.0.0.2")).isZero();
    clock.now = clock.now.plusSeconds(250);
    assertThat(throttle.delay("lin", "10.0.0.1")).isZero();
  }

  @Test
  void success_forgets_earlier_failures() {
    for (int i = 1; i < LoginThrottle.PER_NAME; i++) {
      throttle.failed("lin", "10.0.0.1");
    }
    throttle.succeeded("lin", "10.0.0.1");
    throttle.failed("lin", "10.0.0.1");
    assertThat(throttle.delay("lin", "10.0.0.1")).isZero();
  }

  @Test
  void guessing_many_names_locks_the_address() {
    for (int i = 0; i < LoginThrottle.PER_ADDRESS; i++) {
      throttle.failed("name" + i, "10.0.0.1");
    }
    assertThat(throttle.delay("anybody", "10.0.0.1")).isPositive();
    assertThat(throttle.delay("anybody", "10.0.0.2")).isZero();
  }
}
