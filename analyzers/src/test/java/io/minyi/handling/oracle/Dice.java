package io.minyi.handling.oracle;

import java.util.List;
import java.util.Random;

/** Chances that a seed decides. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
  }

  boolean falls(int percent) {
    return random.nextInt(100) < percent;
  }

  /** From one number to another, both possible. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  @SafeVarargs
  final <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A word of a list such as {@code "a*3 b c"}, in which a comes three times as often. */
  String weighted(String words) {
    int total = 0;
    String chosen = "";
    for (String word : words.split(" ", -1)) {
      int star = word.indexOf('*');
      int weight = star < 0 ? 1 : Integer.parseInt(word.substring(star + 1));
      total += weight;
      if (random.nextInt(total) < weight) {
        chosen = star < 0 ? word : word.substring(0, star);
      }
    }
    return chosen;
  }
}
