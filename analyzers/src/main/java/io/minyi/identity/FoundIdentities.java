package io.minyi.identity;

import io.minyi.petition.MaskedSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The identities found so far in one text, none over another. */
final class FoundIdentities {
  /** A stretch of the original text; units of UTF-16, end exclusive. */
  record Span(IdentityKind kind, int start, int end) {}

  private final BitSet taken = new BitSet();
  private final List<Span> spans = new ArrayList<>();

  /** Whether nothing in the stretch is an identity or a token. */
  boolean isFree(int start, int end) {
    int next = taken.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** Adds an identity; ignored where another one stands. */
  void add(IdentityKind kind, int start, int end) {
    if (isFree(start, end)) {
      spans.add(new Span(kind, start, end));
      taken.set(start, end);
    }
  }

  /** Keeps recognisers away from a stretch. */
  void keep(int start, int end) {
    taken.set(start, end);
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }

  /** The text with a token for each identity. */
  String replaceIn(String text) {
    spans.sort(Comparator.comparingInt(Span::start));
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (Span span : spans) {
      masked.append(text, from, span.start()).append(span.kind().token());
      from = span.end();
    }
    return masked.append(text, from, text.length()).toString();
  }

  /** The tokens that stand in a masked text. */
  static List<MaskedSpan> tokens(String field, String masked) {
    List<MaskedSpan> tokens = new ArrayList<>();
    for (int i = masked.indexOf('['); i >= 0; i = masked.indexOf('[', i + 1)) {
      for (IdentityKind kind : IdentityKind.values()) {
        if (masked.startsWith(kind.token(), i)) {
          tokens.add(new MaskedSpan(kind.label(), field, i, i + kind.token().length()));
        }
      }
    }
    return tokens;
  }
}
