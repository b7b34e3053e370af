package io.minyi.jobs.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.intake.CorrectMatter;
import io.minyi.intake.MatterLesson;
import io.minyi.intake.RefreshReading;
import io.minyi.jobs.Samples;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.petition.EventType;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import io.minyi.petition.SourcePosition;
import io.minyi.text.Reading;
import io.minyi.text.reader.LiveReader;
import io.minyi.text.reader.PetitionReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // harnesses declare that closing may throw anything
class AssemblePetitionTest {

  private static final PackFiles FILES = Samples.city();
  private static final AssemblePetition STEP = new AssemblePetition(FILES);
  private static final CityPack PACK = CityPack.of(FILES);
  private static final RefreshReading READING = new RefreshReading(LiveReader.fixed(FILES));
  private static final Reading UP_TO_DATE =
      new Reading(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          LiveReader.fixed(FILES).version());
  private static final Instant TIME = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void an_event_writes_the_document_it_makes() throws Exception {
    try (Harness harness = harness()) {
      PetitionEvent event = received("e1", 1, "噪音");
      assertThat(harness.take(event)).containsExactly(document(event));

      IndexDocument written = harness.all().get(0);
      assertThat(written.index()).isEqualTo("petitions");
      assertThat(written.id()).isEqualTo("hotline-12345:1");
      assertThat(written.version()).isEqualTo(1);
      assertThat(written.channel()).isEqualTo("hotline-12345");
      assertThat(written.ingestTime()).isEqualTo(event.ingestTime());
      assertThat(written.source()).isEqualTo(event.source());
    }
  }

  @Test
  void a_text_that_an_earlier_reader_read_is_read_again() throws Exception {
    try (Harness harness = harness()) {
      PetitionEvent event = received("e1", 1, "夜间施工噪音");
      Reading today = new PetitionReader(PACK).read("", "夜间施工噪音", "");

      harness.take(event.withContent(event.content().withReading(Reading.NONE)));

      Petition written = PetitionJson.read(harness.all().get(0).json(), Petition.class);
      assertThat(written.reader()).isEqualTo(today.reader()).isNotEmpty();
      assertThat(written.matter()).isEqualTo(today.matter());
    }
  }

  @Test
  void the_same_event_again_writes_nothing() throws Exception {
    try (Harness harness = harness()) {
      harness.take(received("e1", 1, "噪音"));

      assertThat(harness.take(received("e1", 1, "噪音"))).isEmpty();
      assertThat(harness.take(received("e1", 9, "噪音"))).isEmpty();
    }
  }

  @Test
  void an_earlier_duplicate_takes_the_place_of_a_later_one() throws Exception {
    try (Harness harness = harness()) {
      harness.take(received("e1", 9, "噪音"));
      PetitionEvent earlier = received("e1", 1, "噪音");

      assertThat(harness.take(earlier)).containsExactly(document(earlier));
      assertThat(harness.all().get(1).version()).isEqualTo(1);
      assertThat(harness.take(received("e1", 5, "噪音"))).isEmpty();
    }
  }

  @Test
  void a_changed_petition_is_a_new_version_with_its_history() throws Exception {
    try (Harness harness = harness()) {
      PetitionEvent first = received("e1", 1, "噪音");
      PetitionEvent second = received("e2", 2, "噪音和灰尘");
      harness.take(first);

      assertThat(harness.take(second)).containsExactly(document(first, second));
      assertThat(harness.all().get(1).version()).isEqualTo(2);
    }
  }

  @Test
  void life_events_before_their_petition_wait_for_it() throws Exception {
    try (Harness harness = harness()) {
      PetitionEvent dispatched = lifeEvent("d1", 1, EventType.DISPATCHED);
      assertThat(harness.take(dispatched)).containsExactly(document(dispatched));
      assertThat(text(harness.all().get(0))).contains("\"state\":\"AWAITED\"");

      PetitionEvent petition = received("e1", 2, "噪音");
      assertThat(harness.take(petition)).containsExactly(document(dispatched, petition));
      assertThat(text(harness.all().get(1))).contains("\"state\":\"DISPATCHED\"");
    }
  }

  @Test
  void petitions_do_not_see_each_others_events() throws Exception {
    try (Harness harness = harness()) {
      harness.take(received("e1", 1, "噪音"));
      PetitionEvent other = received("e2", 2, "灰尘").withContent(content("灰尘"));
      PetitionEvent ofAnother = ofPetition(other, "hotline-12345:2");

      assertThat(harness.take(ofAnother)).containsExactly(document(ofAnother));
    }
  }

