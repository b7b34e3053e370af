package io.minyi.handling.forecast;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well a forecast tells breaches from kept limits, beside the share of the limit used alone on
 * the same moments.
 *
 * @param n moments
 * @param breaches moments followed by a breach within the horizon
 * @param measures auc, calibrationError, brier, caught, leadHours
 * @param reliability ten groups of equal size by probability
 * @param clocks AUC by clock, for those with both
 */
public record ForecastFigures(
    int n,
    int petitions,
    int breaches,
    Map<String, Comparison> measures,
    List<Reliability> reliability,
    Map<String, ClockFigures> clocks) {

  /** A figure and the interval that holds 95 % of its resamples. */
  public record Measured(double value, double low, double high) {}

  /**
   * A figure of both.
   *
   * @param gain forecast less share alone
   */
  public record Comparison(Measured forecast, Measured shareAlone, Measured gain) {}

  /**
   * One kind of clock.
   *
   * @param shareAuc by share of the limit alone
   */
  public record ClockFigures(int n, int breaches, double auc, double shareAuc) {}

  /** Measures on moments at stake. */
  public static ForecastFigures of(BreachForecast forecast, List<ForecastSample> samples) {
    CompareScores compare = new CompareScores(forecast, samples);
    Map<String, ClockFigures> clocks = new TreeMap<>();
    samples.stream()
        .collect(Collectors.groupingBy(s -> s.moment().clock()))
        .forEach(
            (clock, own) -> {
              int breaches = breaches(own);
              if (breaches > 0 && breaches < own.size()) {
                CompareScores one = new CompareScores(forecast, own);
                clocks.put(
                    clock.word(),
                    new ClockFigures(
                        own.size(), breaches, one.forecast().auc(), one.shareAlone().auc()));
              }
            });
    return new ForecastFigures(
        samples.size(),
        compare.petitions(),
        breaches(samples),
        compare.measures(),
        compare.reliability(),
        clocks);
  }

  private static int breaches(List<ForecastSample> samples) {
    return (int) samples.stream().filter(ForecastSample::isBreach).count();
  }

  /** Tables for people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    say(text, "moments at stake %,d of %,d petitions, breaches %,d%n%n", n, petitions, breaches);
    say(text, "%-17s %-23s %-23s %s%n", "", "forecast", "share alone", "gain (95 %)");
    measures.forEach(
        (name, c) ->
            say(
                text,
                "%-17s %-23s %-23s %s%n",
                name,
                shown(c.forecast()),
                shown(c.shareAlone()),
                shown(c.gain())));
    say(text, "%npredicted  observed  moments%n");
    reliability.forEach(
        g -> say(text, "%.3f      %.3f     %7d%n", g.predicted(), g.observed(), g.n()));
    say(text, "%nclock        moments  breaches  AUC    share alone%n");
    clocks.forEach(
        (clock, f) ->
            say(
                text,
                "%-12s %7d  %8d  %.3f  %.3f%n",
                clock,
                f.n(),
                f.breaches(),
                f.auc(),
                f.shareAuc()));
    return text.toString();
  }

  private static String shown(Measured m) {
    String format = Math.abs(m.value()) < 2 ? "%.3f [%.3f, %.3f]" : "%.1f [%.1f, %.1f]";
    return String.format(Locale.ROOT, format, m.value(), m.low(), m.high());
  }

  private static void say(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }
}
