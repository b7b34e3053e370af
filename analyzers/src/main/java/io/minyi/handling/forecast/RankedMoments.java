package io.minyi.handling.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Moments with a score and a probability each, sorted once, so that figures under any weights of
 * petitions take one pass.
 */
final class RankedMoments {

  static final int GROUPS = 10;

  private final List<ForecastSample> samples;
  private final int[] petitionOf;
  private final double[] scores;
  private final double[] probabilities;
  private final int[] byScore;
  private final int[] byProbability;
  private final List<Course> courses;

  /** The moments of one clock, in order of time. */
  private static final class Course {
    private final List<Integer> moments = new ArrayList<>();
    private boolean isBreach;
    private double highest = Double.NEGATIVE_INFINITY;
  }

  /**
   * Sorts.
   *
   * @param petitionOf index of the petition of each sample
   */
  RankedMoments(
      List<ForecastSample> samples,
      int[] petitionOf,
      ToDoubleFunction<ForecastMoment> score,
      ToDoubleFunction<ForecastMoment> probability) {
    this.samples = samples;
    this.petitionOf = petitionOf;
    scores = samples.stream().mapToDouble(s -> score.applyAsDouble(s.moment())).toArray();
    probabilities =
        samples.stream().mapToDouble(s -> probability.applyAsDouble(s.moment())).toArray();
    byScore = order(scores);
    byProbability = order(probabilities);
    courses = courses();
  }

  private static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  private List<Course> courses() {
    Map<String, Course> byClock = new LinkedHashMap<>();
    for (int i = 0; i < scores.length; i++) {
      Course course = byClock.computeIfAbsent(samples.get(i).clockId(), id -> new Course());
      course.moments.add(i);
      course.isBreach |= isBreach(i);
      course.highest = Math.max(course.highest, scores[i]);
    }
    return byClock.values().stream()
        .sorted(Comparator.comparingDouble((Course c) -> -c.highest))
        .toList();
  }

  private boolean isBreach(int sample) {
    return samples.get(sample).isBreach();
  }

  /**
   * The figures.
   *
   * @param weights by petition
   */
  ScoreFigures figures(int[] weights) {
    Alarm alarm = alarm(weights);
    double breached = 0;
    double caught = 0;
    double hours = 0;
    for (Course course : courses) {
      int weight = course.isBreach ? weight(course, weights) : 0;
      breached += weight;
      if (weight > 0 && course.highest >= alarm.threshold()) {
        double alarmed = weight * (course.highest > alarm.threshold() ? 1 : alarm.share());
        caught += alarmed;
        hours += alarmed * leadHours(course, alarm.threshold());
      }
    }
    double each = Math.max(1, breached);
    return new ScoreFigures(
        auc(weights), calibrationError(weights), brier(weights), caught / each, hours / each);
  }

  private double leadHours(Course course, double threshold) {
    int first =
        course.moments.stream().filter(i -> scores[i] >= threshold).findFirst().orElseThrow();
    return samples.get(first).moment().wallHoursLeft();
  }

  private int weight(Course course, int[] weights) {
    return weights[petitionOf[course.moments.get(0)]];
  }

  /**
   * When as many clocks are alarmed as breach.
   *
   * @param share of the clocks at the threshold itself that there is room for
   */
  private record Alarm(double threshold, double share) {}

  private Alarm alarm(int[] weights) {
    double room = 0;
    for (Course course : courses) {
      room += course.isBreach ? weight(course, weights) : 0;
    }
    for (int from = 0, to; from < courses.size(); from = to) {
      double highest = courses.get(from).highest;
      double tied = 0;
      for (to = from; to < courses.size() && courses.get(to).highest == highest; to++) {
        tied += weight(courses.get(to), weights);
      }
      if (tied >= room) {
        return new Alarm(highest, tied == 0 ? 0 : room / tied);
      }
      room -= tied;
    }
    return new Alarm(Double.NEGATIVE_INFINITY, 1);
  }

  private double auc(int[] weights) {
    double pairs = 0;
    double negatives = 0;
    double positives = 0;
    for (int from = 0, to; from < byScore.length; from = to) {
      double negative = 0;
      double positive = 0;
      for (to = from; to < byScore.length && scores[byScore[to]] == scores[byScore[from]]; to++) {
        int weight = weights[petitionOf[byScore[to]]];
        positive += isBreach(byScore[to]) ? weight : 0;
        negative += isBreach(byScore[to]) ? 0 : weight;
      }
      pairs += positive * (negatives + negative / 2);
      negatives += negative;
      positives += positive;
    }
    return positives == 0 || negatives == 0 ? 0.5 : pairs / (positives * negatives);
  }

  private double brier(int[] weights) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double error = probabilities[i] - (isBreach(i) ? 1 : 0);
      sum += weights[petitionOf[i]] * error * error;
      all += weights[petitionOf[i]];
    }
    return sum / Math.max(1, all);
  }

  private double calibrationError(int[] weights) {
    double error = 0;
    double all = 0;
    for (Reliability group : reliability(weights)) {
      error += group.n() * Math.abs(group.predicted() - group.observed());
      all += group.n();
    }
    return error / Math.max(1, all);
  }

  /** Ten groups of equal size by probability, ascending. */
  List<Reliability> reliability(int[] weights) {
    List<Reliability> groups = new ArrayList<>();
    long n = byProbability.length;
    for (int g = 0; g < GROUPS; g++) {
      double all = 0;
      double predicted = 0;
      double observed = 0;
      for (int k = (int) (n * g / GROUPS); k < n * (g + 1) / GROUPS; k++) {
        int i = byProbability[k];
        int weight = weights[petitionOf[i]];
        all += weight;
        predicted += weight * probabilities[i];
        observed += isBreach(i) ? weight : 0;
      }
      double each = Math.max(1, all);
      groups.add(new Reliability((long) all, predicted / each, observed / each));
    }
    return groups;
  }
}
