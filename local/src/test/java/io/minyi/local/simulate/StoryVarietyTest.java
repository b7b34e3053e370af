package io.minyi.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No two texts may sound like one template: measured by the 3-grams they share. */
class StoryVarietyTest {

  private static final int TEXTS = 2000;

  /** A text with what excuses likeness. */
  private record Told(String text, long author, String burst, String matter) {}

  @Test
  void no_two_texts_of_two_thousand_share_half_of_their_trigrams() {
    List<Told> texts = texts();
    int[][] grams = texts.stream().map(told -> trigrams(told.text())).toArray(int[][]::new);
    double[] bounds = {0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5};
    long[] pairs = new long[bounds.length + 1];
    double most = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        Told one = texts.get(i);
        Told other = texts.get(j);
        boolean isOfOneBurst = !one.burst().isEmpty() && one.burst().equals(other.burst());
        if (isOfOneBurst || one.author() == other.author()) {
          continue;
        }
        double likeness = jaccard(grams[i], grams[j]);
        most = Math.max(most, likeness);
        int bin = 0;
        while (bin < bounds.length && likeness >= bounds[bin]) {
          bin++;
        }
        pairs[bin]++;
        assertThat(likeness).as(one.text() + "\n" + other.text()).isLessThan(0.5);
      }
    }
    System.out.println("pairs below " + Arrays.toString(bounds) + ": " + Arrays.toString(pairs));
    System.out.println("most alike: " + most);
  }

  @Test
  void texts_have_the_length_of_real_ones_and_banks_are_large() {
    List<Told> texts = texts();
    double mean = texts.stream().mapToInt(told -> told.text().length()).average().orElse(0);
    assertThat(mean).isBetween(150.0, 215.0);
    assertThat(texts).allSatisfy(told -> assertThat(told.text().length()).isBetween(6, 950));
    Banks banks = Banks.read();
    assertThat(banks.lineCount()).isGreaterThan(3000);
    assertThat(banks.families()).hasSizeGreaterThanOrEqualTo(45);
    Set<String> matters = new HashSet<>(texts.stream().map(Told::matter).toList());
    assertThat(matters).hasSizeGreaterThan(100);
    System.out.println(
        "mean length " + mean + ", lines " + banks.lineCount() + ", matters " + matters.size());
  }

  private static List<Told> texts() {
    CitySimulator simulator = CitySimulator.of(Shenzhen.pack(), 21, Shenzhen.OCTOBER, 9, 400);
    List<Told> texts = new ArrayList<>();
    while (simulator.hasNext() && texts.size() < TEXTS) {
      SimulatedRecord record = simulator.next();
      if (record.truth() instanceof Truth.OfPetition truth) {
        String text = longest(record);
        texts.add(new Told(text, truth.author(), truth.burst(), truth.matter()));
      }
    }
    assertThat(texts).hasSize(TEXTS);
    return texts;
  }

  /** The petition's text: the longest string of its record, whatever the channel calls it. */
  private static String longest(SimulatedRecord record) {
    String longest = "";
    for (String value : record.payload().findValuesAsText("诉求内容")) {
      return value;
    }
    for (String name : List.of("content", "留言详情", "问题描述", "nr", "body", "反映问题")) {
      for (String value : record.payload().findValuesAsText(name)) {
        longest = value.length() > longest.length() ? value : longest;
      }
    }
    return longest;
  }

  private static int[] trigrams(String text) {
    Set<Integer> grams = new HashSet<>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      grams.add(text.substring(i, i + 3).hashCode());
    }
    return grams.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private static double jaccard(int[] one, int[] other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    int all = one.length + other.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }
}
