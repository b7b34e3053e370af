package io.minyi.local.bench;

import io.minyi.hotspot.problem.Telling;
import io.minyi.hotspot.problem.Voice;
import io.minyi.local.simulate.CitySimulator;
import io.minyi.local.simulate.SimulatedRecord;
import io.minyi.local.simulate.Truth;
import java.util.List;

/** Petitions of one channel of a simulated city, as the search for their problems takes them in. */
final class SimulatedTellings {

  private final CitySimulator simulator;

  SimulatedTellings(CitySimulator simulator) {
    this.simulator = simulator;
  }

  /** The next petition as a reader would tell it. */
  Telling next() {
    SimulatedRecord record = simulator.next();
    while (!(record.channel().equals(BenchRecords.CHANNEL)
        && record.truth() instanceof Truth.OfPetition)) {
      record = simulator.next();
    }
    return telling(record, (Truth.OfPetition) record.truth());
  }

  private static Telling telling(SimulatedRecord record, Truth.OfPetition truth) {
    String address = record.payload().path("事发地址").asText();
    return new Telling(
        new Voice(
            truth.id(),
            String.valueOf(truth.author()),
            record.at(),
            0,
            0,
            record.payload().path("标题").asText(),
            told(truth),
            address,
            Voice.Answer.UNKNOWN),
        record.payload().path("诉求内容").asText(),
        address.isEmpty() ? List.of() : List.of(address),
        truth.matter(),
        "");
  }

  /** Codes of the areas that the petition names, city first, as a reader would find them. */
  private static List<String> told(Truth.OfPetition truth) {
    int depth = List.of("none", "district", "street", "community").indexOf(truth.told());
    return truth.areas().subList(0, Math.max(0, Math.min(depth, truth.areas().size())));
  }
}
