package io.minyi.text.place;

import java.util.ArrayList;
import java.util.List;

/**
 * The spans that are more probable than not.
 *
 * <p>The posterior of a span is the share of all taggings, weighted, that hold it with this part
 * and both ends. Overlapping spans exclude each other, so those above ½ never overlap. Taking them
 * instead of the one best tagging gives a better F1 on uncertain spans and tells how sure each is.
 */
final class SpanPosteriors {

  private static final double LEAST = 0.5;
  private static final double NEGLIGIBLE = 1e-9;

  private final ChainPass pass;
  private final ChainWeights weights;

  /** For each memory the mass of the span that is looked at. */
  private final double[] begun;

  /** A span by number of its part. */
  record Span(int part, int start, int end, double posterior) {}

  SpanPosteriors(ChainPass pass) {
    this.pass = pass;
    this.weights = pass.weights;
    begun = new double[weights.memories];
  }

  List<Span> likely() {
    List<Span> spans = new ArrayList<>();
    int end = 0;
    for (int start = 0; start < pass.length; start++) {
      for (int part = 0; part < weights.parts && start >= end; part++) {
        Span span = longestFrom(start, part);
        if (span != null) {
          spans.add(span);
          end = span.end();
        }
      }
    }
    return spans;
  }

  private Span longestFrom(int start, int part) {
    double single = single(start, part);
    if (single > LEAST) {
      return new Span(part, start, start + 1, single);
    }
    double open = 0;
    for (int memory = 0; memory < begun.length; memory++) {
      int at = memory * pass.width + 2 * part;
      begun[memory] = pass.inForward[start + 1][at];
      open += begun[memory] * pass.inBackward[start + 1][at];
    }
    int from = 4 * part;
    for (int i = start + 1; i < pass.length && open > LEAST; i++) {
      int score = i * weights.classes + 4 * part;
      double end = pass.inner[from + 1] * pass.scores[score + ChainWeights.END] * pass.scales[i];
      double inside = pass.inner[from] * pass.scores[score + ChainWeights.INSIDE] * pass.scales[i];
      double ended = 0;
      open = 0;
      for (int memory = 0; memory < begun.length; memory++) {
        ended += begun[memory] * end * pass.backward[i + 1][weights.after(part, memory)];
        begun[memory] *= inside;
        open += begun[memory] * pass.inBackward[i + 1][memory * pass.width + 2 * part + 1];
      }
      if (ended > LEAST) {
        return new Span(part, start, i + 1, ended);
      }
      from = 4 * part + 2;
    }
    return null;
  }

  private double single(int start, int part) {
    double score =
        pass.scores[start * weights.classes + 4 * part + ChainWeights.SINGLE] * pass.scales[start];
    if (score < NEGLIGIBLE) {
      return 0;
    }
    double sum = 0;
    for (int context : pass.alive.contexts(start)) {
      sum +=
          pass.forward[start][context]
              * pass.transitions[context * weights.targets + 2 * part + 1]
              * pass.backward[start + 1][weights.after(part, weights.memory(context))];
    }
    return sum * score;
  }
}
