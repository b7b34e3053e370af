package io.minyi.local.bench;

import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param ratio {@code of} divided by {@code over}
 * @param of what was measured, e.g. {@code whole}
 * @param over what it is compared with, measured in the same run
 * @param figures the raw figures by name; rates are records a second
 */
public record BenchResult(
    String name, double ratio, String of, String over, Map<String, Double> figures) {}
