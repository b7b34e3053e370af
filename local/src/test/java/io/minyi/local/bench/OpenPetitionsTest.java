package io.minyi.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.petition.EventType;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.SourcePosition;
import io.minyi.text.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OpenPetitionsTest {

  private static final PetitionEvent RECEIPT =
      new PetitionEvent(
          "r",
          "hotline-12345:1",
          EventType.RECEIVED,
          Instant.EPOCH,
          Instant.EPOCH,
          "hotline-12345",
          "hotline-12345",
          "1",
          "",
          "",
          "1",
          new SourcePosition("raw", 0, 1),
          new PetitionContent("路灯", "路灯不亮", "", "", 0, 0, false, List.of(), Reading.NONE),
          Map.of(),
          List.of());

  private final OpenPetitions petitions = new OpenPetitions(List.of(RECEIPT), "市水务局", 4);

  @Test
  void every_petition_is_received_dispatched_and_signed_first() {
    assertThat(events(0, 12))
        .extracting(event -> event.sourceId() + " " + event.type())
        .containsExactly(
            "bench-0 RECEIVED",
            "bench-1 RECEIVED",
            "bench-2 RECEIVED",
            "bench-3 RECEIVED",
            "bench-0 DISPATCHED",
            "bench-1 DISPATCHED",
            "bench-2 DISPATCHED",
            "bench-3 DISPATCHED",
            "bench-0 SIGNED",
            "bench-1 SIGNED",
            "bench-2 SIGNED",
            "bench-3 SIGNED");
  }

  @Test
  void then_each_has_a_contact_before_any_has_two() {
    assertThat(events(12, 20)).extracting(PetitionEvent::type).containsOnly(EventType.CONTACTED);
    Map<String, Long> contacts =
        events(12, 20).stream()
            .collect(Collectors.groupingBy(PetitionEvent::petition, Collectors.counting()));
    assertThat(contacts.values()).containsExactly(2L, 2L, 2L, 2L);
    assertThat(events(12, 16)).extracting(PetitionEvent::petition).doesNotHaveDuplicates();
  }

  @Test
  void only_the_receipt_carries_content_and_only_the_dispatch_names_its_unit() {
    List<PetitionEvent> events = events(0, 13);
    assertThat(events)
        .filteredOn(event -> !event.content().equals(PetitionContent.NONE))
        .hasSize(4)
        .extracting(PetitionEvent::type)
        .containsOnly(EventType.RECEIVED);
    assertThat(events)
        .filteredOn(event -> event.details().equals(Map.of("to", "市水务局")))
        .hasSize(4)
        .extracting(PetitionEvent::type)
        .containsOnly(EventType.DISPATCHED);
  }

  @Test
  void a_late_petition_is_signed_two_weeks_after_it_came() {
    LatePetitions late = new LatePetitions(petitions, Duration.ofMillis(5));
    assertThat(List.of(late.event(3), late.event(4), late.event(5)))
        .extracting(event -> event.sourceId() + " " + event.type() + " " + event.eventTime())
        .containsExactly(
            "bench-1 RECEIVED 2025-02-17T01:00:00.015Z",
            "bench-1 DISPATCHED 2025-02-17T01:10:00.020Z",
            "bench-1 SIGNED 2025-03-03T01:00:00.025Z");
  }

  private List<PetitionEvent> events(long from, long to) {
    return LongStream.range(from, to).mapToObj(petitions::event).toList();
  }
}
