package io.minyi.handling.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a unit in a window. There is no rank in it on purpose.
 *
 * @param peers the group that it is compared within
 * @param units how many units the group has
 * @param rates in the order of {@link UnitRate}
 */
public record UnitCard(
    String unit, String peers, int units, List<RateCard> rates, Composite composite) {

  /**
   * A rate of a unit.
   *
   * @param tally its own count, and of how many
   * @param share the plain share, absent without trials
   * @param mean of what is believed of it, given its peers
   * @param low 5 % quantile of that
   * @param high 95 % quantile of that
   * @param expected what the other units of the group would have reached with this unit's mix of
   *     matters and districts, absent if they have nothing
   * @param target fixed, or else the expected value
   * @param probabilityBetter P(rate better than the target), absent without a target
   * @param excluded what was left out of it, absent if nothing was
   */
  public record RateCard(
      UnitRate rate,
      @JsonProperty("highGood") boolean isHighGood,
      Tally tally,
      Optional<Double> share,
      double mean,
      double low,
      double high,
      Optional<Double> expected,
      Optional<Double> target,
      Optional<Double> probabilityBetter,
      Band band,
      Optional<Excluded> excluded) {}

  /**
   * Petitions left out of a rate: not accepted or merged ones, call backs that are not valid.
   *
   * @param tally of them; an invalid call back counts as no
   * @param shareWith the plain share if they were not left out
   */
  public record Excluded(Tally tally, double shareWith) {}

  /**
   * A weighted mean of rates, 0 to 100, more is better.
   *
   * @param low as if all its rates were at the low end of their intervals at once
   * @param high likewise
   * @param hasEvidence whether there is enough evidence for each of its rates
   * @param sensitivity by rate
   * @param lowestFifth share of random weightings in which at most a fifth of the group is as low
   *     or lower; absent in groups of fewer than five
   */
  public record Composite(
      double score,
      double low,
      double high,
      boolean hasEvidence,
      List<Sensitivity> sensitivity,
      Optional<Double> lowestFifth) {

    public Composite {
      sensitivity = List.copyOf(sensitivity);
    }
  }

  /**
   * How the composite depends on a weight.
   *
   * @param weight its part of all weights, 0 to 1
   * @param atHalf the score if the weight is halved
   * @param atOneAndAHalf the score if the weight is half as much again
   */
  public record Sensitivity(UnitRate rate, double weight, double atHalf, double atOneAndAHalf) {}

  public UnitCard {
    rates = List.copyOf(rates);
  }

  /** Its card of a rate. */
  public RateCard rate(UnitRate rate) {
    return rates.stream().filter(card -> card.rate() == rate).findFirst().orElseThrow();
  }
}
