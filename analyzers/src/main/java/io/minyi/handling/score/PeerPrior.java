package io.minyi.handling.score;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * What the peers of a unit teach about its rate before its own petitions are looked at.
 *
 * <p>Cost: grid points (135) × peers; 100 peers take some 20 ms.
 */
final class PeerPrior {

  /*
   * Unit i with k of n and a mix of petitions that makes its work harder or easier by x_i (on the
   * logit scale, see ExpectedByMix):
   *
   *   k_i ~ Binomial(n_i, p_i),  p_i ~ Beta(s·m_i, s·(1 − m_i)),  logit m_i = logit m + x_i
   *
   * m is the peers' common rate, s how alike they are ("a peer's record is worth s petitions").
   * Both are learned from the peers. s = ∞ fits peers that do not differ at all, and few peers say
   * little about s, so neither is set to its best value (plain empirical Bayes is too sure of itself
   * with few peers, decision 21): they are averaged over, weighted by their likelihood
   *
   *   L(m, s) = Π_i B(s·m_i + k_i, s·(1 − m_i) + n_i − k_i) / B(s·m_i, s·(1 − m_i))
   *
   * and the priors m ~ uniform(0, 1) and "uniform shrinkage" p(s) = n0 / (n0 + s)², n0 the median
   * n_i: the weight s / (s + n0) of the peers in the judgement of a middling unit is then uniform.
   * Grid: s = 2, 4, … 65,536; for each s nine m about the weighted mean, ±3 standard errors.
   * A unit's posterior is the mixture of its Betas; it is told as the Beta of equal mean and
   * variance.
   *
   * Sources: Deely and Lindley 1981, Bayes Empirical Bayes, JASA 76; Christiansen and Morris 1997,
   * Hierarchical Poisson Regression Modeling, JASA 92; Daniels 1999, A prior for the variance in
   * hierarchical models, Canadian J. Statistics 27.
   */

  private static final int STRENGTHS = 16;
  private static final int STEPS = 4;
  private static final double STEP = 0.75;
  private static final double NEGLIGIBLE = 1e-7;

  private final List<Point> points;

  /** A unit's count, and how much its mix shifts it. */
  record Peer(Tally tally, double shift) {}

  private record Point(double logit, double strength, double weight) {}

  private PeerPrior(List<Point> points) {
    this.points = points;
  }

  /** What these peers teach. */
  static PeerPrior of(List<Peer> all) {
    List<Peer> peers = all.stream().filter(peer -> peer.tally().trials() > 0).toList();
    double middling = median(peers);
    List<Point> logs = new ArrayList<>();
    for (int i = 1; i <= STRENGTHS; i++) {
      addStrength(logs, peers, Math.scalb(1.0, i), middling);
    }
    double most = logs.stream().mapToDouble(Point::weight).max().orElseThrow();
    List<Point> points = new ArrayList<>();
    double sum = 0;
    for (Point log : logs) {
      double weight = Math.exp(log.weight() - most);
      if (weight > NEGLIGIBLE) {
        points.add(new Point(log.logit(), log.strength(), weight));
        sum += weight;
      }
    }
    double total = sum;
    return new PeerPrior(
        points.stream().map(p -> new Point(p.logit(), p.strength(), p.weight() / total)).toList());
  }

  private static void addStrength(List<Point> logs, List<Peer> peers, double s, double middling) {
    double weighted = 0.5;
    double weights = 1;
    for (Peer peer : peers) {
      double n = peer.tally().trials();
      double weight = n * (s + 1) / (s + n);
      double share = (peer.tally().count() + 0.5) / (n + 1);
      weighted += weight * expit(logit(share) - peer.shift());
      weights += weight;
    }
    double centre = weighted / weights;
    double error = 1 / Math.sqrt(weights * centre * (1 - centre));
    double prior = Math.log(s * middling) - 2 * Math.log(middling + s);
    for (int step = -STEPS; step <= STEPS; step++) {
      double x = logit(centre) + step * STEP * error;
      double m = expit(x);
      double jacobian = Math.log(m) + Math.log1p(-m) + Math.log(error);
      logs.add(new Point(x, s, prior + jacobian + logLikelihood(peers, x, s)));
    }
  }

  private static double logLikelihood(List<Peer> peers, double x, double s) {
    double sum = 0;
    for (Peer peer : peers) {
      double a = s * expit(x + peer.shift());
      double b = s - a;
      long k = peer.tally().count();
      long n = peer.tally().trials();
      sum += rising(a, k) + rising(b, n - k) - rising(s, n);
    }
    return sum;
  }

  /** ln Γ(a + k) / Γ(a). */
  private static double rising(double a, long k) {
    return k == 0 ? 0 : Gamma.logGamma(a + k) - Gamma.logGamma(a);
  }

  /** What is believed of a unit. */
  BetaPosterior posterior(Tally tally, double shift) {
    double mean = 0;
    double square = 0;
    for (Point point : points) {
      double m = expit(point.logit() + shift);
      double strength = point.strength() + tally.trials();
      double p = (point.strength() * m + tally.count()) / strength;
      mean += point.weight() * p;
      square += point.weight() * (p * p + p * (1 - p) / (strength + 1));
    }
    return BetaPosterior.of(mean, square - mean * mean);
  }

  private static double median(List<Peer> peers) {
    long[] trials = peers.stream().mapToLong(peer -> peer.tally().trials()).sorted().toArray();
    return trials.length == 0 ? 1 : trials[trials.length / 2];
  }

  static double logit(double p) {
    return Math.log(p) - Math.log1p(-p);
  }

  private static double expit(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
