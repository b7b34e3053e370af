package io.minyi.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.city.CityPack;
import io.minyi.local.kafka.RawSender;
import io.minyi.local.simulate.CitySimulator;
import io.minyi.local.simulate.SimulatedRecord;
import io.minyi.local.simulate.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Petitions of the simulated city that came by one channel, received when they are sent, as a
 * city's are: of a past nobody handled, each would bring all its breaches at once.
 */
final class BenchRecords {

  static final String CHANNEL = "hotline-12345";

  private static final long SEED = 7;
  private static final int PER_DAY = 20_000;
  private static final int MOST_DAYS = 400;
  private static final LocalDate FROM = LocalDate.of(2025, 3, 3);

  private static final int SAMPLE = 2_000;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final ObjectMapper json = new ObjectMapper();
  private final CitySimulator simulator;
  private final ZoneId zone;
  private final List<byte[]> sample = new ArrayList<>();
  private long sent;
  private long characters;

  private BenchRecords(CitySimulator simulator, ZoneId zone) {
    this.simulator = simulator;
    this.zone = zone;
  }

  static BenchRecords of(CityPack pack) {
    return new BenchRecords(CitySimulator.of(pack, SEED, FROM, MOST_DAYS, PER_DAY), pack.zone());
  }

  /** Sends the next so many. */
  void send(RawSender sender, int petitions) throws IOException {
    int left = petitions;
    while (left > 0) {
      SimulatedRecord record = simulator.next();
      if (record.channel().equals(CHANNEL) && record.truth() instanceof Truth.OfPetition) {
        ObjectNode payload = record.payload().deepCopy();
        payload.put("受理时间", LocalDateTime.now(zone).format(TIME));
        byte[] value = json.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8);
        characters += record.payload().path("诉求内容").asText().length();
        sent++;
        left--;
        if (sample.size() < SAMPLE) {
          sample.add(value);
        }
        sender.send(IntakeBench.topic(), null, value, Map.of(), position -> {});
      }
    }
    sender.flush();
  }

  /** The first of those sent, for stages that take them from memory. */
  List<byte[]> sample() {
    return List.copyOf(sample);
  }

  double meanCharacters() {
    return (double) characters / sent;
  }
}
