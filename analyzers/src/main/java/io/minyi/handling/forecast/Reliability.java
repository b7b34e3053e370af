package io.minyi.handling.forecast;

/**
 * Moments of like probability.
 *
 * @param n moments
 * @param predicted mean probability
 * @param observed share that was followed by a breach
 */
public record Reliability(long n, double predicted, double observed) {}
