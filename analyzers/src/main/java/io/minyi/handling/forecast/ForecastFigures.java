package io.minyi.handling.forecast;

import io.minyi.handling.ClockName;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a forecast tells breaches from kept limits, beside the share of the limit used alone on
 * the same moments.
 *
 * @param n moments
 * @param breaches moments followed by a breach within the horizon
 * @param clocks by word, for those with both
 */
public record ForecastFigures(
    int n,
    int breaches,
    ScoreFigures forecast,
    ScoreFigures shareAlone,
    Map<String, ClockFigures> clocks) {

  /**
   * One kind of clock.
   *
   * @param shareAuc by share of the limit alone
   */
  public record ClockFigures(int n, int breaches, double auc, double shareAuc) {}

  /** Measures on moments at stake. */
  public static ForecastFigures of(BreachForecast forecast, List<ForecastSample> samples) {
    Map<ClockName, List<ForecastSample>> byClock = new EnumMap<>(ClockName.class);
    for (ForecastSample sample : samples) {
      byClock
          .computeIfAbsent(sample.moment().clock(), c -> new java.util.ArrayList<>())
          .add(sample);
    }
    Map<String, ClockFigures> clocks = new TreeMap<>();
    byClock.forEach(
        (clock, own) -> {
          int breaches = breaches(own);
          if (breaches > 0 && breaches < own.size()) {
            double auc = ScoreFigures.auc(own, s -> forecast.probability(s.moment()));
            double share = ScoreFigures.auc(own, s -> s.moment().shareUsed());
            clocks.put(clock.word(), new ClockFigures(own.size(), breaches, auc, share));
          }
        });
    return new ForecastFigures(
        samples.size(),
        breaches(samples),
        ScoreFigures.of(
            samples, s -> forecast.probability(s.moment()), s -> forecast.probability(s.moment())),
        ScoreFigures.of(
            samples,
            s -> s.moment().shareUsed(),
            s -> forecast.probabilityByShare(s.moment())),
        clocks);
  }

  private static int breaches(List<ForecastSample> samples) {
    return (int) samples.stream().filter(ForecastSample::isBreach).count();
  }

  /** A table for people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "moments at stake %,d, breaches %,d%n%n", n, breaches));
    text.append("score          AUC    calibration  Brier   lead (h)  false alarms\n");
    row(text, "forecast", forecast);
    row(text, "share alone", shareAlone);
    text.append("\nclock        moments  breaches  AUC    share alone\n");
    clocks.forEach(
        (clock, f) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%-12s %7d  %8d  %.3f  %.3f%n",
                    clock,
                    f.n(),
                    f.breaches(),
                    f.auc(),
                    f.shareAuc())));
    return text.toString();
  }

  private static void row(StringBuilder text, String name, ScoreFigures f) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-12s   %.3f  %.3f        %.4f  %7.1f   %.3f%n",
            name,
            f.auc(),
            f.calibrationError(),
            f.brier(),
            f.leadHours(),
            f.falseAlarms()));
  }
}
