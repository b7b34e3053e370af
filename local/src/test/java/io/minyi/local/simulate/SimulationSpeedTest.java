package io.minyi.local.simulate;

import org.junit.jupiter.api.Test;

/** Says how fast a city can be simulated; nothing is asserted, machines differ. */
class SimulationSpeedTest {

  @Test
  void speed_is_reported() {
    CitySimulator simulator = CitySimulator.of(Shenzhen.pack(), 1, Shenzhen.OCTOBER, 4, 10_000);
    long petitions = 0;
    long records = 0;
    long start = System.nanoTime();
    while (simulator.hasNext()) {
      petitions += simulator.next().truth() instanceof Truth.OfPetition ? 1 : 0;
      records++;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "simulated %d petitions, %d records: %.0f petitions/s, %.0f records/s%n",
        petitions, records, petitions / seconds, records / seconds);
  }
}
