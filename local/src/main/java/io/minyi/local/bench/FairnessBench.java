package io.minyi.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.handling.score.FairnessSimulation;
import io.minyi.handling.score.FairnessSimulation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often small units are among the worst five of 100 equally good ones: by scorecard against by
 * plain rate, on the same simulated petitions. Coverage is that of the 90 % intervals.
 */
public final class FairnessBench {

  private static final long SEED = 20261124;
  private static final int DRAWS = 400;
  private static final int UNITS = 100;
  private static final double RATE = 0.85;

  private FairnessBench() {}

  /**
   * Runs the benchmark.
   *
   * @param args file for the result as JSON
   */
  public static void main(String[] args) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("seed", (double) SEED);
    Outcome equal = play(Double.POSITIVE_INFINITY);
    figures.put("smallUnits", equal.small());
    figures.put("smallAmongWorst", equal.smallAmongWorst());
    figures.put("smallAmongWorstRaw", equal.smallAmongWorstRaw());
    figures.put("toldBelow", equal.below());
    figures.put("coverageEqual", equal.coverage());
    figures.put("coverageAlone", equal.coverageAlone());
    for (double strength : new double[] {20, 100, 500}) {
      figures.put("coverageStrength" + (int) strength, play(strength).coverage());
    }
    BenchResult fairness =
        new BenchResult(
            "fairness",
            equal.smallAmongWorst() / equal.smallAmongWorstRaw(),
            "smallAmongWorst",
            "smallAmongWorstRaw",
            figures);
    Files.write(Path.of(args[0]), new ObjectMapper().writeValueAsBytes(fairness));
    System.out.println("READY");
  }

  private static Outcome play(double strength) {
    return FairnessSimulation.play(SEED, DRAWS, UNITS, RATE, strength);
  }
}
