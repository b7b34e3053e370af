package io.minyi.hotspot.problem;

/**
 * How much each part of the heat counts.
 *
 * @param person one distinct author
 * @param support the votes of others, dampened
 */
public record HeatWeights(double person, double support) {

  /** A voice counts as much as it adds to the number of people. */
  public static final HeatWeights CHOSEN = new HeatWeights(1, 1);

  public HeatWeights {
    if (!(person > 0 && support >= 0)) {
      throw new IllegalArgumentException(
          "heat weights must be person > 0 and support >= 0, were %s and %s"
              .formatted(person, support));
    }
  }
}
