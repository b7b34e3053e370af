package io.minyi.local.simulate;

import io.minyi.city.Area;
import io.minyi.city.Duty;
import io.minyi.city.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The responsible units: who leads on a matter in a place, and how long their queue is. */
final class Offices {

  /** Petitions drawn to find out how many each unit will get. */
  private static final int SAMPLE = 20_000;

  private final CityModel city;
  private final WorkClock clock;
  private final Map<String, Unit> byLineAndArea = new HashMap<>();
  private final Map<String, List<Duty>> duties = new HashMap<>();
  private final Map<String, Desk> desks = new HashMap<>();
  private final Unit centre;

  Offices(CityModel city, Banks banks, WorkClock clock, long seed, int perDay) {
    this.city = city;
    this.clock = clock;
    for (Unit unit : city.pack().units()) {
      byLineAndArea.putIfAbsent(unit.line() + "@" + unit.area(), unit);
    }
    for (Duty duty : city.pack().duties()) {
      duties.computeIfAbsent(duty.matter(), m -> new ArrayList<>()).add(duty);
    }
    this.centre = unit("government-services", city.pack().rootArea(), "12345热线管理中心");
    size(banks, seed, perDay);
  }

  /** Gives every unit a pace that fits its share of petitions, some of them one too slow. */
  private void size(Banks banks, long seed, int perDay) {
    Draws draws = Draws.of(seed, "offices", 0);
    double[] weights = banks.families().stream().mapToDouble(Family::weight).toArray();
    Map<String, Integer> counts = new java.util.TreeMap<>();
    for (int i = 0; i < SAMPLE; i++) {
      String matter = city.matterId(banks.families().get(draws.weighted(weights)).matter());
      counts.merge(lead(matter, city.ward(draws), draws).id(), 1, Integer::sum);
    }
    counts.forEach(
        (unit, count) -> {
          double perWorkingDay = 1.4 * perDay * count / SAMPLE;
          double slack = Draws.of(seed, "slack " + unit, 0).logNormal(1.35, 0.28);
          double minutes = WorkClock.DAY_MINUTES / perWorkingDay / slack;
          desks.put(unit, new Desk(clock, Math.min(minutes, WorkClock.DAY_MINUTES / 2.0)));
        });
  }

  /** The unit that leads on a matter there; the street's office where no duty is known. */
  Unit lead(String matter, Ward ward, Draws draws) {
    List<Duty> known = List.of();
    for (String id = matter; known.isEmpty() && !id.isEmpty(); id = parent(id)) {
      known = duties.getOrDefault(id, List.of());
    }
    List<Unit> able = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (Duty duty : known) {
      Unit unit = byLineAndArea.get(duty.lead() + "@" + area(duty.level(), ward));
      if (unit != null) {
        able.add(unit);
        weights.add(
            duty.level() == Area.Level.STREET ? 5.0 : duty.level() == Area.Level.DISTRICT ? 3 : 1);
      }
    }
    if (able.isEmpty()) {
      return unit("street-office", ward.streetCode(), ward.street() + "办事处");
    }
    return able.get(draws.weighted(weights.stream().mapToDouble(w -> w).toArray()));
  }

  private static String parent(String matter) {
    int dot = matter.lastIndexOf('.');
    return dot < 0 ? "" : matter.substring(0, dot);
  }

  private String area(Area.Level level, Ward ward) {
    return switch (level) {
      case CITY -> city.pack().rootArea();
      case DISTRICT -> ward.districtCode();
      case STREET -> ward.streetCode();
      default -> ward.communityCode();
    };
  }

  private Unit unit(String line, String area, String name) {
    Unit known = byLineAndArea.get(line + "@" + area);
    return known != null
        ? known
        : new Unit(
            line + "@" + area,
            name,
            name,
            "",
            line,
            Area.Level.STREET,
            area,
            List.of(),
            io.minyi.city.Validity.ALWAYS);
  }

  /** A department of the district that a street may call on. */
  Unit department(Ward ward, Draws draws) {
    String line = draws.pick(List.of("housing", "urban-management", "ecology", "market", "police"));
    Unit known = byLineAndArea.get(line + "@" + ward.districtCode());
    return known != null ? known : centre;
  }

  /** Where petitions are dispatched from. */
  Unit centre() {
    return centre;
  }

  /** When a unit has worked its way to a petition that it takes at a moment, and through it. */
  Instant work(Unit unit, Instant from, Draws draws) {
    return desks
        .computeIfAbsent(unit.id(), id -> new Desk(clock, 60))
        .work(from, draws.logNormal(0.85, 0.55));
  }
}
