package io.minyi.text.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well addresses are tagged: a span counts as found only if part and both ends are right.
 *
 * <p>precision = right / found, recall = right / there, F1 = 2 · right / (found + there), over all
 * spans of all addresses; 0 where nothing was found or there.
 *
 * @param n addresses
 * @param parts the most frequent first
 */
public record AddressFigures(
    int n, double precision, double recall, double f1, List<PartFigures> parts) {

  public AddressFigures {
    parts = List.copyOf(parts);
  }

  /** Figures of one part; {@code support} is how many there are. */
  public record PartFigures(String part, double precision, double recall, double f1, int support) {}

  /** Adds up addresses. */
  public static final class Sum {

    private final Map<String, int[]> counts = new TreeMap<>();
    private int addresses;

    /** Adds an address: what is there and what was found. */
    public void add(List<AddressSpan> there, List<AddressSpan> found) {
      addresses++;
      Set<AddressSpan> truth = new HashSet<>(there);
      there.forEach(span -> counts(span)[0]++);
      for (AddressSpan span : found) {
        counts(span)[1]++;
        counts(span)[2] += truth.contains(span) ? 1 : 0;
      }
    }

    private int[] counts(AddressSpan span) {
      return counts.computeIfAbsent(span.part(), part -> new int[3]);
    }

    /** The figures so far. */
    public AddressFigures figures() {
      int[] all = new int[3];
      List<PartFigures> parts = new ArrayList<>();
      counts.forEach(
          (part, count) -> {
            for (int i = 0; i < all.length; i++) {
              all[i] += count[i];
            }
            parts.add(new PartFigures(part, precision(count), recall(count), f1(count), count[0]));
          });
      parts.sort((a, b) -> Integer.compare(b.support(), a.support()));
      return new AddressFigures(addresses, precision(all), recall(all), f1(all), parts);
    }

    private static double precision(int[] count) {
      return ratio(count[2], count[1]);
    }

    private static double recall(int[] count) {
      return ratio(count[2], count[0]);
    }

    private static double f1(int[] count) {
      return ratio(2 * count[2], count[0] + count[1]);
    }

    private static double ratio(int part, int whole) {
      return whole == 0 ? 0 : part / (double) whole;
    }
  }

  /** A table for people. */
  public String text() {
    StringBuilder table = new StringBuilder();
    table.append("%-12s %9s %9s %9s %9s%n".formatted("part", "precision", "recall", "F1", "n"));
    for (PartFigures part : parts) {
      table.append(
          "%-12s %9.3f %9.3f %9.3f %,9d%n"
              .formatted(part.part(), part.precision(), part.recall(), part.f1(), part.support()));
    }
    return table
        .append("%-12s %9.4f %9.4f %9.4f%n".formatted("all", precision, recall, f1))
        .append("%,d addresses".formatted(n))
        .toString();
  }
}
