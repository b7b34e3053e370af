package io.minyi.handling.forecast;

import io.minyi.handling.ClockName;
import io.minyi.handling.forecast.LateHistory.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns a forecast from a history.
 *
 * <p>Petitions are split in {@value #FOLDS} folds. What units and matters did is counted, for the
 * moments of a fold, over the other folds, so that no petition speaks for itself; the calibration
 * is learnt from the logits of each fold by the weights of the others. Six regressions over at most
 * {@value #MOST} moments: some 20 s.
 */
public final class TrainForecast {

  private static final int FOLDS = 5;
  private static final int MOST = 240_000;
  private static final double COST = 0.1;
  private static final double TEST_AFTER = 0.6;
  private static final int TEST_FOLDS = 2;

  private final List<ForecastSample> samples;
  private final List<Outcome> outcomes;

  private TrainForecast(List<ForecastSample> samples, List<Outcome> outcomes) {
    this.samples = thinned(samples);
    this.outcomes = outcomes;
    boolean isTaught =
        this.samples.stream().anyMatch(ForecastSample::isBreach)
            && !this.samples.stream().allMatch(ForecastSample::isBreach);
    if (!isTaught) {
      throw new IllegalArgumentException(
          "history must have breaches and kept limits, had " + this.samples.size() + " moments");
    }
  }

  /**
   * Learns from all of a history.
   *
   * @param note where it comes from, in a line
   * @throws IllegalArgumentException if there is nothing to tell apart
   */
  public static BreachForecast of(PastHandling past, String note) {
    TrainForecast train = new TrainForecast(past.samples(), past.outcomes());
    return new BreachForecast(Optional.of(train.model(note)));
  }

  /**
   * Figures on moments that it has not seen: of other petitions, and later. It learns from three of
   * five petitions and what was known of them after 60 % of the moments, and is measured on the two
   * others after that.
   */
  public static ForecastFigures heldBack(PastHandling past) {
    List<Instant> times = past.samples().stream().map(s -> s.moment().at()).sorted().toList();
    Instant cut = times.isEmpty() ? Instant.EPOCH : times.get((int) (times.size() * TEST_AFTER));
    PastHandling known = past.knownAt(cut);
    TrainForecast train =
        new TrainForecast(
            known.samples().stream().filter(s -> fold(s.petition()) >= TEST_FOLDS).toList(),
            known.outcomes().stream().filter(o -> fold(o.petition()) >= TEST_FOLDS).toList());
    List<ForecastSample> later =
        past.samples().stream()
            .filter(s -> fold(s.petition()) < TEST_FOLDS && s.moment().at().isAfter(cut))
            .toList();
    return ForecastFigures.of(new BreachForecast(Optional.of(train.model(""))), later);
  }

  private static int fold(String petition) {
    return Math.floorMod((petition.hashCode() * 0x9E3779B9) >>> 16, FOLDS);
  }

  private static List<ForecastSample> thinned(List<ForecastSample> samples) {
    int each = 1 + samples.size() / MOST;
    List<ForecastSample> kept = new ArrayList<>();
    for (int i = 0; i < samples.size(); i += each) {
      kept.add(samples.get(i));
    }
    return kept;
  }

  private ForecastModel model(String note) {
    UnitPaces paces = paces();
    List<float[]> rows = new ArrayList<>(samples.size());
    List<LateHistory> histories = new ArrayList<>();
    for (int k = 0; k < FOLDS; k++) {
      int fold = k;
      histories.add(
          LateHistory.of(outcomes.stream().filter(o -> fold(o.petition()) != fold).toList()));
    }
    for (ForecastSample sample : samples) {
      LateHistory others = histories.get(fold(sample.petition()));
      rows.add(ForecastFeatures.of(sample.moment(), others, paces));
    }
    LogisticFit platt = calibration(rows);
    return new ForecastModel(
        note,
        LogisticFit.of(rows, labels(samples), COST),
        platt.weight(0),
        platt.bias(),
        usual(rows),
        LateHistory.of(outcomes),
        paces,
        ShareAlone.of(samples));
  }

  private LogisticFit calibration(List<float[]> rows) {
    List<float[]> logits = new ArrayList<>();
    List<ForecastSample> measured = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<float[]> taught = new ArrayList<>();
      List<ForecastSample> teaching = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        if (fold(samples.get(i).petition()) != fold) {
          taught.add(rows.get(i));
          teaching.add(samples.get(i));
        }
      }
      boolean[] labels = labels(teaching);
      if (taught.isEmpty()) {
        continue;
      }
      LogisticFit fit = LogisticFit.of(taught, labels, COST);
      for (int i = 0; i < rows.size(); i++) {
        if (fold(samples.get(i).petition()) == fold) {
          logits.add(new float[] {(float) fit.logit(rows.get(i))});
          measured.add(samples.get(i));
        }
      }
    }
    return LogisticFit.of(logits, labels(measured), 1);
  }

  private static boolean[] labels(List<ForecastSample> samples) {
    boolean[] labels = new boolean[samples.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = samples.get(i).isBreach();
    }
    return labels;
  }

  private Map<ClockName, float[]> usual(List<float[]> rows) {
    Map<ClockName, double[]> sums = new EnumMap<>(ClockName.class);
    Map<ClockName, Integer> counts = new EnumMap<>(ClockName.class);
    for (int i = 0; i < rows.size(); i++) {
      ClockName clock = samples.get(i).moment().clock();
      double[] sum = sums.computeIfAbsent(clock, c -> new double[ForecastFeatures.COUNT]);
      for (int j = 0; j < sum.length; j++) {
        sum[j] += rows.get(i)[j];
      }
      counts.merge(clock, 1, Integer::sum);
    }
    Map<ClockName, float[]> usual = new EnumMap<>(ClockName.class);
    sums.forEach(
        (clock, sum) -> {
          float[] mean = new float[sum.length];
          for (int j = 0; j < mean.length; j++) {
            mean[j] = (float) (sum[j] / counts.get(clock));
          }
          usual.put(clock, mean);
        });
    return usual;
  }

  private UnitPaces paces() {
    Map<String, Double> handled = new HashMap<>();
    Collection<Outcome> handles =
        outcomes.stream()
            .filter(o -> o.clock() == ClockName.HANDLE && !o.unit().isEmpty())
            .toList();
    handles.forEach(o -> handled.merge(o.unit(), 1.0, Double::sum));
    Optional<Instant> first = handles.stream().map(Outcome::decided).min(Instant::compareTo);
    Optional<Instant> last = handles.stream().map(Outcome::decided).max(Instant::compareTo);
    double days =
        first.isEmpty()
            ? 1
            : 1 + Duration.between(first.get(), last.orElseThrow()).toHours() / 24.0;
    handled.replaceAll((unit, count) -> count / days);
    UnitPaces known = new UnitPaces(handled, 0);
    double[] usual =
        samples.stream()
            .mapToDouble(
                s -> known.days(s.moment().standing().unit(), s.moment().standing().unitQueue()))
            .sorted()
            .toArray();
    return new UnitPaces(handled, usual[usual.length / 2]);
  }
}
