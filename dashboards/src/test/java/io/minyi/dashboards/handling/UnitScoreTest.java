package io.minyi.dashboards.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minyi.dashboards.handling.UnitCards.Band;
import io.minyi.dashboards.handling.UnitCards.Card;
import io.minyi.dashboards.handling.UnitCards.Rate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitScoreTest {

  @Test
  void range_of_seven_of_eight_is_wide() {
    Wilson range = Wilson.of(7, 8);
    assertThat(range.low()).isCloseTo(0.588, within(0.001));
    assertThat(range.high()).isCloseTo(0.972, within(0.001));
  }

  @Test
  void without_cases_everything_is_possible() {
    assertThat(Wilson.of(0, 0)).isEqualTo(new Wilson(0, 1));
    assertThat(Wilson.of(0, 5).low()).isZero();
    assertThat(Wilson.of(5, 5).high()).isEqualTo(1);
  }

  @Test
  void few_cases_are_not_judged_and_nobody_is_ranked() {
    List<Card> cards =
        UnitScore.cards(
            Map.of(
                "many", Map.of("handleDecided", 5_000L, "handleLate", 250L),
                "small", Map.of("handleDecided", 7L, "handleLate", 1L),
                "poor", Map.of("handleDecided", 400L, "handleLate", 120L),
                "none", Map.of("dispatched", 3L)));
    assertThat(cards)
        .extracting(card -> card.unit() + " " + card.band())
        .containsExactly("poor BELOW", "many ABOVE", "none INSUFFICIENT", "small INSUFFICIENT");
  }

  @Test
  void excluded_cases_are_shown_beside_the_rate() {
    Card card =
        UnitScore.cards(
                Map.of(
                    "a",
                    Map.of(
                        "handleDecided", 10L,
                        "handleLate", 1L,
                        "handleDecidedExcluded", 4L,
                        "handleLateExcluded", 3L)))
            .get(0);
    Rate rate = card.onTime();
    assertThat(List.of(rate.hits(), rate.cases(), rate.excluded(), rate.hitsWithExcluded()))
        .containsExactly(9L, 10L, 4L, 10L);
    assertThat(card.band()).isEqualTo(Band.INSUFFICIENT);
  }

  @Test
  void all_units_together_are_the_sum() {
    Card all =
        UnitScore.all(
            List.of(Map.of("callback", 3L, "satisfied", 2L), Map.of("callback", 1L, "solved", 1L)));
    assertThat(all.satisfied().hits()).isEqualTo(2);
    assertThat(all.satisfied().cases()).isEqualTo(4);
    assertThat(all.solved().hits()).isEqualTo(1);
  }
}
