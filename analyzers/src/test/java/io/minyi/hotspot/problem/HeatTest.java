package io.minyi.hotspot.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HeatTest {

  private static Voice voice(String id, String author, long agree) {
    return new Voice(id, author, Told.START, agree, 0, "", List.of(), "", Voice.Answer.UNKNOWN);
  }

  private static double heat(List<Voice> voices) {
    return Heat.of(voices, HeatWeights.CHOSEN).total();
  }

  @Test
  void one_post_with_two_thousand_votes_is_neither_two_thousand_people_nor_one() {
    assertEquals(8.6, heat(List.of(voice("1", "a", 2_000))));
  }

  @Test
  void who_writes_three_times_is_one_person() {
    assertEquals(1, heat(List.of(voice("1", "a", 0), voice("2", "a", 0), voice("3", "a", 0))));
  }

  @Test
  void two_petitions_without_an_author_are_two_people() {
    assertEquals(2, heat(List.of(voice("1", "", 0), voice("2", "", 0))));
  }

  @Test
  void the_same_votes_weigh_more_for_more_people() {
    List<Voice> two = List.of(voice("1", "a", 50), voice("2", "b", 50));
    assertTrue(heat(two) > heat(List.of(voice("1", "a", 100))));
  }

  @Test
  void the_parts_add_up_to_the_heat_exactly() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      List<Voice> voices = new ArrayList<>();
      for (int j = 0; j <= random.nextInt(40); j++) {
        voices.add(voice("v" + j, "a" + random.nextInt(9), random.nextInt(300)));
      }
      Heat heat = Heat.of(voices, new HeatWeights(1.3, .7));
      double sum = heat.parts().values().stream().mapToDouble(Double::doubleValue).sum();
      assertEquals(heat.total(), sum, 1e-9);
    }
  }

  @Test
  void weights_that_make_no_sense_are_refused_with_their_values() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> new HeatWeights(0, -1));
    assertEquals(
        "heat weights must be person > 0 and support >= 0, were 0.0 and -1.0", e.getMessage());
  }
}
