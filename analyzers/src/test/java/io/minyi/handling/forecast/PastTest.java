package io.minyi.handling.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minyi.city.Shenzhen;
import io.minyi.handling.ClockName;
import io.minyi.handling.forecast.LateHistory.Outcome;
import io.minyi.handling.forecast.UnitQueues.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is taken from the past: outcomes, queues, the share of the limit, cases of registers. */
final class PastTest {

  private static final Instant MONDAY = Moments.at("2025-03-10 09:00");

  private static Outcome outcome(String unit, boolean isLate) {
    return new Outcome("p", ClockName.HANDLE, unit, "0603", MONDAY, isLate);
  }

  @Test
  void a_unit_late_more_often_than_expected_has_the_logarithm_of_the_smoothed_ratio() {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      outcomes.add(outcome("甲", i < 8));
      outcomes.add(outcome("乙", i < 2));
    }

    LateHistory history = LateHistory.of(outcomes);

    // rate ½: 5 expected of each, 20 · ½ added to both
    assertThat(history.unit("甲")).isEqualTo(Math.log(18 / 15.0), within(1e-12));
    assertThat(history.unit("乙")).isEqualTo(Math.log(12 / 15.0), within(1e-12));
    assertThat(history.unit("丙")).isZero();
    assertThat(history.matter("0603")).isZero();
  }

  @Test
  void a_queue_holds_what_came_and_has_not_left() {
    UnitQueues queues =
        new UnitQueues(
            List.of(
                new Work("甲", MONDAY, MONDAY.plusSeconds(100)),
                new Work("甲", MONDAY.plusSeconds(50), Instant.MAX),
                new Work("乙", MONDAY, Instant.MAX)));

    assertThat(queues.open("甲", MONDAY.minusSeconds(1))).isZero();
    assertThat(queues.open("甲", MONDAY)).isEqualTo(1);
    assertThat(queues.open("甲", MONDAY.plusSeconds(50))).isEqualTo(2);
    assertThat(queues.open("甲", MONDAY.plusSeconds(100))).isEqualTo(1);
    assertThat(queues.open("丙", MONDAY)).isZero();
  }

  @Test
  void the_rate_by_share_never_falls_as_the_share_grows() {
    ShareAlone share =
        ShareAlone.of(
            List.of(
                Moments.sample("a", 0, false),
                Moments.sample("b", 12, true),
                Moments.sample("c", 24, false),
                Moments.sample("d", 36, true)));

    assertThat(share.probability(0)).isZero();
    assertThat(share.probability(0.25)).isEqualTo(0.5);
    assertThat(share.probability(0.74)).isEqualTo(0.5);
    assertThat(share.probability(0.75)).isEqualTo(1);
  }

  @Test
  void a_case_answered_on_the_second_day_was_seen_twice_and_kept() {
    PastHandling past = register(0, 30);

    assertThat(past.samples()).hasSize(2 + 3);
    assertThat(past.samples())
        .filteredOn(s -> s.petition().equals("0"))
        .noneMatch(s -> s.isBreach());
    assertThat(past.samples().get(1).moment().shareUsed()).isEqualTo(1 / 3.0);
  }

  @Test
  void a_case_answered_after_the_limit_was_late_every_day_until_the_due() {
    assertThat(register(0, 30).samples())
        .filteredOn(s -> s.petition().equals("1"))
        .hasSize(3)
        .allMatch(ForecastSample::isBreach);
  }

  /** Limit three days; the first case is answered after 30 hours, the second after 100. */
  private static PastHandling register(int first, int hours) {
    List<PastCase> cases = new ArrayList<>();
    for (int i = first; i < 2; i++) {
      Instant answered = MONDAY.plusSeconds((hours + 70L * i) * 3600);
      cases.add(
          new PastCase(
              String.valueOf(i), "甲", "", MONDAY, Optional.of(answered), Optional.empty()));
    }
    return ObserveCases.of(cases, 3, Shenzhen.pack().calendar(), Moments.ZONE);
  }

  @Test
  void what_was_not_yet_decided_was_not_yet_known() {
    PastHandling past = register(0, 30);

    assertThat(past.knownAt(MONDAY.plusSeconds(71 * 3600)).samples()).isEmpty();
    assertThat(past.knownAt(MONDAY.plusSeconds(71 * 3600)).outcomes()).hasSize(1);
    assertThat(past.knownAt(MONDAY.plusSeconds(200 * 3600)).samples()).hasSize(5);
    assertThat(past.since(MONDAY.plusSeconds(1)).samples()).hasSize(3);
  }
}