  @Test
  void any_order_of_arrival_ends_in_the_same_document() throws Exception {
    List<PetitionEvent> events =
        new ArrayList<>(
            List.of(
                received("e1", 1, "噪音"),
                received("e1", 7, "噪音"),
                received("e2", 2, "噪音和灰尘"),
                lifeEvent("d1", 3, EventType.DISPATCHED),
                lifeEvent("d1", 8, EventType.DISPATCHED),
                lifeEvent("r1", 4, EventType.REPLIED)));
    String expected = document(events.get(0), events.get(2), events.get(3), events.get(5));
    long seed = 20260301;
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(events, random);
      try (Harness harness = harness()) {
        for (PetitionEvent event : events) {
          harness.take(event);
        }
        IndexDocument last = harness.all().get(harness.all().size() - 1);
        assertThat(text(last)).as("seed %d, round %d", seed, i).isEqualTo(expected);
        assertThat(last.version()).isEqualTo(4);
      }
    }
  }

  @Test
  void a_correction_goes_beside_as_a_lesson_and_the_document_has_it() throws Exception {
    try (Harness harness = harness()) {
      harness.take(received("e1", 1, "夜间施工噪音"));
      assertThat(harness.lessons()).isEmpty();

      harness.take(corrected("c1", 2, "11.01.04"));
      harness.take(lifeEvent("s1", 3, EventType.SIGNED));

      assertThat(harness.lessons())
          .containsExactly(
              new MatterLesson(
                  "hotline-12345:1", eventTime(EventType.CORRECTED), "11.01.04", "", "夜间施工噪音"));
      Petition written = PetitionJson.read(harness.all().get(1).json(), Petition.class);
      assertThat(written.matter().id()).isEqualTo("11.01.04");
    }
  }

  @Test
  void a_correction_before_its_petition_is_a_lesson_when_the_text_is_there() throws Exception {
    try (Harness harness = harness()) {
      harness.take(corrected("c1", 1, "11.01.04"));
      assertThat(harness.lessons()).isEmpty();

      harness.take(received("e1", 2, "夜间施工噪音"));

      assertThat(harness.lessons()).hasSize(1);
      assertThat(harness.lessons().get(0).text()).isEqualTo("夜间施工噪音");
    }
  }

  @Test
  void a_restored_job_goes_on_as_if_it_had_never_stopped() throws Exception {
    OperatorSubtaskState snapshot;
    try (Harness harness = harness()) {
      harness.take(received("e1", 1, "噪音"));
      harness.take(lifeEvent("d1", 2, EventType.DISPATCHED));
      snapshot = harness.operator.snapshot(1, 1);
    }
    try (Harness harness = new Harness(snapshot)) {
      assertThat(harness.take(received("e1", 1, "噪音"))).isEmpty();

      PetitionEvent replied = lifeEvent("r1", 3, EventType.REPLIED);
      assertThat(harness.take(replied))
          .containsExactly(
              document(received("e1", 1, "噪音"), lifeEvent("d1", 2, EventType.DISPATCHED), replied));
      assertThat(harness.all().get(0).version()).isEqualTo(3);
    }
  }

  private static Harness harness() throws Exception {
    return new Harness(null);
  }

  private static String document(PetitionEvent... events) {
    Petition petition = READING.refresh(Petition.of(List.of(events)));
    return new String(PetitionJson.write(petition), StandardCharsets.UTF_8);
  }

  private static String text(IndexDocument document) {
    return new String(document.json(), StandardCharsets.UTF_8);
  }

  private static LoggedEvent logged(PetitionEvent event) {
    return new LoggedEvent(
        event.petition(), event.id(), event.eventTime(), PetitionJson.write(event));
  }

  private static PetitionContent content(String text) {
    return new PetitionContent("", text, "", "", 0, 0, false, List.of(), UP_TO_DATE);
  }

  private static PetitionEvent received(String id, int ingestSecond, String text) {
    return lifeEvent(id, ingestSecond, EventType.RECEIVED).withContent(content(text));
  }

  @SuppressWarnings("EnumOrdinal") // the types stand in the order of a life
  private static Instant eventTime(EventType type) {
    return TIME.plusSeconds(type.ordinal());
  }

  private static PetitionEvent lifeEvent(String id, int ingestSecond, EventType type) {
    return lifeEvent(id, ingestSecond, type, Map.of());
  }

  private static PetitionEvent corrected(String id, int ingestSecond, String matter) {
    return lifeEvent(id, ingestSecond, EventType.CORRECTED, Map.of(CorrectMatter.DETAIL, matter));
  }

  private static PetitionEvent lifeEvent(
      String id, int ingestSecond, EventType type, Map<String, String> details) {
    return new PetitionEvent(
        id,
        "hotline-12345:1",
        type,
        eventTime(type),
        TIME.plusSeconds(ingestSecond),
        "hotline-12345",
        "hotline-12345",
        "1",
        type == EventType.RECEIVED ? "" : "unit",
        "",
        "pack-1",
        new SourcePosition("petitions.raw.hotline-12345", 0, ingestSecond),
        PetitionContent.NONE,
        details,
        List.of());
  }

  private static PetitionEvent ofPetition(PetitionEvent event, String petition) {
    return new PetitionEvent(
        event.id(),
        petition,
        event.type(),
        event.eventTime(),
        event.ingestTime(),
        event.channel(),
        event.sourceChannel(),
        event.sourceId(),
        event.actorUnit(),
        event.actorRole(),
        event.packVersion(),
        event.source(),
        event.content(),
        event.details(),
        event.evidence());
  }

  /** The operator on RocksDB, as it runs. */
  private static final class Harness implements AutoCloseable {
    private final KeyedOneInputStreamOperatorTestHarness<String, LoggedEvent, IndexDocument>
        operator;

    Harness(OperatorSubtaskState snapshot) throws Exception {
      operator =
          new KeyedOneInputStreamOperatorTestHarness<>(
              new KeyedProcessOperator<>(STEP), LoggedEvent::petition, Types.STRING);
      operator.setStateBackend(new EmbeddedRocksDBStateBackend());
      if (snapshot != null) {
        operator.initializeState(snapshot);
      }
      operator.open();
    }

    /** The documents that an event writes. */
    List<String> take(PetitionEvent event) throws Exception {
      int before = all().size();
      operator.processElement(logged(event), event.eventTime().toEpochMilli());
      return all().stream().skip(before).map(AssemblePetitionTest::text).toList();
    }

    List<MatterLesson> lessons() {
      Queue<StreamRecord<MatterLesson>> lessons = operator.getSideOutput(AssemblePetition.LESSONS);
      return lessons == null ? List.of() : lessons.stream().map(StreamRecord::getValue).toList();
    }

    List<IndexDocument> all() {
      return operator.extractOutputValues();
    }

    @Override
    public void close() throws Exception {
      operator.close();
    }
  }
}
