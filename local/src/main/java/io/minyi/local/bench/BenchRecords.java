package io.minyi.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.CityPack;
import io.minyi.local.kafka.RawSender;
import io.minyi.local.simulate.CitySimulator;
import io.minyi.local.simulate.SimulatedRecord;
import io.minyi.local.simulate.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Petitions of the simulated city that came by one channel. */
final class BenchRecords {

  static final String CHANNEL = "hotline-12345";

  private static final long SEED = 7;
  private static final int PER_DAY = 20_000;
  private static final int MOST_DAYS = 400;
  private static final LocalDate FROM = LocalDate.of(2025, 3, 3);

  private final List<byte[]> values;
  private final double meanCharacters;

  private BenchRecords(List<byte[]> values, double meanCharacters) {
    this.values = values;
    this.meanCharacters = meanCharacters;
  }

  static BenchRecords of(CityPack pack, int petitions) throws IOException {
    ObjectMapper json = new ObjectMapper();
    CitySimulator simulator = CitySimulator.of(pack, SEED, FROM, MOST_DAYS, PER_DAY);
    List<byte[]> values = new ArrayList<>(petitions);
    long characters = 0;
    while (values.size() < petitions) {
      SimulatedRecord record = simulator.next();
      if (record.channel().equals(CHANNEL) && record.truth() instanceof Truth.OfPetition) {
        values.add(json.writeValueAsString(record.payload()).getBytes(StandardCharsets.UTF_8));
        characters += record.payload().path("诉求内容").asText().length();
      }
    }
    return new BenchRecords(values, (double) characters / petitions);
  }

  void send(RawSender sender) throws IOException {
    for (byte[] value : values) {
      sender.send(IntakeBench.topic(), null, value, Map.of(), position -> {});
    }
    sender.flush();
  }

  /** The first so many, for stages that take them from memory. */
  List<byte[]> sample(int size) {
    return values.subList(0, Math.min(size, values.size()));
  }

  double meanCharacters() {
    return meanCharacters;
  }
}
