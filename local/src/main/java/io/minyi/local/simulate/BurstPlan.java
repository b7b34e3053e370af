package io.minyi.local.simulate;

import io.minyi.local.simulate.Weather.Sky;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which bursts begin on a day, and when their petitions come. One week in four is calm: no burst
 * begins in it.
 */
final class BurstPlan {

  /** Bursts a day at 1,000 petitions a day; grows with the root of the volume. */
  private static final double RATE = 0.55;

  private static final Set<String> SUDDEN =
      Set.of("prepaid-card", "water-outage", "power-cut", "flooding", "training", "lift", "gas");
  private static final Set<String> NIGHTLY =
      Set.of("construction-night", "factory-odour", "commercial-noise", "square-dance");
  private static final Set<String> SLOW =
      Set.of(
          "wages",
          "school-place",
          "property-management",
          "developer-delay",
          "water-quality",
          "river-sewage",
          "parking-fee",
          "bus",
          "garbage",
          "finance");

  /** A burst and the moments of its petitions. */
  record Planned(Burst burst, Incident incident, List<Instant> moments) {}

  private final long seed;
  private final int perDay;
  private final CityModel city;
  private final Banks banks;
  private final Weather weather;

  BurstPlan(long seed, int perDay, CityModel city, Banks banks, Weather weather) {
    this.seed = seed;
    this.perDay = perDay;
    this.city = city;
    this.banks = banks;
    this.weather = weather;
  }

  /** Bursts that begin on a day, in the order of their ids. */
  List<Planned> on(LocalDate day, ZoneId zone) {
    List<Planned> planned = new ArrayList<>();
    boolean isCalm = Draws.of(seed, "calm", Math.floorDiv(day.toEpochDay(), 7)).chance(0.25);
    Draws draws = Draws.of(seed, "bursts", day.toEpochDay());
    boolean isTyphoon = weather.on(day) == Sky.TYPHOON;
    double rate = (isCalm ? 0 : RATE * Math.sqrt(perDay / 1000.0)) + (isTyphoon ? 1.5 : 0);
    int count = draws.poisson(rate);
    for (int i = 0; i < count; i++) {
      planned.add(plan(day, zone, i, isTyphoon, Draws.of(draws.number(), "burst", i)));
    }
    return planned;
  }

  private Planned plan(LocalDate day, ZoneId zone, int index, boolean isTyphoon, Draws draws) {
    List<Family> fit =
        banks.families().stream()
            .filter(
                f ->
                    isTyphoon
                        ? f.name().equals("flooding") || f.name().equals("power-cut")
                        : isBursting(f))
            .toList();
    Family family = draws.pick(fit);
    Ward ward = city.ward(draws);
    String id = "B" + day.toString().replace("-", "") + "-" + (index + 1);
    Incident incident = new Incident(family, ward, draws.number(), id);
    String shape =
        SUDDEN.contains(family.name())
            ? "spike"
            : NIGHTLY.contains(family.name()) ? "nightly" : "ramp";
    int most = Math.max(8, perDay / 4);
    int size = (int) Math.max(6, Math.min(most, draws.logNormal(22, 0.7)));
    Instant from = day.atTime(draws.between(7, 19), draws.below(60)).atZone(zone).toInstant();
    List<Instant> moments = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      moments.add(moment(shape, from, zone, draws));
    }
    moments.sort(Comparator.naturalOrder());
    Burst burst =
        new Burst(
            id,
            family.name(),
            city.matterId(family.matter()),
            ward.codes(),
            new PlaceNames(banks, city, incident, "plain", draws).name("full"),
            moments.get(0),
            moments.get(moments.size() - 1),
            shape,
            size);
    return new Planned(burst, incident, List.copyOf(moments));
  }

  private static boolean isBursting(Family family) {
    String name = family.name();
    boolean isForTyphoons = name.equals("flooding");
    return !isForTyphoons
        && (SUDDEN.contains(name) || NIGHTLY.contains(name) || SLOW.contains(name));
  }

  private static Instant moment(String shape, Instant from, ZoneId zone, Draws draws) {
    return switch (shape) {
      case "spike" -> from.plusSeconds((long) Math.min(draws.exponential(4 * 3600), 40 * 3600));
      case "nightly" -> {
        LocalDate night = from.atZone(zone).toLocalDate().plusDays(draws.below(6));
        long late = (long) (3 * 3600 * draws.unit());
        yield night.atTime(22, 0).atZone(zone).toInstant().plusSeconds(late);
      }
      default -> {
        Duration length = Duration.ofDays(9);
        Instant at = from.plusSeconds((long) (length.toSeconds() * Math.sqrt(draws.unit())));
        int hour = at.atZone(zone).getHour();
        yield hour < 7 ? at.plus(Duration.ofHours(7)) : at;
      }
    };
  }
}
