package io.minyi.text.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class SpanPosteriorsTest {

  private static final int PARTS = 2;
  private static final int LENGTH = 5;

  /** Weighs every possible tagging, one by one. */
  private static final class AllTaggings {
    private final ChainWeights weights;
    private final float[] emissions;
    private final Map<String, Double> spans = new HashMap<>();
    private double whole;

    AllTaggings(ChainWeights weights, float[] emissions) {
      this.weights = weights;
      this.emissions = emissions;
      go(0, weights.start(), 0, List.of());
    }

    private void go(int i, int context, double score, List<String> spansSoFar) {
      if (i == LENGTH) {
        double mass = Math.exp(score + transition(context, weights.toEnd()));
        whole += mass;
        spansSoFar.forEach(span -> spans.merge(span, mass, Double::sum));
        return;
      }
      float outside = emissions[i * weights.classes + weights.outside()];
      double toOutside = transition(context, weights.toOutside());
      go(i + 1, weights.afterOutside(context), score + toOutside + outside, spansSoFar);
      for (int part = 0; part < PARTS; part++) {
        for (int end = i + 1; end <= LENGTH; end++) {
          int target = 2 * part + (end == i + 1 ? 1 : 0);
          double next = score + transition(context, target) + part(part, i, end);
          List<String> longer = new ArrayList<>(spansSoFar);
          longer.add(part + "," + i + "," + end);
          go(end, weights.after(part, weights.memory(context)), next, longer);
        }
      }
    }

    private double transition(int context, int target) {
      return weights.afterLast[weights.last(context) * weights.targets + target]
          + weights.afterMemory[weights.memory(context) * weights.targets + target];
    }

    private double part(int part, int start, int end) {
      if (end == start + 1) {
        return emissions[start * weights.classes + 4 * part + ChainWeights.SINGLE];
      }
      double score = emissions[start * weights.classes + 4 * part];
      for (int i = start + 1; i < end; i++) {
        int place = i == end - 1 ? ChainWeights.END : ChainWeights.INSIDE;
        score +=
            emissions[i * weights.classes + 4 * part + place]
                + weights.inner[4 * part + (i == start + 1 ? 0 : 2) + place - 1];
      }
      return score;
    }
  }

  @RepeatedTest(20)
  void posteriors_are_the_shares_of_all_taggings(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    ChainWeights weights = new ChainWeights(new int[] {1, 0});
    fill(weights.afterLast, random);
    fill(weights.afterMemory, random);
    fill(weights.inner, random);
    float[] emissions = new float[LENGTH * weights.classes];
    fill(emissions, random);
    AllTaggings all = new AllTaggings(weights, emissions);
    ChainPass pass =
        new ChainPass(
            weights, weights.transitionFactors(), weights.innerFactors(), emissions, LENGTH);

    Map<String, Double> found = new HashMap<>();
    for (SpanPosteriors.Span span : new SpanPosteriors(pass).likely()) {
      found.put(span.part() + "," + span.start() + "," + span.end(), span.posterior());
    }

    all.spans.replaceAll((span, mass) -> mass / all.whole);
    all.spans.values().removeIf(posterior -> posterior <= 0.5);
    assertThat(found.keySet()).isEqualTo(all.spans.keySet());
    found.forEach(
        (span, posterior) ->
            assertThat(posterior).as(span).isCloseTo(all.spans.get(span), within(1e-6)));
  }

  private static void fill(float[] weights, Random random) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (2.5 * random.nextGaussian());
    }
  }
}
