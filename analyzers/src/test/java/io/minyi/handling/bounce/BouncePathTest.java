package io.minyi.handling.bounce;

import static io.minyi.petition.EventType.ARBITRATED;
import static io.minyi.petition.EventType.DISPATCHED;
import static io.minyi.petition.EventType.HANDLED;
import static io.minyi.petition.EventType.RECEIVED;
import static io.minyi.petition.EventType.REPLIED;
import static io.minyi.petition.EventType.RETURN_APPROVED;
import static io.minyi.petition.EventType.RETURN_REJECTED;
import static io.minyi.petition.EventType.RETURN_REQUESTED;
import static io.minyi.petition.EventType.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.Shenzhen;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.HandlingRules;
import io.minyi.handling.bounce.BounceGraph.Pair;
import io.minyi.handling.bounce.BouncePath.Evidence;
import io.minyi.handling.bounce.BouncePath.Hop;
import io.minyi.handling.bounce.BouncePath.Kind;
import io.minyi.petition.EventType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BouncePathTest {

  private static final HandlingRules RULES =
      HandlingRules.read(
          """
          format: 1
          id: test
          version: "1"
          zone: Asia/Shanghai
          words: {}
          calendars:
            office: {days: working, hours: ["09:00-12:00", "14:00-18:00"]}
          rules:
          - {id: s, clock: sign, limit: 1 hour}
          """,
          "test.yaml");

  private final List<HandlingEvent> events = new ArrayList<>();

  @Test
  void a_petition_that_comes_back_shows_its_hops_its_cycle_and_the_minutes_lost() {
    bounced();
    BouncePath path = path("p1");
    assertThat(path.units()).containsExactly("A", "B", "A");
    assertThat(path.hops())
        .containsExactly(
            new Hop("A", "B", "approved", at("03 10:00"), at("03 10:30"), 30, 45),
            new Hop("B", "A", "arbitrated", at("03 11:15"), at("03 13:00"), 105, 0));
    assertThat(path.cycles()).containsExactly(List.of("A", "B", "A"));
  }

  @Test
  void what_was_before_a_window_does_not_count_in_it() {
    bounced();
    BouncePath path = path("p1");
    assertThat(path.since(at("03 10:30"))).isEqualTo(path);
    assertThat(path.since(at("03 10:31")).hops()).extracting(Hop::from).containsExactly("B");
    assertThat(path.since(at("03 13:01")).hops()).isEmpty();
    assertThat(path.since(at("03 13:01")).cycles()).isEmpty();
  }

  @Test
  void a_return_refused_and_a_signature_late_after_it_are_evidence() {
    event(RECEIVED, "03 09:00", "");
    event(DISPATCHED, "03 10:00", "", "to=A");
    event(RETURN_REQUESTED, "03 10:20", "A", "reason=管线归B");
    event(RETURN_REJECTED, "03 10:50", "");
    event(SIGNED, "03 12:01", "A");
    BouncePath path = path("p1");
    assertThat(path.hops()).isEmpty();
    assertThat(path.cycles()).isEmpty();
    assertThat(path.evidence())
        .containsExactly(
            new Evidence(Kind.RETURN_REJECTED, "A", at("03 10:50"), 30, "管线归B"),
            new Evidence(Kind.UNSIGNED_BEYOND_LIMIT, "A", at("03 11:51"), 11, "s"));
  }

  @Test
  void an_arbitration_that_the_unit_did_not_ask_for_is_no_hop() {
    event(RECEIVED, "03 09:00", "");
    event(DISPATCHED, "03 10:00", "", "to=A");
    event(ARBITRATED, "03 10:30", "", "to=B");
    assertThat(path("p1").units()).containsExactly("A", "B");
    assertThat(path("p1").hops()).isEmpty();
  }

  @Test
  void a_reply_that_only_points_elsewhere_is_evidence_with_its_wording() {
    event(RECEIVED, "03 09:00", "");
    event(DISPATCHED, "03 10:00", "", "to=A");
    event(SIGNED, "03 10:01", "A");
    event(HANDLED, "03 10:30", "A");
    event(REPLIED, "03 10:40", "", "reply=您好！该问题不属于我局职责范围。请您向水务部门反映。");
    assertThat(path("p1").evidence())
        .containsExactly(
            new Evidence(
                Kind.REPLY_POINTS_ELSEWHERE, "A", at("03 10:40"), 0, "不属于我局职责 | 请您向水务部门反映"));
  }

  @Test
  void the_graph_adds_up_pairs_units_and_cycles_in_any_order_of_petitions() {
    bounced();
    BouncePath one = path("p1");
    BouncePath two = path("p2");
    BounceGraph graph = BounceGraph.of(List.of(two, one));
    assertThat(graph).isEqualTo(BounceGraph.of(List.of(one, two)));
    assertThat(graph.pairs())
        .containsExactly(
            new Pair("B", "A", 2, 210, List.of("p1", "p2")),
            new Pair("A", "B", 2, 60, List.of("p1", "p2")));
    assertThat(graph.cycles())
        .containsExactly(new BounceGraph.Cycle(List.of("A", "B", "A"), List.of("p1", "p2")));
    assertThat(graph.units())
        .extracting(BounceGraph.UnitPart::unit, BounceGraph.UnitPart::minutesLost)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A", 60L),
            org.assertj.core.groups.Tuple.tuple("B", 210L));
  }

  private void bounced() {
    event(RECEIVED, "03 09:00", "");
    event(DISPATCHED, "03 10:00", "", "to=A");
    event(RETURN_REQUESTED, "03 10:10", "A", "reason=x");
    event(RETURN_APPROVED, "03 10:30", "");
    event(DISPATCHED, "03 11:15", "", "to=B");
    event(SIGNED, "03 11:20", "B");
    event(RETURN_REQUESTED, "03 11:30", "B", "reason=y");
    event(ARBITRATED, "03 13:00", "", "to=A");
  }

  private BouncePath path(String petition) {
    HandlingLedger ledger =
        HandlingLedger.of(events, RULES, Shenzhen.pack().calendar(), at("04 10:00"));
    return BouncePath.of(petition, ledger, events);
  }

  private void event(EventType type, String time, String unit, String... details) {
    Map<String, String> map = new HashMap<>();
    for (String detail : details) {
      map.put(detail.substring(0, detail.indexOf('=')), detail.substring(detail.indexOf('=') + 1));
    }
    events.add(new HandlingEvent("", type, at(time), null, unit, "", "", map));
  }

  /** A time of March 2025 in Shanghai. */
  private static Instant at(String time) {
    return LocalDateTime.parse("2025-03-" + time.replace(' ', 'T'))
        .toInstant(ZoneOffset.ofHours(8));
  }
}
