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
    return new PetitionEvent(
        "event-" + number,
        "hotline-12345:" + number % petitions,
        isReceipt ? EventType.RECEIVED : EventType.CONTACTED,
        TIME.plusSeconds(number),
        TIME.plusSeconds(number),
        "hotline-12345",
        "hotline-12345",
        String.valueOf(number % petitions),
        "",
        "",
        "pack-1",
        new SourcePosition("petitions.raw.hotline-12345", 0, number),
        isReceipt
            ? new PetitionContent("", "噪音 " + number, "", "", 0, 0, false, List.of(), Reading.NONE)
            : PetitionContent.NONE,
        Map.of(),
        List.of());
  }

  /** The messages of events. */
  public static List<ProducerRecord<byte[], byte[]>> messages(List<PetitionEvent> events) {
    return events.stream().map(Events::message).toList();
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
