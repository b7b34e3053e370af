package io.minyi.text.place;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the parts of an address: province, city, district, town, community, road, number, estate,
 * building, unit, room … (地址要素).
 *
 * <p>A linear-chain conditional random field (Lafferty et al. 2001) over characters; a span is
 * given when its posterior is above ½, so an unsure part is absent. Made for addresses; in a
 * petition give it the stretch that reads like one. Safe for threads. Linear time: a long text is
 * read in windows of {@value #WINDOW} characters; memory is that of a window and of the spans.
 */
public final class AddressTagger {

  /** No address is longer; a window ends at white space or a sign if there is one near. */
  private static final int WINDOW = 128;

  private static final int SEARCH = 32;

  private final AddressModel model;
  private final double[] transitions;
  private final double[] inner;

  public AddressTagger(AddressModel model) {
    this.model = model;
    transitions = model.chain.transitionFactors();
    inner = model.chain.innerFactors();
  }

  /**
   * A part that was found.
   *
   * @param probability above ½: how sure the tagger is of the part and both ends
   */
  public record Tagged(AddressSpan span, double probability) {}

  /** The parts of an address from left to right; they do not overlap. */
  public List<Tagged> tag(CharSequence text) {
    return tag(text, 0, text.length());
  }

  /**
   * The parts of a stretch of a text; what stands around it is not looked at.
   *
   * @return spans with offsets in the whole text
   */
  public List<Tagged> tag(CharSequence text, int start, int end) {
    List<Tagged> found = new ArrayList<>();
    for (int from = start; from < end; ) {
      int to = windowEnd(text, from, end);
      tagWindow(text.subSequence(from, to), from, found);
      from = to;
    }
    return found;
  }

  /** How well it tags addresses whose parts are known. */
  public AddressFigures measure(List<AddressExample> examples) {
    AddressFigures.Sum sum = new AddressFigures.Sum();
    for (AddressExample example : examples) {
      sum.add(example.spans(), tag(example.text()).stream().map(Tagged::span).toList());
    }
    return sum.figures();
  }

  private static int windowEnd(CharSequence text, int from, int end) {
    int full = from + WINDOW;
    if (full >= end) {
      return end;
    }
    for (int i = full; i > full - SEARCH; i--) {
      if (!Character.isLetterOrDigit(text.charAt(i - 1))) {
        return i;
      }
    }
    return full;
  }

  private void tagWindow(CharSequence window, int offset, List<Tagged> found) {
    ChainPass pass =
        new ChainPass(model.chain, transitions, inner, emissions(window), window.length());
    for (SpanPosteriors.Span span : new SpanPosteriors(pass).likely()) {
      String part = model.parts.get(span.part());
      found.add(
          new Tagged(
              new AddressSpan(part, offset + span.start(), offset + span.end()),
              Math.min(1, span.posterior())));
    }
  }

  private float[] emissions(CharSequence window) {
    float[] scores = new float[window.length() * model.chain.classes];
    AddressFeatures features = new AddressFeatures(window);
    FeatureKeys keys = new FeatureKeys();
    for (int i = 0; i < window.length(); i++) {
      features.read(i, keys);
      model.features.add(keys, scores, i * model.chain.classes);
    }
    return scores;
  }
}
