package io.minyi.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minyi.text.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PetitionTest {

  private static final Instant MORNING = Instant.parse("2026-03-18T01:00:00Z");

  private final PetitionEvent received = content("r1", 0, 1, "夜里打桩");
  private final PetitionEvent changed = content("r2", 0, 30, "夜里打桩，有录音");
  private final PetitionEvent dispatched = life("d", EventType.DISPATCHED, 10, 11, "住建局");
  private final PetitionEvent signed = life("s", EventType.SIGNED, 20, 21, "");
  private final PetitionEvent replied = life("p", EventType.REPLIED, 50, 51, "环保局");

  @Test
  void a_petition_alone_is_its_content() {
    Petition petition = Petition.of(List.of(received));

    assertThat(petition.id()).isEqualTo("hotline-12345:1");
    assertThat(petition.version()).isEqualTo(1);
    assertThat(petition.state()).isEqualTo("RECEIVED");
    assertThat(petition.text()).isEqualTo("夜里打桩");
    assertThat(petition.time()).isEqualTo(MORNING);
    assertThat(petition.ingestTime()).isEqualTo(minute(1));
    assertThat(petition.updateTime()).isEqualTo(minute(1));
    assertThat(petition.unit()).isEmpty();
    assertThat(petition.versions()).isEmpty();
  }

  @Test
  void any_order_of_events_gives_the_same_bytes() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<PetitionEvent> events =
        new ArrayList<>(List.of(received, changed, dispatched, signed, replied));
    for (int minute = 0; minute < 20; minute++) {
      EventType[] types = EventType.values();
      EventType type = types[random.nextInt(types.length)];
      events.add(
          life("x" + minute, type, random.nextInt(60), random.nextInt(60), "单位" + minute % 3));
    }
    byte[] expected = PetitionJson.write(Petition.of(events));

    for (int i = 0; i < 200; i++) {
      Collections.shuffle(events, random);
      assertThat(PetitionJson.write(Petition.of(events))).as("seed " + seed).isEqualTo(expected);
    }
  }

  @Test
  void the_same_event_twice_changes_nothing() {
    PetitionEvent again = content("r1", 0, 40, "夜里打桩");

    assertThat(Petition.of(List.of(again, received, received)))
        .isEqualTo(Petition.of(List.of(received)));
  }

  @Test
  void changed_content_is_a_new_version_that_keeps_the_earlier_one() {
    Petition petition = Petition.of(List.of(changed, received));

    assertThat(petition.version()).isEqualTo(2);
    assertThat(petition.text()).isEqualTo("夜里打桩，有录音");
    assertThat(petition.versions())
        .containsExactly(new Petition.EarlierContent("r1", minute(1), "噪声", "夜里打桩"));
    assertThat(petition.source()).isEqualTo(changed.source());
    assertThat(petition.ingestTime()).isEqualTo(minute(1));
    assertThat(petition.updateTime()).isEqualTo(minute(30));
  }

  @Test
  void a_life_event_before_its_petition_gives_one_that_is_awaited() {
    Petition petition = Petition.of(List.of(signed, dispatched));

    assertThat(petition.state()).isEqualTo(Petition.AWAITED);
    assertThat(petition.time()).isEqualTo(minute(10));
    assertThat(petition.text()).isEmpty();
    assertThat(petition.matter().isAbstained()).isTrue();
    assertThat(Petition.of(List.of(signed, dispatched, received)).state()).isEqualTo("SIGNED");
  }

  @Test
  void a_unit_that_notes_receipt_or_correction_takes_no_content_away() {
    PetitionEvent accepted = life("a", EventType.RECEIVED, 5, 6, "分拨中心");
    PetitionEvent corrected = life("c", EventType.CORRECTED, 40, 41, "分拨中心");

    Petition petition = Petition.of(List.of(received, accepted, corrected));

    assertThat(petition.text()).isEqualTo("夜里打桩");
    assertThat(petition.versions()).isEmpty();
    assertThat(petition.state()).isEqualTo("CORRECTED");
    assertThat(petition.channel()).isEqualTo("hotline-12345");
    assertThat(Petition.of(List.of(accepted)).state()).isEqualTo(Petition.AWAITED);
  }

  @Test
  void a_later_life_event_does_not_change_the_time_of_the_petition() {
    assertThat(Petition.of(List.of(received, replied)).time()).isEqualTo(MORNING);
  }

  @Test
  void the_state_is_the_latest_event_by_its_own_time_not_by_arrival() {
    PetitionEvent lateNews = life("l", EventType.SIGNED, 20, 59, "");

    assertThat(Petition.of(List.of(received, replied, lateNews)).state()).isEqualTo("REPLIED");
  }

  @Test
  void events_of_one_moment_stand_in_the_order_of_the_log() {
    PetitionEvent first = life("z", EventType.HANDLED, 20, 22, "");
    PetitionEvent second = life("a", EventType.REPLIED, 20, 23, "");

    Petition petition = Petition.of(List.of(second, first, received));

    assertThat(petition.events())
        .extracting(Petition.LifeEvent::type)
        .containsExactly(EventType.RECEIVED, EventType.HANDLED, EventType.REPLIED);
    assertThat(petition.state()).isEqualTo("REPLIED");
  }

  @Test
  void the_unit_is_the_last_one_that_is_named() {
    assertThat(Petition.of(List.of(signed, received, dispatched)).unit()).isEqualTo("住建局");
  }

  @Test
  void an_event_needs_an_id_and_its_petition() {
    assertThatThrownBy(() -> life("", EventType.SIGNED, 1, 1, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("petition event needs id, was empty");
  }

  @Test
  void details_are_written_in_the_order_of_their_names() {
    String json = new String(PetitionJson.write(signed), java.nio.charset.StandardCharsets.UTF_8);

    assertThat(json).contains("\"details\":{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\",\"d\":\"4\"}");
  }

  private static Instant minute(int minute) {
    return MORNING.plusSeconds(60L * minute);
  }

  private static PetitionEvent content(String id, int minute, int arrival, String text) {
    PetitionContent content =
        new PetitionContent("噪声", text, "", "p-1", 0, 0, false, List.of(), Reading.NONE);
    return event(id, EventType.RECEIVED, minute, arrival, "hotline-12345", "", Map.of())
        .withContent(content);
  }

  private static PetitionEvent life(
      String id, EventType type, int minute, int arrival, String unit) {
    Map<String, String> details = Map.of("d", "4", "b", "2", "c", "3", "a", "1");
    return event(id, type, minute, arrival, "unit-systems", unit, details);
  }

  private static PetitionEvent event(
      String id,
      EventType type,
      int minute,
      int arrival,
      String channel,
      String unit,
      Map<String, String> details) {
    return new PetitionEvent(
        id,
        "hotline-12345:1",
        type,
        minute(minute),
        minute(arrival),
        channel,
        channel,
        "1",
        unit,
        "",
        "shenzhen-2026.1",
        new SourcePosition("petitions.raw." + channel, 0, arrival),
        PetitionContent.NONE,
        details,
        List.of());
  }
}
