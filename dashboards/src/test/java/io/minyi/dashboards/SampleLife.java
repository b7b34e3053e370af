package io.minyi.dashboards;

import io.minyi.petition.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What happens to sample petitions after they were received: most in time, some not. */
final class SampleLife {

  /** Something that happens; the unit acts. */
  record Step(EventType type, Instant at, String unit, Map<String, String> details) {}

  private static final String HOTLINE = "热线分拨中心";

  private final SplittableRandom random;
  private final List<String> units;
  private final List<Step> steps = new ArrayList<>();
  private Instant at;

  private SampleLife(SplittableRandom random, List<String> units, Instant received) {
    this.random = random;
    this.units = units;
    this.at = received;
  }

  /** A life until now; units by their names. */
  static List<Step> of(
      SplittableRandom random, List<String> units, String unit, Instant received, Instant now) {
    SampleLife life = new SampleLife(random, units, received);
    life.run(unit);
    return life.steps.stream().filter(step -> !step.at().isAfter(now)).toList();
  }

  private void run(String unit) {
    boolean isSlow = random.nextInt(12) == 0;
    String handler = bounce(unit);
    step(EventType.SIGNED, isSlow ? 2_000 : 400, handler, Map.of());
    step(EventType.CONTACTED, isSlow ? 3_000 : 900, handler, Map.of());
    step(EventType.HANDLED, isSlow ? 20_000 : 4_000, handler, Map.of());
    step(EventType.REPLIED, 900, handler, Map.of());
    boolean isPleased = random.nextInt(7) > 0;
    step(EventType.CALLBACK, 1_800, handler, callback(isPleased));
    if (!isPleased) {
      step(EventType.REDO, 300, HOTLINE, Map.of("to", handler));
      step(EventType.SIGNED, 300, handler, Map.of());
      step(EventType.HANDLED, 3_000, handler, Map.of());
      step(EventType.CALLBACK, 1_800, handler, callback(random.nextInt(3) > 0));
    }
    step(EventType.CLOSED, 600, HOTLINE, Map.of());
  }

  private static Map<String, String> callback(boolean isPleased) {
    return Map.of(
        "contacted", "是",
        "solved", isPleased ? "是" : "否",
        "satisfied", isPleased ? "满意" : "不满意");
  }

  /** Some units would rather not have it; the one that keeps it is the handler. */
  private String bounce(String unit) {
    step(EventType.DISPATCHED, 90, HOTLINE, Map.of("to", unit));
    if (random.nextInt(16) > 0) {
      return unit;
    }
    String other = units.get(random.nextInt(units.size()));
    step(EventType.RETURN_REQUESTED, 200, unit, Map.of("reason", "不属本单位职责"));
    if (random.nextInt(4) == 0) {
      step(EventType.RETURN_REJECTED, 300, HOTLINE, Map.of());
      return unit;
    }
    step(EventType.RETURN_APPROVED, 600, HOTLINE, Map.of());
    step(EventType.DISPATCHED, 200, HOTLINE, Map.of("to", other));
    if (random.nextInt(3) > 0) {
      return other;
    }
    step(EventType.RETURN_REQUESTED, 200, other, Map.of("reason", "应由原单位办理"));
    step(EventType.ARBITRATED, 900, HOTLINE, Map.of("to", unit));
    return unit;
  }

  private void step(EventType type, int mostMinutes, String unit, Map<String, String> details) {
    at = at.plus(Duration.ofMinutes(5 + random.nextInt(mostMinutes)));
    steps.add(new Step(type, at, unit, details));
  }

  /**
   * Signed late, returned in vain, an extension asked for when it was due already; after {@code
   * days} still not handled.
   */
  static List<Step> late(String unit, Instant received) {
    Instant dispatched = received.plus(Duration.ofHours(1));
    Instant signed = dispatched.plus(Duration.ofDays(4));
    return List.of(
        new Step(EventType.DISPATCHED, dispatched, HOTLINE, Map.of("to", unit)),
        new Step(
            EventType.RETURN_REQUESTED,
            dispatched.plus(Duration.ofMinutes(40)),
            unit,
            Map.of("reason", "应由街道牵头")),
        new Step(
            EventType.RETURN_REJECTED, dispatched.plus(Duration.ofHours(3)), HOTLINE, Map.of()),
        new Step(EventType.SIGNED, signed, unit, Map.of()),
        new Step(EventType.CONTACTED, signed.plus(Duration.ofHours(5)), unit, Map.of()),
        new Step(
            EventType.EXTENSION_REQUESTED,
            received.plus(Duration.ofDays(17)),
            unit,
            Map.of("reason", "工作量大")));
  }
}
