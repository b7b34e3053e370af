package io.minyi.identity;

import java.util.List;
import java.util.Random;

/** Pieces of text from a seed. */
class RandomText {
  private final Random random;

  RandomText(Random random) {
    this.random = random;
  }

  final int below(int bound) {
    return random.nextInt(bound);
  }

  final int between(int from, int to) {
    return random.nextInt(from, to);
  }

  final String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  final String nonZero() {
    return String.valueOf(1 + random.nextInt(9));
  }

  final <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  final String letter(String letters) {
    return letters.substring(random.nextInt(letters.length())).substring(0, 1);
  }

  static String grouped(String number, String gap, int... sizes) {
    StringBuilder grouped = new StringBuilder();
    int from = 0;
    for (int size : sizes) {
      grouped.append(from == 0 ? "" : gap).append(number, from, from + size);
      from += size;
    }
    return grouped.toString();
  }

  static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars()
        .forEach(
            unit ->
                wide.append(
                    (char) (unit > 32 && unit < 127 ? unit + 0xFEE0 : unit == 32 ? 0x3000 : unit)));
    return wide.toString();
  }

  final String twoDigits(int from, int to) {
    return "%02d".formatted(random.nextInt(from, to + 1));
  }
}
