package io.minyi.handling.score;

import io.minyi.handling.score.PeerPrior.Peer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Tries how fair scorecards are on units whose truth is known: sizes 5 to 5,000 petitions, evenly
 * on the logarithmic scale, all of one group.
 */
public final class FairnessSimulation {

  /** Smaller units are small. */
  public static final int SMALL = 50;

  private static final double SMALLEST = 5;
  private static final double LARGEST = 5000;
  private static final int WORST = 5;

  private final SplittableRandom random;
  private final int units;
  private final double rate;
  private final double strength;
  private long covered;
  private long below;
  private long smallRaw;
  private long smallOurs;
  private long small;
  private double width;
  private long coveredAlone;
  private double widthAlone;

  /**
   * What came out.
   *
   * @param small share of units that are small
   * @param smallAmongWorstRaw share of small units among the five with the lowest plain rate
   * @param smallAmongWorst among the five with the lowest P(better than the others)
   * @param below share of units told to be below
   * @param coverage share of 90 % intervals that hold the truth
   * @param width mean width of the intervals
   * @param coverageAlone likewise of intervals from the unit's own petitions only (Jeffreys prior)
   * @param widthAlone their mean width
   */
  public record Outcome(
      double small,
      double smallAmongWorstRaw,
      double smallAmongWorst,
      double below,
      double coverage,
      double width,
      double coverageAlone,
      double widthAlone) {}

  private record Unit(Tally tally, double probabilityBetter) {
    double share() {
      return (double) tally.count() / tally.trials();
    }
  }

  private FairnessSimulation(long seed, int units, double rate, double strength) {
    this.random = new SplittableRandom(seed);
    this.units = units;
    this.rate = rate;
    this.strength = strength;
  }

  /**
   * Plays it.
   *
   * @param rate the common true rate
   * @param strength of the Beta around it that the units' truths are drawn from; infinite: all
   *     truths are equal
   */
  public static Outcome play(long seed, int draws, int units, double rate, double strength) {
    FairnessSimulation simulation = new FairnessSimulation(seed, units, rate, strength);
    for (int draw = 0; draw < draws; draw++) {
      simulation.draw();
    }
    double all = (double) draws * units;
    double worst = (double) draws * Math.min(WORST, units);
    return new Outcome(
        simulation.small / all,
        simulation.smallRaw / worst,
        simulation.smallOurs / worst,
        simulation.below / all,
        simulation.covered / all,
        simulation.width / all,
        simulation.coveredAlone / all,
        simulation.widthAlone / all);
  }

  private void draw() {
    double[] truths = IntStream.range(0, units).mapToDouble(i -> truth()).toArray();
    List<Peer> peers = new ArrayList<>();
    Tally all = Tally.NONE;
    for (double truth : truths) {
      peers.add(new Peer(tally(truth), 0));
      all = all.plus(peers.get(peers.size() - 1).tally());
    }
    PeerPrior prior = PeerPrior.of(peers);
    List<Unit> judged = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      judged.add(judge(peers.get(i).tally(), all, prior, truths[i]));
    }
    smallRaw += smallAmongWorst(judged, Comparator.comparing(Unit::share));
    smallOurs += smallAmongWorst(judged, Comparator.comparing(Unit::probabilityBetter));
  }

  private Unit judge(Tally tally, Tally all, PeerPrior prior, double truth) {
    BetaPosterior posterior = prior.posterior(tally, 0);
    Tally others = all.minus(tally);
    double better = posterior.probabilityAbove((others.count() + 0.5) / (others.trials() + 1));
    double low = posterior.quantile(0.05);
    double high = posterior.quantile(0.95);
    Band band = ScorePlan.DEFAULT.band(better, high - low, tally.trials(), others.trials());
    below += band == Band.BELOW ? 1 : 0;
    covered += low <= truth && truth <= high ? 1 : 0;
    width += high - low;
    small += tally.trials() < SMALL ? 1 : 0;
    alone(tally, truth);
    return new Unit(tally, better);
  }

  private void alone(Tally tally, double truth) {
    BetaPosterior own =
        new BetaPosterior(tally.count() + 0.5, tally.trials() - tally.count() + 0.5);
    double low = own.quantile(0.05);
    double high = own.quantile(0.95);
    coveredAlone += low <= truth && truth <= high ? 1 : 0;
    widthAlone += high - low;
  }

  private static long smallAmongWorst(List<Unit> judged, Comparator<Unit> order) {
    return judged.stream()
        .sorted(order)
        .limit(WORST)
        .filter(unit -> unit.tally().trials() < SMALL)
        .count();
  }

  private double truth() {
    return Double.isInfinite(strength)
        ? rate
        : new BetaDistribution(null, rate * strength, (1 - rate) * strength)
            .inverseCumulativeProbability(random.nextDouble());
  }

  private Tally tally(double truth) {
    int trials = (int) Math.round(SMALLEST * Math.pow(LARGEST / SMALLEST, random.nextDouble()));
    int count = 0;
    for (int i = 0; i < trials; i++) {
      count += random.nextDouble() < truth ? 1 : 0;
    }
    return new Tally(count, trials);
  }
}
