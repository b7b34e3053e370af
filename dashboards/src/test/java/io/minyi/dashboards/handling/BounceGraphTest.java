package io.minyi.dashboards.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.dashboards.handling.Bounces.Pair;
import io.minyi.dashboards.handling.Bounces.Returning;
import io.minyi.handling.Life;
import io.minyi.handling.Life.ReturnRequest;
import io.minyi.handling.Life.State;
import io.minyi.handling.Life.Tenure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BounceGraphTest {

  private static final Instant T0 = Instant.parse("2026-11-20T00:00:00Z");
  private static final List<ReturnRequest> REQUESTS =
      List.of(request("A", "approved"), request("B", "rejected"), request("B", "approved"));

  private static Instant hour(int hours) {
    return T0.plus(Duration.ofHours(hours));
  }

  private static Tenure tenure(String unit, int from, int to, String endedBy) {
    return new Tenure(unit, hour(from), Optional.empty(), Optional.of(hour(to)), endedBy);
  }

  private static ReturnRequest request(String unit, String outcome) {
    return new ReturnRequest(unit, hour(1), Optional.of(hour(2)), outcome, "");
  }

  private static Life life(List<Tenure> tenures, List<ReturnRequest> returns) {
    return new Life(
        State.DISPATCHED, false, "", false, 0, false, false, Map.of(), tenures, returns, List.of());
  }

  private static final Life TO_AND_FRO =
      life(
          List.of(
              tenure("A", 0, 5, "RETURN_APPROVED"),
              tenure("B", 6, 20, "ARBITRATED"),
              new Tenure("A", hour(20), Optional.empty(), Optional.empty(), "")),
          REQUESTS);

  @Test
  void time_is_lost_until_the_next_unit_has_it_and_coming_back_is_a_cycle() {
    BounceGraph graph = new BounceGraph(T0);
    graph.add("p", TO_AND_FRO);
    assertThat(graph.pairs())
        .containsExactly(
            new Pair("B", "A", 1, 14 * 60, 1, List.of("p")),
            new Pair("A", "B", 1, 6 * 60, 0, List.of("p")));
    assertThat(graph.returning())
        .containsExactly(new Returning("B", 2, 1, 1), new Returning("A", 1, 1, 0));
  }

  @Test
  void what_was_before_the_window_does_not_count() {
    BounceGraph graph = new BounceGraph(hour(10));
    graph.add("p", TO_AND_FRO);
    assertThat(graph.pairs()).extracting(Pair::from).containsExactly("B");
    assertThat(graph.returning()).isEmpty();
  }

  @Test
  void handing_over_without_a_return_is_no_bounce() {
    BounceGraph graph = new BounceGraph(T0);
    graph.add(
        "p", life(List.of(tenure("A", 0, 5, "DISPATCHED"), tenure("B", 5, 9, "")), List.of()));
    assertThat(graph.pairs()).isEmpty();
  }
}
