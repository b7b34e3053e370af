package io.minyi.local.simulate;

import io.minyi.city.CityPack;
import io.minyi.local.simulate.Arrivals.Draft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * A city that writes petitions, and units that handle them: records in the order in which they
 * arrive, made hour by hour, so that any length runs in bounded memory. The caller paces them.
 *
 * <p>A pure function of pack, seed, first day, number of days and petitions a day: the same again
 * gives the same bytes.
 *
 * <pre>
 * Arrivals, BurstPlan, people who come back → Draft → PetitionDesk → record, and a Life → records
 * </pre>
 */
public final class CitySimulator implements Iterator<SimulatedRecord> {

  private final BurstPlan plan;
  private final Arrivals arrivals;
  private final PetitionDesk desk;
  private final ZoneId zone;
  private final Instant end;
  private final List<Burst> bursts = new ArrayList<>();

  /** Petitions known to come: of bursts, and of people who come back. */
  private final PriorityQueue<Draft> expected =
      new PriorityQueue<>(Comparator.comparing(Draft::at).thenComparing(Draft::author));

  private Instant hour;

  private CitySimulator(CityPack pack, long seed, LocalDate from, int days, int perDay) {
    CityModel city = CityModel.of(pack);
    Banks banks = Banks.read();
    Weather weather = new Weather(seed);
    this.zone = pack.zone();
    this.plan = new BurstPlan(seed, perDay, city, banks, weather);
    this.arrivals = new Arrivals(seed, perDay, city, banks, weather);
    this.desk = new PetitionDesk(city, banks, seed, perDay);
    this.hour = from.atStartOfDay(zone).toInstant();
    this.end = from.plusDays(days).atStartOfDay(zone).toInstant();
  }

  /**
   * A simulation.
   *
   * @param from its first day
   * @param days how many, at least 1
   * @param perDay petitions on a mean working day, at least 1
   */
  public static CitySimulator of(CityPack pack, long seed, LocalDate from, int days, int perDay) {
    if (days < 1 || perDay < 1) {
      throw new IllegalArgumentException(
          "days and petitions a day must be at least 1, were " + days + " and " + perDay);
    }
    return new CitySimulator(pack, seed, from, days, perDay);
  }

  @Override
  public boolean hasNext() {
    while (!desk.hasBefore(hour) && hour.isBefore(end)) {
      nextHour();
    }
    return desk.hasBefore(hour);
  }

  @Override
  public SimulatedRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the simulation ended at " + end);
    }
    return desk.next();
  }

  /** The bursts that have begun so far. */
  public List<Burst> bursts() {
    return List.copyOf(bursts);
  }

  private void nextHour() {
    Instant after = hour.plus(Duration.ofHours(1));
    if (hour.atZone(zone).getHour() == 0) {
      for (BurstPlan.Planned planned : plan.on(hour.atZone(zone).toLocalDate(), zone)) {
        bursts.add(planned.burst());
        expected.addAll(desk.drafts(planned));
      }
    }
    List<Draft> drafts = new ArrayList<>(arrivals.in(hour, zone));
    while (!expected.isEmpty() && expected.peek().at().isBefore(after)) {
      drafts.add(expected.poll());
    }
    drafts.sort(Comparator.comparing(Draft::at));
    for (Draft draft : drafts) {
      desk.take(draft).ifPresent(expected::add);
    }
    hour = after;
  }
}
