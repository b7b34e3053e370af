package io.minyi.identity;

import io.minyi.identity.FoundIdentities.Span;
import io.minyi.petition.MaskedSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what masking found, missed and took without need.
 *
 * <p>An identity is found when every unit of it is under a token of its kind; a token is right when
 * it covers nothing but one identity.
 */
final class MaskingScore {
  private static final class Count {
    private int identities;
    private int found;
    private int tokens;
    private int right;
  }

  private final Map<IdentityKind, Count> counts = new EnumMap<>(IdentityKind.class);
  private final List<String> faults = new ArrayList<>();
  private final MaskIdentities masking = new MaskIdentities();

  MaskingScore() {
    for (IdentityKind kind : IdentityKind.values()) {
      counts.put(kind, new Count());
    }
  }

  void add(IdentityCase test) {
    Masked masked = masking.mask("text", test.text());
    List<Span> tokens =
        masked.text().equals(test.masked()) ? test.inText() : inOriginal(test.text(), masked);
    boolean isFaulty = false;
    for (Span identity : test.identities()) {
      Count count = counts.get(identity.kind());
      count.identities++;
      boolean isFound =
          tokens.stream()
              .anyMatch(
                  token ->
                      token.kind() == identity.kind()
                          && token.start() <= identity.start()
                          && token.end() >= identity.end());
      count.found += isFound ? 1 : 0;
      isFaulty |= !isFound;
    }
    for (Span token : tokens) {
      Count count = counts.get(token.kind());
      count.tokens++;
      boolean isRight =
          test.identities().stream()
                  .anyMatch(
                      identity ->
                          identity.start() <= token.start() && identity.end() >= token.end())
              || isTokenOfInput(test, token);
      count.right += isRight ? 1 : 0;
      isFaulty |= !isRight;
    }
    if (isFaulty) {
      faults.add(test.text() + "  →  " + masked.text());
    }
  }

  private static boolean isTokenOfInput(IdentityCase test, Span token) {
    return test.text().substring(token.start(), token.end()).equals(token.kind().token());
  }

  /** Where the tokens' originals stand, told from the text that masking left. */
  static List<Span> inOriginal(String text, Masked masked) {
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    for (MaskedSpan span : masked.spans()) {
      pattern.append(Pattern.quote(masked.text().substring(from, span.start()))).append("(.+?)");
      from = span.end();
    }
    pattern.append(Pattern.quote(masked.text().substring(from)));
    Matcher matcher = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(text);
    if (!matcher.matches()) {
      throw new IllegalStateException("masked text must be the text with tokens, was " + masked);
    }
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < masked.spans().size(); i++) {
      String kind =
          masked.spans().get(i).kind().replace('-', '_').toUpperCase(java.util.Locale.ROOT);
      spans.add(new Span(IdentityKind.valueOf(kind), matcher.start(i + 1), matcher.end(i + 1)));
    }
    return spans;
  }

  double recall() {
    return sum(count -> count.found) / sum(count -> count.identities);
  }

  double precision() {
    return sum(count -> count.right) / sum(count -> count.tokens);
  }

  List<String> faults() {
    return faults;
  }

  /** A line per kind: how many, recall, precision. */
  String table() {
    StringBuilder table = new StringBuilder();
    counts.forEach(
        (kind, count) ->
            table.append(
                "%-10s n %4d  recall %.4f  precision %.4f (%d tokens)%n"
                    .formatted(
                        kind.label(),
                        count.identities,
                        ratio(count.found, count.identities),
                        ratio(count.right, count.tokens),
                        count.tokens)));
    return table
        .append(
            "overall    n %4.0f  recall %.4f  precision %.4f%n"
                .formatted(sum(count -> count.identities), recall(), precision()))
        .toString();
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  private double sum(java.util.function.ToIntFunction<Count> field) {
    return counts.values().stream().mapToInt(field).sum();
  }
}
