package io.minyi.handling.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good a score of moments is.
 *
 * @param auc P(a moment before a breach scores higher than another), ties count half
 * @param calibrationError mean |share of breaches - mean probability| over ten groups of equal size
 * @param brier mean squared error of the probability
 * @param leadHours median hours before the due at which a breached clock's score first reaches the
 *     threshold that catches {@value #CAUGHT} of breached clocks
 * @param falseAlarms share of the kept clocks that reach that threshold too
 */
public record ScoreFigures(
    double auc, double calibrationError, double brier, double leadHours, double falseAlarms) {

  private static final int GROUPS = 10;
  private static final double CAUGHT = 0.8;

  /** What a clock's moments come to. */
  private static final class Course {
    private boolean isBreach;
    private double highest = Double.NEGATIVE_INFINITY;
    private final List<ForecastSample> moments = new ArrayList<>();
  }

  static ScoreFigures of(
      List<ForecastSample> samples,
      ToDoubleFunction<ForecastSample> score,
      ToDoubleFunction<ForecastSample> probability) {
    double brier = 0;
    for (ForecastSample sample : samples) {
      double error = probability.applyAsDouble(sample) - (sample.isBreach() ? 1 : 0);
      brier += error * error / samples.size();
    }
    Map<String, Course> courses = courses(samples, score);
    double[] highest =
        courses.values().stream().filter(c -> c.isBreach).mapToDouble(c -> c.highest).sorted().toArray();
    double threshold = highest.length == 0 ? 0 : highest[(int) (highest.length * (1 - CAUGHT))];
    long kept = courses.values().stream().filter(c -> !c.isBreach).count();
    long alarmed =
        courses.values().stream().filter(c -> !c.isBreach && c.highest >= threshold).count();
    return new ScoreFigures(
        auc(samples, score),
        calibrationError(samples, probability),
        brier,
        lead(courses.values(), score, threshold),
        alarmed / (double) Math.max(1, kept));
  }

  private static Map<String, Course> courses(
      List<ForecastSample> samples, ToDoubleFunction<ForecastSample> score) {
    Map<String, Course> courses = new LinkedHashMap<>();
    for (ForecastSample sample : samples) {
      Course course = courses.computeIfAbsent(sample.clockId(), id -> new Course());
      course.moments.add(sample);
      course.isBreach |= sample.isBreach();
      course.highest = Math.max(course.highest, score.applyAsDouble(sample));
    }
    return courses;
  }

  private static double lead(
      Iterable<Course> courses, ToDoubleFunction<ForecastSample> score, double threshold) {
    List<Double> hours = new ArrayList<>();
    for (Course course : courses) {
      if (course.isBreach) {
        course.moments.stream()
            .filter(s -> score.applyAsDouble(s) >= threshold)
            .min(Comparator.comparing(s -> s.moment().at()))
            .ifPresent(s -> hours.add(s.moment().wallHoursLeft()));
      }
    }
    hours.sort(Comparator.naturalOrder());
    return hours.isEmpty() ? 0 : hours.get(hours.size() / 2);
  }

  /** By ranks; ½ where only one kind is there. */
  static double auc(List<ForecastSample> samples, ToDoubleFunction<ForecastSample> score) {
    double[] all = samples.stream().mapToDouble(score).sorted().toArray();
    double ranks = 0;
    double positives = 0;
    for (ForecastSample sample : samples) {
      if (sample.isBreach()) {
        ranks += meanRank(all, score.applyAsDouble(sample));
        positives++;
      }
    }
    double negatives = samples.size() - positives;
    return positives == 0 || negatives == 0
        ? 0.5
        : (ranks - positives * (positives + 1) / 2) / (positives * negatives);
  }

  private static double meanRank(double[] sorted, double value) {
    return (bound(sorted, value, false) + 1 + bound(sorted, value, true)) / 2.0;
  }

  /** How many are less than the value, or not more. */
  private static int bound(double[] sorted, double value, boolean isEqualIn) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || (isEqualIn && sorted[middle] == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double calibrationError(
      List<ForecastSample> samples, ToDoubleFunction<ForecastSample> probability) {
    int n = samples.size();
    double[][] pairs = new double[n][];
    for (int i = 0; i < n; i++) {
      ForecastSample sample = samples.get(i);
      pairs[i] = new double[] {probability.applyAsDouble(sample), sample.isBreach() ? 1 : 0};
    }
    Arrays.sort(pairs, Comparator.comparingDouble(pair -> pair[0]));
    double error = 0;
    for (int g = 0; g < GROUPS; g++) {
      double gap = 0;
      for (int i = (int) ((long) n * g / GROUPS); i < (int) ((long) n * (g + 1) / GROUPS); i++) {
        gap += pairs[i][0] - pairs[i][1];
      }
      error += Math.abs(gap) / n;
    }
    return error;
  }
}
