package io.minyi.handling.forecast;

import io.minyi.city.PackFiles;
import io.minyi.handling.Clock;
import io.minyi.handling.HandlingLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How probable it is that a running clock breaches within {@link ForecastMoment#HORIZON}.
 *
 * <p>A discrete-time logistic hazard: the log odds are a sum over what is known at the moment, each
 * part of which can be said. Without a model the share of the limit used is the score; that ranks,
 * and is no probability. Immutable, safe for threads; some 2 µs a moment.
 */
public final class BreachForecast {

  /** The model of a city pack. */
  public static final String FILE = "models/forecast.model";

  private static final int MOST_REASONS = 3;
  private static final double WORTH_SAYING = 0.1;

  private final Optional<ForecastModel> model;

  /**
   * What speaks for or against a breach.
   *
   * @param logit added to the log odds, against a usual moment of the same clock
   */
  public record Contribution(ForecastReason reason, double logit) {}

  BreachForecast(Optional<ForecastModel> model) {
    this.model = model;
  }

  /** A forecast without a model: the share of the limit used. */
  public static BreachForecast byShareOfLimit() {
    return new BreachForecast(Optional.empty());
  }

  /**
   * The forecast of a city pack, by share of the limit where it has no model.
   *
   * @throws IllegalArgumentException naming the first fault of the model's file
   */
  public static BreachForecast of(PackFiles files) {
    return files.find(FILE).map(BreachForecast::of).orElseGet(BreachForecast::byShareOfLimit);
  }

  /**
   * The forecast of a model's file.
   *
   * @throws IllegalArgumentException naming its first fault
   */
  public static BreachForecast of(byte[] file) {
    return new BreachForecast(Optional.of(ForecastModelText.read(file)));
  }

  /** The file of its model, empty without one. */
  public Optional<byte[]> file() {
    return model.map(ForecastModelText::write);
  }

  /** Where its model was learnt, empty without one. */
  public String note() {
    return model.map(ForecastModel::note).orElse("");
  }

  /** P(breach) for a moment at stake. */
  public double probability(ForecastMoment moment) {
    return model.map(m -> m.probability(moment)).orElse(moment.shareUsed());
  }

  /** The rate of breach at that share of the limit, nothing else considered. */
  double probabilityByShare(ForecastMoment moment) {
    return model
        .map(m -> m.shareAlone().probability(moment.shareUsed()))
        .orElse(moment.shareUsed());
  }

  /** Every part of the log odds, what speaks most for a breach first; empty without a model. */
  public List<Contribution> contributions(ForecastMoment moment) {
    if (model.isEmpty()) {
      return List.of();
    }
    ForecastModel learnt = model.get();
    float[] values = learnt.features(moment);
    float[] usual = learnt.usual().getOrDefault(moment.clock(), new float[ForecastFeatures.COUNT]);
    Map<ForecastReason, Double> sums = new EnumMap<>(ForecastReason.class);
    for (int j = 0; j < values.length; j++) {
      double part = learnt.slope() * learnt.fit().weight(j) * (values[j] - usual[j]);
      sums.merge(ForecastFeatures.reason(j), part, Double::sum);
    }
    List<Contribution> parts = new ArrayList<>();
    sums.forEach((reason, logit) -> parts.add(new Contribution(reason, logit)));
    parts.sort(Comparator.comparingDouble(part -> -part.logit()));
    return parts;
  }

  /**
   * The risk of a running clock, by what is known of it now; empty where it does not run or has no
   * due.
   *
   * @param observe the city's calendar and zone
   * @param ledger as of {@code now}
   * @param clock one of the ledger's
   * @param unitQueue petitions that lie with the clock's unit, dispatched or signed and not handled
   * @param people whom the petition concerns, at least 1
   */
  public Optional<ClockRisk> risk(
      ObserveClock observe,
      HandlingLedger ledger,
      Clock clock,
      Instant now,
      int unitQueue,
      long people) {
    return observe
        .at(ledger, clock, now, unitQueue)
        .map(
            moment ->
                moment.isAtStake()
                    ? new ClockRisk(probability(moment), people, reasons(moment))
                    : new ClockRisk(0, people, List.of()));
  }

  private List<ClockRisk.Reason> reasons(ForecastMoment moment) {
    return contributions(moment).stream()
        .filter(part -> part.logit() >= WORTH_SAYING)
        .limit(MOST_REASONS)
        .map(part -> ClockRisk.Reason.of(part, moment))
        .toList();
  }
}
