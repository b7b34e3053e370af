package io.minyi.jobs.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.index.Topics;
import io.minyi.intake.RefreshReading;
import io.minyi.jobs.Samples;
import io.minyi.petition.EventType;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import io.minyi.petition.SourcePosition;
import io.minyi.text.Reading;
import io.minyi.text.reader.LiveReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Petition events without an intake before them. */
public final class Events {

  private static final Instant TIME = Instant.parse("2026-03-01T00:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final RefreshReading READING =
      new RefreshReading(LiveReader.fixed(Samples.city()));

  private Events() {}

  /** Numbered events of a few petitions: the first of each is its receipt. */
  public static List<PetitionEvent> of(int from, int to, int petitions) {
    return IntStream.range(from, to).mapToObj(i -> event(i, petitions)).toList();
  }

  private static PetitionEvent event(int number, int petitions) {
    boolean isReceipt = number < petitions;
    PetitionEvent event =
        event(
            "event-" + number,
            "hotline-12345:" + number % petitions,
            isReceipt ? EventType.RECEIVED : EventType.CONTACTED,
            TIME.plusSeconds(number),
            TIME.plusSeconds(number),
            number,
            Map.of());
    return isReceipt ? event.withContent(content("噪音 " + number)) : event;
  }

  /** Something that happened to a petition and was told at once. */
  public static PetitionEvent event(
      String petition, EventType type, Instant time, Map<String, String> details) {
    return event(petition, type, time, time, details);
  }

  /** Something that happened to a petition and was told later. */
  public static PetitionEvent event(
      String petition, EventType type, Instant time, Instant told, Map<String, String> details) {
    PetitionEvent event =
        event(petition + " " + type + " " + time, petition, type, time, told, 0, details);
    return type == EventType.RECEIVED ? event.withContent(content("噪音")) : event;
  }

  private static PetitionContent content(String text) {
    return new PetitionContent("", text, "", "", 0, 0, false, List.of(), Reading.NONE);
  }

  private static PetitionEvent event(
      String id,
      String petition,
      EventType type,
      Instant time,
      Instant told,
      int offset,
      Map<String, String> details) {
    return new PetitionEvent(
        id,
        petition,
        type,
        time,
        told,
        "hotline-12345",
        "hotline-12345",
        petition.substring(petition.indexOf(':') + 1),
        "",
        "",
        "pack-1",
        new SourcePosition("petitions.raw.hotline-12345", 0, offset),
        PetitionContent.NONE,
        details,
        List.of());
  }

  /** The messages of events. */
  public static List<ProducerRecord<byte[], byte[]>> messages(List<PetitionEvent> events) {
    return events.stream().map(Events::message).toList();
  }

  /** The same event in every partition, whatever its petition. */
  public static List<ProducerRecord<byte[], byte[]>> toEachPartition(
      PetitionEvent event, int partitions) {
    return IntStream.range(0, partitions)
        .mapToObj(
            partition ->
                new ProducerRecord<>(
                    Topics.PETITION_EVENTS,
                    partition,
                    event.petition().getBytes(StandardCharsets.UTF_8),
                    PetitionJson.write(event)))
        .toList();
  }

  private static ProducerRecord<byte[], byte[]> message(PetitionEvent event) {
    return new ProducerRecord<>(
        Topics.PETITION_EVENTS,
        event.petition().getBytes(StandardCharsets.UTF_8),
        PetitionJson.write(event));
  }

  /** The documents that distinct events add up to. */
  public static Map<String, String> documents(List<PetitionEvent> events) throws IOException {
    Map<String, String> documents = new TreeMap<>();
    for (List<PetitionEvent> ofOne :
        events.stream().collect(Collectors.groupingBy(PetitionEvent::petition)).values()) {
      Petition petition = READING.refresh(Petition.of(ofOne));
      documents.put(petition.id(), JSON.readTree(PetitionJson.write(petition)).toString());
    }
    return documents;
  }
}
