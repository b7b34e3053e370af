package io.minyi.jobs.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.identity.KeyedDigest;
import io.minyi.identity.MaskIdentities;
import io.minyi.identity.Pseudonyms;
import io.minyi.intake.MapChannel;
import io.minyi.intake.MaskPetition;
import io.minyi.intake.RawRecord;
import io.minyi.intake.ReadPetition;
import io.minyi.intake.Reason;
import io.minyi.intake.RefusedException;
import io.minyi.intake.ValidatePetition;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import io.minyi.petition.SourcePosition;
import io.minyi.text.reader.LiveReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What the pure decisions make of a log, without Flink: the measure for what the jobs make of it.
 */
public final class Expected {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<SourcePosition, PetitionEvent> accepted = new HashMap<>();
  private final Map<SourcePosition, Reason> refused = new HashMap<>();

  private Expected() {}

  /** The fate of every raw record. */
  public static Expected of(List<ConsumerRecord<byte[], byte[]>> raw, byte[] key)
      throws IOException {
    PackFiles files = PackFiles.load(Servers.city());
    CityPack pack = CityPack.of(files);
    KeyedDigest digest = new KeyedDigest(key);
    MapChannel map = new MapChannel(pack);
    ValidatePetition validate = new ValidatePetition(pack, digest);
    MaskPetition mask =
        new MaskPetition(new MaskIdentities(), new Pseudonyms(key), digest, pack.version());
    ReadPetition read = new ReadPetition(LiveReader.fixed(files));
    Expected expected = new Expected();
    for (ConsumerRecord<byte[], byte[]> record : raw) {
      RawRecord one = rawRecord(record);
      try {
        expected.accepted.put(one.source(), read.read(mask.mask(validate.validate(map.map(one)))));
      } catch (RefusedException e) {
        expected.refused.put(one.source(), e.reason());
      }
    }
    return expected;
  }

  private static RawRecord rawRecord(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return new RawRecord(
        new SourcePosition(record.topic(), record.partition(), record.offset()),
        Instant.ofEpochMilli(record.timestamp()),
        record.value(),
        headers);
  }

  public Map<SourcePosition, PetitionEvent> accepted() {
    return accepted;
  }

  public Map<SourcePosition, Reason> refused() {
    return refused;
  }

  /** The documents of the accepted records: of copies of an event the earliest counts. */
  public Map<String, String> documents() throws IOException {
    Map<String, Map<String, PetitionEvent>> petitions = new HashMap<>();
    for (PetitionEvent event : accepted.values()) {
      petitions
          .computeIfAbsent(event.petition(), id -> new HashMap<>())
          .merge(
              event.id(),
              event,
              (one, other) -> PetitionEvent.BY_INGEST.compare(one, other) <= 0 ? one : other);
    }
    Map<String, String> documents = new TreeMap<>();
    for (Map.Entry<String, Map<String, PetitionEvent>> petition : petitions.entrySet()) {
      byte[] json = PetitionJson.write(Petition.of(petition.getValue().values()));
      documents.put(petition.getKey(), JSON.readTree(json).toString());
    }
    return documents;
  }
}
