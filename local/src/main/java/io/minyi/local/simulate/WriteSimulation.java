package io.minyi.local.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.Channel;
import io.minyi.city.CityPack;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a simulated city into a folder: what the command {@code simulate} does. */
public final class WriteSimulation {

  private static final String LIFE = "life.jsonl";
  private static final String README =
      """
      # A simulated city
      Written by `minyi simulate`, seed %d, %s and %d days, %d petitions a day. One JSON document a line.

      - `petitions/<channel>.jsonl` raw records as the channel delivers them, in order of arrival
      - `events/<channel>.jsonl` what became of them, as the units' systems report it
      - `life.jsonl` the same events with the receipts, as `minyi handling` reads them
      - `truth/petitions.jsonl` per petition: matter, areas, appeal, voice, identities, author, burst
      - `truth/bursts.jsonl` bursts injected on purpose: place, matter, time, shape, size
      - `truth/faults.jsonl` records broken on purpose; each was sent again, sound, later

      A record of an absorbed channel carries its old name in the truth's id and stands in the file of
      the kept one. All texts and names are invented; streets, roads and stations are real.
      """;

  private final CityPack pack;
  private final ObjectMapper json = new ObjectMapper();

  public WriteSimulation(CityPack pack) {
    this.pack = pack;
  }

  /** How many records of each sort were written. */
  public record Written(long petitions, long events, long faults, int bursts) {}

  /**
   * Writes everything; what stood in the files is replaced.
   *
   * @param perDay petitions on a mean working day
   * @throws IOException if the folder cannot be written
   */
  public Written write(Path folder, long seed, LocalDate from, int days, int perDay)
      throws IOException {
    CitySimulator simulator = CitySimulator.of(pack, seed, from, days, perDay);
    long petitions = 0;
    long events = 0;
    long faults = 0;
    try (Lines lines = new Lines(folder)) {
      for (Channel channel : pack.channels()) {
        lines.open(file(channel));
      }
      while (simulator.hasNext()) {
        SimulatedRecord record = simulator.next();
        Channel channel = pack.channel(record.channel()).orElseThrow();
        lines.write(file(channel), json.writeValueAsString(record.payload()));
        if (record.truth() instanceof Truth.OfPetition truth) {
          petitions++;
          lines.write("truth/petitions.jsonl", line(truth));
          lines.write(LIFE, receipt(truth));
        } else if (record.truth() instanceof Truth.OfFault truth) {
          faults++;
          lines.write("truth/faults.jsonl", line(truth));
        } else {
          events++;
          lines.write(LIFE, json.writeValueAsString(record.payload()));
        }
      }
      for (Burst burst : simulator.bursts()) {
        lines.write("truth/bursts.jsonl", line(burst));
      }
      lines.open("truth/faults.jsonl");
      lines.open("truth/bursts.jsonl");
      lines.open(LIFE);
    }
    Files.writeString(folder.resolve("README.md"), README.formatted(seed, from, days, perDay));
    return new Written(petitions, events, faults, simulator.bursts().size());
  }

  private String receipt(Truth.OfPetition truth) throws JsonProcessingException {
    Map<String, Object> receipt = new LinkedHashMap<>();
    receipt.put("petition", truth.id());
    receipt.put("type", "RECEIVED");
    receipt.put("time", truth.time());
    receipt.put("channel", truth.channel());
    return json.writeValueAsString(receipt);
  }

  private static String file(Channel channel) {
    boolean isEvents = channel.carries() == Channel.Carries.EVENTS;
    return (isEvents ? "events/" : "petitions/") + channel.id() + ".jsonl";
  }

  private String line(Object truth) throws JsonProcessingException {
    return truth instanceof Burst burst
        ? json.writeValueAsString(plain(burst))
        : json.writeValueAsString(truth);
  }

  private static Map<String, Object> plain(Burst burst) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("id", burst.id());
    plain.put("family", burst.family());
    plain.put("matter", burst.matter());
    plain.put("areas", burst.areas());
    plain.put("place", burst.place());
    plain.put("from", burst.from().toString());
    plain.put("to", burst.to().toString());
    plain.put("shape", burst.shape());
    plain.put("size", burst.size());
    return plain;
  }

  /** Files by name, each opened once and closed together. */
  private static final class Lines implements AutoCloseable {
    private final Path folder;
    private final Map<String, BufferedWriter> open = new LinkedHashMap<>();

    Lines(Path folder) {
      this.folder = folder;
    }

    BufferedWriter open(String name) throws IOException {
      BufferedWriter known = open.get(name);
      if (known == null) {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        known = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        open.put(name, known);
      }
      return known;
    }

    void write(String name, String line) throws IOException {
      open(name).append(line).append('\n');
    }

    @Override
    public void close() throws IOException {
      IOException failed = null;
      for (BufferedWriter writer : open.values()) {
        try {
          writer.close();
        } catch (IOException e) {
          failed = e;
        }
      }
      if (failed != null) {
        throw failed;
      }
    }
  }
}
