package io.minyi.local.simulate;

import io.minyi.city.ArrivalProfile.DayKind;
import io.minyi.city.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When petitions come, by which channel and about what: Poisson by channel and hour.
 *
 * <p>Rate = petitions a day ÷ 24 × the channel's share × its profile's weight for hour and kind of
 * day × the day's weather, less the part that bursts and people who come back make up.
 */
final class Arrivals {

  /** Part of all petitions that comes by bursts and second calls, measured. */
  private static final double REST = 0.9;

  /** A petition about to be written. */
  record Draft(
      Instant at, Channel channel, Incident incident, long author, int round, String order) {}

  private final long seed;
  private final int perDay;
  private final CityModel city;
  private final List<Family> families;
  private final Weather weather;
  private final Map<String, Set<String>> special;
  private final double shares;

  Arrivals(long seed, int perDay, CityModel city, Banks banks, Weather weather) {
    this.seed = seed;
    this.perDay = perDay;
    this.city = city;
    this.families = banks.families();
    this.weather = weather;
    this.special = banks.channels();
    this.shares = city.channels().stream().mapToDouble(Channel::share).sum();
  }

  /** Petitions expected by a channel in an hour under a dry sky. */
  double expected(Channel channel, LocalDate day, int hour) {
    double weight = city.pack().profiles().get(channel.profile()).weight(city.kindOf(day), hour);
    return perDay / 24.0 * channel.share() / shares * weight;
  }

  /** The petitions of an hour, bursts and second calls aside, in order of time. */
  List<Draft> in(Instant hourStart, ZoneId zone) {
    ZonedDateTime hour = hourStart.atZone(zone);
    LocalDate day = hour.toLocalDate();
    boolean isHoliday = city.kindOf(day) == DayKind.HOLIDAY;
    double[] weights = new double[families.size()];
    double plain = 0;
    double now = 0;
    for (int i = 0; i < weights.length; i++) {
      Family family = families.get(i);
      double factor = weather.factor(family, day, isHoliday);
      weights[i] = family.weight() * factor * family.hourFactor(hour.getHour());
      plain += family.weight();
      now += family.weight() * factor;
    }
    List<Draft> drafts = new ArrayList<>();
    long number = hourStart.getEpochSecond() / 3600;
    for (int c = 0; c < city.channels().size(); c++) {
      Channel channel = city.channels().get(c);
      Draws draws = Draws.of(seed, "arrivals " + channel.id(), number);
      int count = draws.poisson(expected(channel, day, hour.getHour()) * REST * now / plain);
      for (int i = 0; i < count; i++) {
        drafts.add(draft(hourStart, channel, fitting(channel, weights), draws));
      }
    }
    drafts.sort(Comparator.comparing(Draft::at));
    return drafts;
  }

  /** The weights of families on a channel that may be for some of them only. */
  private double[] fitting(Channel channel, double[] weights) {
    Set<String> names = special.get(channel.id());
    if (names == null) {
      return weights;
    }
    double[] some = weights.clone();
    for (int i = 0; i < some.length; i++) {
      some[i] = names.contains(families.get(i).name()) ? some[i] : 0;
    }
    return some;
  }

  private Draft draft(Instant hourStart, Channel channel, double[] weights, Draws draws) {
    Family family = families.get(draws.weighted(weights));
    Ward ward = ward(family, channel, draws);
    Incident incident = new Incident(family, ward, draws.number(), "");
    Instant at = hourStart.plusMillis(draws.below(3_600_000));
    return new Draft(at, channel, incident, author(draws), 0, "");
  }

  /** A community in the channel's district, where the family is more at home than elsewhere. */
  private Ward ward(Family family, Channel channel, Draws draws) {
    int dot = channel.owner().indexOf('.');
    String owner = dot < 0 ? "" : channel.owner().substring(0, dot);
    Ward ward = city.wardNear(owner, draws);
    if (!family.areas().isEmpty()) {
      double most = family.areas().values().stream().mapToDouble(f -> f).max().orElse(1);
      for (int tries = 0; tries < 60; tries++) {
        double factor = family.areas().getOrDefault(ward.districtCode(), 1.0);
        if (draws.chance(factor / Math.max(1, most))) {
          return ward;
        }
        ward = city.wardNear(owner, draws);
      }
    }
    return ward;
  }

  /** Some call often: one petition in sixteen comes from one author in two hundred. */
  private long author(Draws draws) {
    int all = Math.max(3000, perDay * 150);
    return draws.chance(1 / 16.0) ? draws.below(all / 200) : draws.below(all);
  }
}
