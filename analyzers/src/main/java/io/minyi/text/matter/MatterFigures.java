package io.minyi.text.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good a classifier is on labelled petitions.
 *
 * @param n petitions
 * @param accuracy share whose likeliest label is the given one, 0–1
 * @param macroF1 mean F1 of the labels that occur in the data
 * @param classes figures of each label that occurs in the data, by name
 * @param calibrationError expected calibration error of the likeliest label's probability:
 *     petitions in {@value #BINS} bins of equal width, |mean probability - share right|, weighted
 *     by their number (Guo et al., On Calibration of Modern Neural Networks, 2017)
 * @param coverageAt by share right, the share of petitions decided when the model abstains below
 *     the probability that makes it just so right
 */
public record MatterFigures(
    int n,
    double accuracy,
    double macroF1,
    List<LabelFigures> classes,
    double calibrationError,
    Map<String, Double> coverageAt) {

  private static final int BINS = 15;
  private static final List<String> SHARES_RIGHT = List.of("0.95", "0.98");

  public MatterFigures {
    classes = List.copyOf(classes);
  }

  /** Figures of one label; precision is 0 when it is never said. */
  public record LabelFigures(
      String label, double precision, double recall, double f1, int support) {}

  /** A table for people. */
  public String text() {
    StringBuilder text =
        new StringBuilder(
            "petitions           %,d%naccuracy            %.4f%nmacro-F1            %.4f%n"
                .formatted(n, accuracy, macroF1));
    text.append("calibration error   %.4f%n".formatted(calibrationError));
    coverageAt.forEach(
        (share, coverage) -> text.append("decided at %s     %.4f%n".formatted(share, coverage)));
    text.append("%n%9s %9s %9s %9s  label%n".formatted("precision", "recall", "F1", "support"));
    for (LabelFigures label : classes) {
      text.append(
          "%9.4f %9.4f %9.4f %,9d  %s%n"
              .formatted(
                  label.precision(), label.recall(), label.f1(), label.support(), label.label()));
    }
    return text.toString().stripTrailing();
  }

  /** Counts decisions; memory: some 20 bytes a petition. Not safe for threads. */
  public static final class Tally {

    private final List<String> labels;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<Decision> decisions = new ArrayList<>();

    /** Places in {@link #counts}. */
    private static final int GIVEN = 0;

    private static final int SAID = 1;
    private static final int RIGHT = 2;

    private record Decision(double probability, boolean isRight) {}

    public Tally(List<String> labels) {
      this.labels = List.copyOf(labels);
    }

    /**
     * Counts one.
     *
     * @param given its label in the data; one that the classifier does not know counts as wrong
     * @param probabilities of the classifier's labels
     */
    public void add(String given, double[] probabilities) {
      int best = 0;
      for (int label = 1; label < probabilities.length; label++) {
        best = probabilities[label] > probabilities[best] ? label : best;
      }
      String said = labels.get(best);
      boolean isRight = said.equals(given);
      count(given)[GIVEN]++;
      count(said)[SAID]++;
      count(given)[RIGHT] += isRight ? 1 : 0;
      decisions.add(new Decision(probabilities[best], isRight));
    }

    private int[] count(String label) {
      return counts.computeIfAbsent(label, l -> new int[3]);
    }

    /** The figures of all that was counted, which must be at least one. */
    public MatterFigures figures() {
      List<LabelFigures> classes = new ArrayList<>();
      counts.forEach(
          (label, count) -> {
            if (count[GIVEN] > 0) {
              classes.add(figures(label, count));
            }
          });
      double right = decisions.stream().filter(Decision::isRight).count();
      return new MatterFigures(
          decisions.size(),
          right / decisions.size(),
          classes.stream().mapToDouble(LabelFigures::f1).average().orElse(0),
          classes,
          calibrationError(),
          coverage());
    }

    private static LabelFigures figures(String label, int[] count) {
      double precision = count[SAID] == 0 ? 0 : (double) count[RIGHT] / count[SAID];
      double recall = (double) count[RIGHT] / count[GIVEN];
      double f1 = 2.0 * count[RIGHT] / (count[SAID] + count[GIVEN]);
      return new LabelFigures(label, precision, recall, f1, count[GIVEN]);
    }

    private double calibrationError() {
      double[] gap = new double[BINS];
      for (Decision decision : decisions) {
        int bin = Math.min(BINS - 1, (int) (decision.probability() * BINS));
        gap[bin] += decision.probability() - (decision.isRight() ? 1 : 0);
      }
      double sum = 0;
      for (double bin : gap) {
        sum += Math.abs(bin);
      }
      return sum / decisions.size();
    }

    private Map<String, Double> coverage() {
      Map<String, Double> coverage = new LinkedHashMap<>();
      for (String share : SHARES_RIGHT) {
        int decided = decided(Double.parseDouble(share));
        coverage.put(share, (double) decided / decisions.size());
      }
      return coverage;
    }

    /**
     * The probability from which on so large a share is right; 1 when it never is.
     *
     * @param share wanted, 0–1
     */
    double threshold(double share) {
      int decided = decided(share);
      return decided == 0 ? 1 : decisions.get(decided - 1).probability();
    }

    /** How many of the surest may be decided. */
    private int decided(double share) {
      decisions.sort(Comparator.comparingDouble(Decision::probability).reversed());
      int right = 0;
      int decided = 0;
      for (int i = 0; i < decisions.size(); i++) {
        right += decisions.get(i).isRight() ? 1 : 0;
        decided = right >= share * (i + 1) ? i + 1 : decided;
      }
      return decided;
    }
  }
}
