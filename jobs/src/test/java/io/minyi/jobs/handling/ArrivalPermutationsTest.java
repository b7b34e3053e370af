package io.minyi.jobs.handling;

import static io.minyi.petition.EventType.DISPATCHED;
import static io.minyi.petition.EventType.EXTENSION_APPROVED;
import static io.minyi.petition.EventType.EXTENSION_REQUESTED;
import static io.minyi.petition.EventType.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.alert.Alert;
import io.minyi.alert.Alert.State;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.petition.PetitionEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The events of one life in all 24 orders of arrival: all of them while time waits, all when it is
 * long past them, and some before and some after.
 */
@SuppressWarnings("try") // harnesses declare that closing may throw anything
class ArrivalPermutationsTest {

  private static final int EVENTS = 4;

  /** How many of them come when time is past them. */
  private static final List<Integer> LATE = List.of(0, 1, 2, 3, EVENTS);

  @Test
  void any_arrival_leaves_the_same_alerts_document_and_unit_days(@TempDir Path folder)
      throws Exception {
    List<List<Integer>> orders = orders(EVENTS);
    int petitions = orders.size() * LATE.size();
    try (PetitionHarness harness = new PetitionHarness(Lives.city(folder), null)) {
      for (int late : LATE) {
        take(harness, orders, late, 0, EVENTS - late);
      }
      harness.advance(Lives.at("11:00:00"));
      for (int late : LATE) {
        take(harness, orders, late, EVENTS - late, EVENTS);
      }
      harness.advance(Lives.at("13:00:00"));

      assertThat(standing(harness))
          .hasSize(petitions)
          .allSatisfy(
              (petition, alerts) ->
                  assertThat(alerts)
                      .containsOnlyKeys(
                          "dispatch|1|100|2026-03-02T01:04:00Z OVER",
                          "handle|1|50|2026-03-02T04:30:00Z OPEN",
                          "handle|1|75|2026-03-02T04:30:00Z OPEN",
                          "handle|1|90|2026-03-02T04:30:00Z OPEN",
                          "handle|1|100|2026-03-02T04:30:00Z OPEN"));
      assertThat(documents(harness).values().stream().distinct()).hasSize(1);
      assertThat(unitDays(harness, petitions)).isTrue();
    }
  }

  private static void take(
      PetitionHarness harness, List<List<Integer>> orders, int late, int from, int to)
      throws Exception {
    for (int number = 0; number < orders.size(); number++) {
      List<PetitionEvent> life = life("board:%d-of-%d".formatted(number, late));
      for (int event : orders.get(number).subList(from, to)) {
        harness.take(life.get(event));
      }
    }
  }

  private static List<PetitionEvent> life(String petition) {
    return List.of(
        Lives.event(petition, RECEIVED, "09:00:00"),
        Lives.event(petition, DISPATCHED, "09:10:00", "to", "城管局"),
        Lives.event(petition, EXTENSION_REQUESTED, "10:35:00"),
        Lives.event(petition, EXTENSION_APPROVED, "10:36:00", "approver", "局长"));
  }

  private static List<List<Integer>> orders(int count) {
    List<List<Integer>> orders = new ArrayList<>(List.of(List.of()));
    for (int next = 0; next < count; next++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> order : orders) {
        for (int place = 0; place <= next; place++) {
          List<Integer> one = new ArrayList<>(order);
          one.add(place, next);
          longer.add(one);
        }
      }
      orders = longer;
    }
    return orders;
  }

  /** What holds at the end; warnings of dangers that are over depend on when they were heard of. */
  private static Map<String, Map<String, Alert>> standing(PetitionHarness harness)
      throws Exception {
    Map<String, Map<String, Alert>> last = new TreeMap<>();
    for (Alert alert : harness.alerts()) {
      last.computeIfAbsent(alert.petition(), id -> new TreeMap<>()).put(alert.id(), alert);
    }
    Map<String, Map<String, Alert>> standing = new TreeMap<>();
    last.forEach(
        (petition, alerts) ->
            alerts.values().stream()
                .filter(
                    alert ->
                        alert.state() == State.OPEN
                            || (alert.state() == State.OVER && alert.percent() == 100))
                .forEach(
                    alert ->
                        standing
                            .computeIfAbsent(petition, id -> new TreeMap<>())
                            .put(Lives.state(alert), alert)));
    return standing;
  }

  /** The last document of each petition without its name. */
  private static Map<String, String> documents(PetitionHarness harness) {
    Map<String, String> documents = new TreeMap<>();
    for (IndexDocument document : harness.all()) {
      String json = new String(document.json(), StandardCharsets.UTF_8);
      String number = document.id().substring(document.id().indexOf(':') + 1);
      documents.put(document.id(), json.replace(number, "N"));
    }
    return documents;
  }

  /** Whether the sums are so many times those of one petition. */
  private static boolean unitDays(PetitionHarness harness, long petitions) {
    Map<String, Map<String, Long>> days = new TreeMap<>();
    Lives.add(harness.unitDays(), days);
    return !days.isEmpty()
        && days.values().stream()
            .flatMap(counts -> counts.values().stream())
            .allMatch(sum -> sum % petitions == 0);
  }
}
