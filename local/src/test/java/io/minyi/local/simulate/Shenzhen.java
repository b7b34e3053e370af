package io.minyi.local.simulate;

import io.minyi.city.CityPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The city that the tests of this package simulate. */
final class Shenzhen {

  static final LocalDate OCTOBER = LocalDate.of(2025, 10, 13);

  private Shenzhen() {}

  static CityPack pack() {
    try {
      return CityPack.read(Path.of(System.getProperty("minyi.root", ".."), "cities", "shenzhen"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<SimulatedRecord> records(long seed, int days, int perDay) {
    CitySimulator simulator = CitySimulator.of(pack(), seed, OCTOBER, days, perDay);
    List<SimulatedRecord> records = new ArrayList<>();
    simulator.forEachRemaining(records::add);
    return records;
  }
}
