package io.minyi.dashboards.petition;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.petition.Petition;
import io.minyi.petition.SourcePosition;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewcomersTest {

  private static final Instant T0 = Instant.parse("2026-11-24T07:00:00Z");
  private final Newcomers newcomers = new Newcomers();

  private static Petition petition(String id, long second) {
    Instant time = T0.plusSeconds(second);
    return new Petition(
        id,
        1,
        "c",
        "c",
        id,
        "RECEIVED",
        time,
        false,
        time,
        time,
        "",
        "",
        "",
        "",
        0,
        0,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        "",
        "",
        "",
        "",
        List.of(),
        List.of(),
        null,
        new SourcePosition("t", 0, 0));
  }

  @Test
  void each_petition_is_new_once() {
    assertThat(newcomers.take(List.of(petition("a", 0), petition("b", 1)))).hasSize(2);
    assertThat(newcomers.take(List.of(petition("a", 0), petition("c", 2))))
        .extracting(Petition::id)
        .containsExactly("c");
    assertThat(newcomers.newest()).contains(T0.plusSeconds(2));
  }

  @Test
  void petition_that_becomes_visible_late_is_still_new() {
    newcomers.take(List.of(petition("b", 10)));
    assertThat(newcomers.from()).contains(T0.plusSeconds(10).minus(Newcomers.OVERLAP));
    assertThat(newcomers.take(List.of(petition("late", 3), petition("b", 10))))
        .extracting(Petition::id)
        .containsExactly("late");
  }
}
