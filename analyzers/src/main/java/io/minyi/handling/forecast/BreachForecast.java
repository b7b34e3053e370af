package io.minyi.handling.forecast;

import io.minyi.city.PackFiles;
import io.minyi.handling.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final String SHIPPED = "forecast.model";

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

  /** The model that comes with Minyi. It was learnt in a simulated city and knows no unit. */
  public static BreachForecast shipped() {
    try (InputStream file = BreachForecast.class.getResourceAsStream(SHIPPED)) {
      return of(Objects.requireNonNull(file, SHIPPED).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of its model, empty without one. */
  public Optional<byte[]> file() {
    return model.map(ForecastModelText::write);
  }

  /** Where its model was learnt, empty without one. */
  public String note() {
    return model.map(ForecastModel::note).orElse("");
  }

  /** The same without what it knows of units by name: for units of another city. */
  public BreachForecast withoutUnits() {
    return new BreachForecast(model.map(ForecastModel::withoutUnits));
  }

  /** P(breach within the horizon), 0 where the due lies beyond it. */
  public double probability(ForecastMoment moment) {
    if (!moment.isAtStake()) {
      return 0;
    }
    return model.map(m -> m.probability(moment)).orElse(moment.shareUsed());
  }

  /** The rate of breach at that share of the limit, nothing else considered. */
  double probabilityByShare(ForecastMoment moment) {
    return model.map(m -> m.shareAlone().probability(moment.shareUsed())).orElse(moment.shareUsed());
  }

  /** What speaks for a breach, most weighty first; empty without a model. */
  public List<Contribution> reasons(ForecastMoment moment) {
    return contributions(moment).stream().filter(c -> c.logit() > 0).toList();
  }

  /** Every part of the log odds, what speaks most for a breach first; empty without a model. */
  public List<Contribution> contributions(ForecastMoment moment) {
    if (model.isEmpty()) {
      return List.of();
    }
    ForecastModel learnt = model.get();
    float[] values = learnt.features(moment);
    float[] usual =
        learnt.usual().getOrDefault(moment.clock(), new float[ForecastFeatures.COUNT]);
    Map<ForecastReason, Double> sums = new EnumMap<>(ForecastReason.class);
    for (int j = 0; j < values.length; j++) {
      double part = learnt.slope() * learnt.fit().weights()[j] * (values[j] - usual[j]);
      sums.merge(ForecastFeatures.reason(j), part, Double::sum);
    }
    List<Contribution> parts = new ArrayList<>();
    sums.forEach((reason, logit) -> parts.add(new Contribution(reason, logit)));
    parts.sort(Comparator.comparingDouble(part -> -part.logit()));
    return parts;
  }

  /** The weightiest reasons in plain words, at most that many. */
  public List<String> because(ForecastMoment moment, int most, Language language) {
    return reasons(moment).stream()
        .limit(most)
        .map(part -> ForecastWords.of(part.reason(), moment, language))
        .toList();
  }
}
