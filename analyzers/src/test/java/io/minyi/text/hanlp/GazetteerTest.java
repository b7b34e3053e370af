package io.minyi.text.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.text.hanlp.Gazetteer.Hit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class GazetteerTest {

  @Test
  void it_finds_names_from_left_to_right() {
    Gazetteer<Integer> gazetteer = new Gazetteer<>(Map.of("路灯", 1, "停水", 2));

    assertThat(gazetteer.find("停水又路灯坏")).containsExactly(new Hit<>(0, 2, 2), new Hit<>(3, 5, 1));
    assertThat(gazetteer.find("")).isEmpty();
    assertThat(gazetteer.find("天气好")).isEmpty();
  }

  @Test
  void a_name_within_a_longer_one_is_left_out_and_one_that_overlaps_is_kept() {
    Gazetteer<Integer> gazetteer = new Gazetteer<>(Map.of("北站", 1, "北站社区", 2, "社区服务", 3));

    assertThat(gazetteer.find("北站社区服务")).containsExactly(new Hit<>(0, 4, 2), new Hit<>(2, 6, 3));
  }

  @Test
  void a_city_without_names_finds_nothing() {
    assertThat(new Gazetteer<>(Map.of()).find("北站社区")).isEmpty();
  }

  @Test
  void it_finds_in_random_texts_what_a_plain_search_finds() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      String name = text(random, 2 + random.nextInt(4));
      names.put(name, name);
    }
    Gazetteer<String> gazetteer = new Gazetteer<>(names);
    for (int i = 0; i < 200; i++) {
      String text = text(random, 40);
      List<Hit<String>> hits = gazetteer.find(text);

      assertThat(hits).as("seed " + seed).isEqualTo(plain(names, text));
    }
  }

  /** The longest name at each start, unless one that began earlier reaches as far. */
  private static List<Hit<String>> plain(Map<String, String> names, String text) {
    List<Hit<String>> hits = new java.util.ArrayList<>();
    int covered = 0;
    for (int start = 0; start < text.length(); start++) {
      for (int end = text.length(); end > Math.max(start, covered); end--) {
        if (names.containsKey(text.substring(start, end))) {
          hits.add(new Hit<>(start, end, text.substring(start, end)));
          covered = end;
        }
      }
    }
    return hits;
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("甲乙丙".charAt(random.nextInt(3)));
    }
    return text.toString();
  }
}
