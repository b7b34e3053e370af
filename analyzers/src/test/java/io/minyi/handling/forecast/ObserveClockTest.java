package io.minyi.handling.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minyi.city.Shenzhen;
import io.minyi.handling.Clock;
import io.minyi.handling.ClockName;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.HandlingRules;
import io.minyi.petition.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ObserveClockTest {

  private static final HandlingRules RULES =
      HandlingRules.read(
          """
          format: 1
          id: test
          version: "1"
          zone: Asia/Shanghai
          calendars: {office: {days: working, hours: ["09:00-18:00"]}}
          rules:
          - {id: s, clock: sign, limit: 48 hours}
          - {id: l, clock: legal, limit: 30 days}
          """,
          "test.yaml");

  /** Received and dispatched on Friday at 16:00. */
  private static final List<HandlingEvent> EVENTS =
      List.of(
          event(EventType.RECEIVED, "2025-03-07 15:00", Map.of("matter", "06.03.01")),
          event(EventType.DISPATCHED, "2025-03-07 16:00", Map.of("to", "甲")));

  private static HandlingEvent event(EventType type, String time, Map<String, String> details) {
    return new HandlingEvent("", type, Moments.at(time), null, "", "", "", details);
  }

  private static HandlingLedger ledger(String time) {
    return HandlingLedger.of(EVENTS, RULES, Shenzhen.pack().calendar(), Moments.at(time));
  }

  private static Clock clock(HandlingLedger ledger, ClockName name) {
    return ledger.clocks().stream().filter(c -> c.clock() == name).findFirst().orElseThrow();
  }

  private static ForecastMoment sign(String time) {
    HandlingLedger ledger = ledger(time);
    Instant at = Moments.at(time);
    return Moments.OBSERVE.at(ledger, clock(ledger, ClockName.SIGN), at, 7).orElseThrow();
  }

  @Test
  void a_weekend_before_the_due_leaves_only_the_office_hours_of_friday() {
    ForecastMoment friday = sign("2025-03-07 16:30");

    assertThat(friday.due()).isEqualTo(Moments.at("2025-03-09 16:00"));
    assertThat(friday.officeMinutesLeft()).isEqualTo(90);
    assertThat(friday.daysOff()).isEqualTo(2);
    assertThat(friday.isWorkingDay()).isTrue();
    assertThat(friday.weekMinute()).isEqualTo(4 * 1440 + 990);
    assertThat(friday.standing())
        .isEqualTo(new Standing(false, false, false, 0, 0, "06.03", "甲", 7));
  }

  @Test
  void features_of_a_small_ledger_are_those_worked_out_by_hand() {
    float[] values =
        ForecastFeatures.of(
            sign("2025-03-08 16:00"), LateHistory.NONE, new UnitPaces(Map.of("甲", 3.5), 1));

    assertThat(value(values, "share")).isEqualTo(0.5, within(1e-6));
    assertThat(value(values, "shareSquared")).isEqualTo(0.25, within(1e-6));
    assertThat(value(values, "officeLeft")).isEqualTo(0, within(1e-6));
    assertThat(value(values, "wallLeft")).isEqualTo(Math.log(25), within(1e-6));
    assertThat(value(values, "limit")).isEqualTo(Math.log(49), within(1e-6));
    assertThat(value(values, "queue")).isEqualTo(Math.log(8), within(1e-6));
    assertThat(value(values, "queueDays")).isEqualTo(Math.log(3), within(1e-6));
    assertThat(value(values, "workingDay")).isEqualTo(0, within(1e-6));
    assertThat(value(values, "sign.share")).isEqualTo(0.5, within(1e-6));
    assertThat(value(values, "handle.share")).isEqualTo(0, within(1e-6));
  }

  private static double value(float[] values, String name) {
    return values[
        IntStream.range(0, values.length)
            .filter(j -> ForecastFeatures.name(j).equals(name))
            .findFirst()
            .orElseThrow()];
  }

  @Test
  void a_due_beyond_72_hours_cannot_be_missed_within_them() {
    HandlingLedger ledger = ledger("2025-03-07 16:30");

    ClockRisk risk = risk(ledger, ClockName.LEGAL, "2025-03-07 16:30").orElseThrow();

    assertThat(risk.probability()).isZero();
    assertThat(risk.reasons()).isEmpty();
  }

  @Test
  void a_clock_that_has_breached_or_ended_has_no_risk_any_more() {
    assertThat(risk(ledger("2025-03-09 16:01"), ClockName.SIGN, "2025-03-09 16:01")).isEmpty();
    assertThat(risk(ledger("2025-03-07 16:30"), ClockName.DISPATCH, "2025-03-07 16:30")).isEmpty();
  }

  @Test
  void without_a_model_the_share_of_the_limit_is_the_risk_and_no_reason_is_claimed() {
    ClockRisk risk =
        risk(ledger("2025-03-08 16:00"), ClockName.SIGN, "2025-03-08 16:00").orElseThrow();

    assertThat(risk.probability()).isEqualTo(0.5);
    assertThat(risk.weight()).isEqualTo(1.5);
    assertThat(risk.reasons()).isEmpty();
  }

  private static Optional<ClockRisk> risk(HandlingLedger ledger, ClockName name, String now) {
    return ledger.clocks().stream()
        .filter(c -> c.clock() == name)
        .findFirst()
        .flatMap(
            c ->
                BreachForecast.byShareOfLimit()
                    .risk(Moments.OBSERVE, ledger, c, Moments.at(now), 7, 3));
  }
}
