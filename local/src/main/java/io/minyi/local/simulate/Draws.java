package io.minyi.local.simulate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Random draws for one purpose. Every purpose has a stream of its own, so that a draw added in one
 * place changes nothing elsewhere.
 */
final class Draws {

  private final SplittableRandom random;

  private Draws(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The stream for the {@code number}-th thing of a purpose. */
  static Draws of(long seed, String purpose, long number) {
    return new Draws(mix(mix(seed ^ mix(purpose.hashCode())) ^ number));
  }

  /** Finalizer of SplitMix64: spreads neighbouring numbers over the whole range. */
  static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** From 0 to below {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From {@code low} to {@code high}, both possible. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  double unit() {
    return random.nextDouble();
  }

  long number() {
    return random.nextLong();
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Index drawn by weights that need not add up to 1. */
  int weighted(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = random.nextDouble() * total;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  /** Standard normal times {@code sigma}, exponentiated, times the median. */
  double logNormal(double median, double sigma) {
    return median * Math.exp(sigma * random.nextGaussian());
  }

  /** Poisson; above a mean of 50 by its normal approximation. */
  int poisson(double mean) {
    if (mean > 50) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > limit; product *= random.nextDouble()) {
      count++;
    }
    return Math.max(0, count);
  }
}
