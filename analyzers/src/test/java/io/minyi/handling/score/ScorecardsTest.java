package io.minyi.handling.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minyi.handling.UnitDay;
import io.minyi.handling.score.UnitCard.RateCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScorecardsTest {

  private static final ScoreWindow JUNE = ScoreWindow.of("month", LocalDate.of(2025, 6, 1));

  private final List<UnitDay> days = new ArrayList<>();

  @Test
  void seven_petitions_with_one_late_signature_are_no_evidence_and_lean_on_the_peers() {
    add("small", "", "signDecided", 7, "signLate", 1);
    for (int i = 0; i < 20; i++) {
      add("peer" + i, "", "signDecided", 500, "signLate", 5 + i % 2);
    }
    RateCard card = card("small", UnitRate.SIGN);
    assertThat(card.share()).contains(6.0 / 7);
    assertThat(card.mean()).isCloseTo(0.985, within(0.005));
    assertThat(card.low()).isGreaterThan(0.95);
    assertThat(card.band()).isEqualTo(Band.INSUFFICIENT_EVIDENCE);
  }

  @Test
  void a_large_unit_that_is_really_worse_is_below_and_one_that_is_better_is_good() {
    add("bad", "", "callback", 1000, "satisfied", 700);
    add("fine", "", "callback", 1000, "satisfied", 950);
    for (int i = 0; i < 10; i++) {
      add("peer" + i, "", "callback", 400, "satisfied", 335 + i);
    }
    assertThat(card("bad", UnitRate.SATISFIED).band()).isEqualTo(Band.BELOW);
    assertThat(card("bad", UnitRate.SATISFIED).mean()).isCloseTo(0.70, within(0.01));
    assertThat(card("fine", UnitRate.SATISFIED).band()).isEqualTo(Band.GOOD);
    assertThat(card("peer4", UnitRate.SATISFIED).band()).isEqualTo(Band.AS_EXPECTED);
  }

  @Test
  void a_low_return_rate_is_good() {
    add("keeps", "", "dispatched", 500, "returnAsked", 5);
    add("returns", "", "dispatched", 500, "returnAsked", 150);
    add("third", "", "dispatched", 500, "returnAsked", 60);
    add("fourth", "", "dispatched", 500, "returnAsked", 60);
    assertThat(card("keeps", UnitRate.RETURN).band()).isEqualTo(Band.GOOD);
    assertThat(card("returns", UnitRate.RETURN).band()).isEqualTo(Band.BELOW);
  }

  @Test
  void a_unit_with_hard_matters_is_compared_with_what_peers_reach_in_them() {
    add("noise", "hard", "callback", 300, "solved", 150);
    for (int i = 0; i < 8; i++) {
      add("peer" + i, "easy", "callback", 300, "solved", 270);
      add("peer" + i, "hard", "callback", 60, "solved", 30);
    }
    RateCard card = card("noise", UnitRate.SOLVED);
    assertThat(card.expected().orElseThrow()).isCloseTo(0.51, within(0.02));
    assertThat(card.band()).isEqualTo(Band.AS_EXPECTED);
    assertThat(card("peer0", UnitRate.SOLVED).expected().orElseThrow())
        .isCloseTo(0.83, within(0.01));
  }

  @Test
  void what_is_left_out_is_told_and_so_is_the_figure_with_it() {
    add("a", "", "signDecided", 90, "signLate", 9, "signDecidedExcluded", 10);
    add("a", "", "signLateExcluded", 10, "callback", 8, "satisfied", 8, "callbackInvalid", 2);
    RateCard sign = card("a", UnitRate.SIGN);
    assertThat(sign.share()).contains(0.9);
    assertThat(sign.excluded()).contains(new UnitCard.Excluded(new Tally(0, 10), 0.81));
    assertThat(card("a", UnitRate.SATISFIED).excluded())
        .contains(new UnitCard.Excluded(new Tally(0, 2), 0.8));
    assertThat(card("a", UnitRate.REDO).excluded()).isEmpty();
  }

  @Test
  void a_unit_without_peers_has_no_expected_value_and_no_band_unless_a_target_is_fixed() {
    add("alone", "", "callback", 200, "satisfied", 190);
    RateCard card = card("alone", UnitRate.SATISFIED);
    assertThat(card.expected()).isEmpty();
    assertThat(card.probabilityBetter()).isEmpty();
    assertThat(card.band()).isEqualTo(Band.INSUFFICIENT_EVIDENCE);
    ScorePlan floor = plan(ScorePlan.DEFAULT.weights(), Map.of(UnitRate.SATISFIED, 0.85));
    assertThat(cards(floor).get(0).rate(UnitRate.SATISFIED).band()).isEqualTo(Band.GOOD);
  }

  @Test
  void the_composite_shows_how_it_depends_on_each_weight() {
    add("a", "", "callback", 1000, "contacted", 1000, "solved", 800, "satisfied", 500);
    UnitCard.Composite whole = cards(ScorePlan.DEFAULT).get(0).composite();
    assertThat(whole.score()).isCloseTo(70, within(0.3));
    assertThat(whole.sensitivity())
        .extracting(UnitCard.Sensitivity::rate)
        .containsExactly(UnitRate.CONTACTED, UnitRate.SOLVED, UnitRate.SATISFIED);
    UnitCard.Sensitivity satisfied = whole.sensitivity().get(2);
    assertThat(satisfied.weight()).isEqualTo(0.4);
    assertThat(satisfied.atHalf()).isCloseTo((10 + 40 + 10) / 0.8, within(0.3));
    assertThat(satisfied.atOneAndAHalf()).isCloseTo((10 + 40 + 30) / 1.2, within(0.3));
    assertThat(whole.lowestFifth()).isEmpty();
  }

  @Test
  void a_unit_that_is_worst_in_everything_is_in_the_lowest_fifth_under_every_weighting() {
    add("worst", "", "callback", 900, "contacted", 500, "solved", 500, "satisfied", 500);
    for (int i = 0; i < 9; i++) {
      add("p" + i, "", "callback", 900, "contacted", 800 + i, "solved", 700, "satisfied", 650);
    }
    List<UnitCard> cards = cards(ScorePlan.DEFAULT);
    UnitCard worst = cards.get(cards.size() - 1);
    assertThat(worst.unit()).isEqualTo("worst");
    assertThat(worst.composite().lowestFifth()).contains(1.0);
    assertThat(cards.get(8).composite().lowestFifth()).contains(0.0);
  }

  @Test
  void the_order_of_the_days_changes_nothing() {
    add("b", "x", "callback", 30, "satisfied", 20);
    add("a", "y", "callback", 50, "satisfied", 45);
    add("b", "z", "callback", 10, "satisfied", 9);
    List<UnitCard> cards = cards(ScorePlan.DEFAULT);
    Collections.reverse(days);
    assertThat(cards(ScorePlan.DEFAULT)).isEqualTo(cards);
  }

  @Test
  void a_plan_without_weights_or_with_a_wild_target_is_refused() {
    assertThatThrownBy(() -> plan(Map.of(), Map.of())).hasMessageContaining("plan.weights");
    assertThatThrownBy(() -> plan(ScorePlan.DEFAULT.weights(), Map.of(UnitRate.SIGN, 85.0)))
        .hasMessage("plan.targets.sign must be within 0 to 1, was 85.0");
  }

  private static ScorePlan plan(Map<UnitRate, Double> weights, Map<UnitRate, Double> targets) {
    return new ScorePlan(weights, targets, 0.95, 0.05, 10, 0.25, 100, 1);
  }

  private RateCard card(String unit, UnitRate rate) {
    return cards(ScorePlan.DEFAULT).stream()
        .filter(card -> card.unit().equals(unit))
        .findFirst()
        .orElseThrow()
        .rate(rate);
  }

  private List<UnitCard> cards(ScorePlan plan) {
    return Scorecards.of(days, JUNE, unit -> "group", plan);
  }

  private void add(String unit, String matter, Object... counts) {
    Map<String, Long> map = new HashMap<>();
    for (int i = 0; i < counts.length; i += 2) {
      map.put((String) counts[i], ((Integer) counts[i + 1]).longValue());
    }
    days.add(UnitDay.of(new UnitDay.Cell(unit, "2025-06-10", 0, matter, ""), map));
  }
}
