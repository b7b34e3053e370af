package io.minyi.text.appeal;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How well scores agree with labels. */
final class AppealFigures {

  private static final double[] RECALLS = {0.8, 0.9, 0.95, 0.98, 1};

  private final List<LabelledPetition> petitions;
  private final Map<String, double[]> scores;

  AppealFigures(List<LabelledPetition> petitions, Map<String, double[]> scores) {
    this.petitions = petitions;
    this.scores = scores;
  }

  private double score(LabelledPetition petition, int score) {
    return scores.get(petition.id())[score];
  }

  /** The highest threshold that finds this share of the emergencies. */
  double thresholdFor(double recall) {
    double[] found =
        petitions.stream()
            .filter(p -> p.urgency().equals("emergency"))
            .mapToDouble(p -> score(p, Scores.EMERGENCY))
            .sorted()
            .toArray();
    int missed = (int) Math.floor(found.length * (1 - recall));
    return found[missed] - 1e-3;
  }

  /** The threshold with the best F1 of what is at least urgent. */
  double urgentThreshold() {
    double best = 0;
    double threshold = 0;
    for (LabelledPetition one : petitions) {
      double at = score(one, Scores.URGENT) - 1e-3;
      double[] figures = urgency(Scores.URGENT, at);
      double f1 = 2 * figures[0] * figures[1] / Math.max(1e-9, figures[0] + figures[1]);
      if (f1 > best) {
        best = f1;
        threshold = at;
      }
    }
    return threshold;
  }

  /** Recall and precision of emergencies, or of all that is at least urgent, above a threshold. */
  private double[] urgency(int score, double threshold) {
    double hits = 0;
    double all = 0;
    double found = 0;
    for (LabelledPetition petition : petitions) {
      boolean is =
          petition.urgency().equals("emergency")
              || (score == Scores.URGENT && petition.urgency().equals("urgent"));
      boolean says = score(petition, score) > threshold;
      all += is ? 1 : 0;
      found += says ? 1 : 0;
      hits += is && says ? 1 : 0;
    }
    return new double[] {hits / Math.max(1, all), hits / Math.max(1, found), hits, all, found};
  }

  void print(PrintStream out, double emergency, double urgent) {
    classes(out, "appeal", 0, Scores.TYPES, LabelledPetition::appeal);
    classes(out, "polarity", Scores.POLARITY, Scores.POLARITIES, LabelledPetition::polarity);
    List<LabelledPetition> read = petitions.stream().filter(p -> p.emotion() >= 0).toList();
    double[] strengths = read.stream().mapToDouble(p -> score(p, Scores.EMOTION)).toArray();
    double[] labels = read.stream().mapToDouble(LabelledPetition::emotion).toArray();
    out.printf("emotion n %d spearman %.3f%n", labels.length, spearman(strengths, labels));
    for (double recall : RECALLS) {
      line(out, "emergency trade-off", Scores.EMERGENCY, thresholdFor(recall));
    }
    line(out, "emergency chosen", Scores.EMERGENCY, emergency);
    line(out, "urgent chosen", Scores.URGENT, urgent);
    petitions.stream()
        .filter(p -> p.urgency().equals("emergency") && score(p, Scores.EMERGENCY) <= emergency)
        .forEach(p -> out.printf("missed emergency %s %.2f%n", p.id(), score(p, Scores.EMERGENCY)));
  }

  private void line(PrintStream out, String name, int score, double threshold) {
    double[] f = urgency(score, threshold);
    out.printf(
        "%s: threshold %.2f recall %.3f (%.0f of %.0f) precision %.3f (%.0f said of %d)%n",
        name, threshold, f[0], f[2], f[3], f[1], f[4], petitions.size());
  }

  private void classes(
      PrintStream out,
      String name,
      int from,
      List<String> classes,
      Function<LabelledPetition, String> label) {
    List<LabelledPetition> read =
        petitions.stream().filter(p -> !label.apply(p).isEmpty()).toList();
    int[][] counts = new int[classes.size()][classes.size()];
    double right = 0;
    double confidence = 0;
    for (LabelledPetition petition : read) {
      double[] chances = Scores.chances(scores.get(petition.id()), from, classes.size());
      int best = Scores.best(chances);
      int truth = classes.indexOf(label.apply(petition));
      counts[truth][best]++;
      right += truth == best ? 1 : 0;
      confidence += chances[best];
    }
    double[] f1 = IntStream.range(0, classes.size()).mapToDouble(k -> f1(counts, k)).toArray();
    out.printf(
        "%s n %d accuracy %.3f macro-F1 %.3f F1 %s mean probability %.3f%n",
        name,
        read.size(),
        right / read.size(),
        Arrays.stream(f1).average().orElse(0),
        Arrays.toString(Arrays.stream(f1).map(Scores::rounded).toArray()),
        confidence / read.size());
  }

  private static double f1(int[][] counts, int k) {
    int said = Arrays.stream(counts).mapToInt(row -> row[k]).sum();
    int is = Arrays.stream(counts[k]).sum();
    return 2.0 * counts[k][k] / Math.max(1, said + is);
  }

  private static double spearman(double[] one, double[] other) {
    double[] a = ranks(one);
    double[] b = ranks(other);
    double mean = (one.length - 1) / 2.0;
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      product += (a[i] - mean) * (b[i] - mean);
      squaresA += (a[i] - mean) * (a[i] - mean);
      squaresB += (b[i] - mean) * (b[i] - mean);
    }
    return product / Math.sqrt(squaresA * squaresB);
  }

  /** Ranks from 0, equals share their mean. */
  private static double[] ranks(double[] values) {
    Integer[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .toArray(Integer[]::new);
    double[] ranks = new double[values.length];
    for (int i = 0; i < order.length; ) {
      int end = i;
      while (end < order.length && values[order[end]] == values[order[i]]) {
        end++;
      }
      for (int k = i; k < end; k++) {
        ranks[order[k]] = (i + end - 1) / 2.0;
      }
      i = end;
    }
    return ranks;
  }
}
