package io.minyi.local.simulate;

import io.minyi.city.Area;
import io.minyi.city.ArrivalProfile.DayKind;
import io.minyi.city.Channel;
import io.minyi.city.CityPack;
import io.minyi.city.Matter;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the simulation takes from a city pack, made ready for drawing. */
final class CityModel {

  private final CityPack pack;
  private final List<Ward> wards = new ArrayList<>();
  private final Map<String, List<Ward>> byDistrict = new HashMap<>();
  private final double[] upTo;
  private final Map<String, List<String>> roads = new HashMap<>();
  private final Map<String, List<String>> stations = new HashMap<>();
  private final Map<String, Matter> matters = new HashMap<>();
  private final List<Channel> channels;

  private CityModel(CityPack pack) {
    this.pack = pack;
    BankFile places = BankFile.read("places.txt");
    pack.areas().at(Area.Level.DISTRICT).forEach(district -> addDistrict(district, places));
    this.upTo = new double[wards.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += wards.get(i).weight();
      upTo[i] = sum;
    }
    pack.matters().all().stream()
        .filter(m -> m.level() == 3)
        .forEach(m -> matters.put(m.name(), m));
    this.channels =
        pack.channels().stream()
            .filter(channel -> channel.carries() == Channel.Carries.PETITIONS)
            .toList();
  }

  /**
   * Takes what is needed from a pack.
   *
   * @throws IllegalArgumentException if the pack has no communities or no channels
   */
  static CityModel of(CityPack pack) {
    CityModel city = new CityModel(pack);
    if (city.wards.isEmpty() || city.channels.isEmpty()) {
      throw new IllegalArgumentException(
          "a simulated city needs communities and channels, pack " + pack.id() + " has none");
    }
    return city;
  }

  private void addDistrict(Area district, BankFile places) {
    Map<String, String> facts = new HashMap<>();
    for (String line : places.lines(district.code())) {
      String[] parts = line.split(" ", 2);
      facts.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    roads.put(district.code(), words(facts.getOrDefault("roads", "人民路 建设路 中心路 新区大道")));
    stations.put(district.code(), words(facts.getOrDefault("stations", "")));
    List<Ward> inside = new ArrayList<>();
    for (Area street : pack.areas().children(district.code())) {
      List<Area> communities = pack.areas().children(street.code());
      communities.forEach(community -> inside.add(ward(district, street, community)));
      if (communities.isEmpty()) {
        inside.add(ward(district, street, street));
      }
    }
    double people = Double.parseDouble(facts.getOrDefault("weight", "10"));
    double total = inside.stream().mapToDouble(Ward::weight).sum();
    inside.forEach(w -> wards.add(weighted(w, w.weight() * people / total)));
    byDistrict.put(district.code(), inside);
  }

  /** Communities differ in size; how much is drawn from their code, the same for every seed. */
  private static Ward ward(Area district, Area street, Area community) {
    double weight = Draws.of(0, community.code(), 0).logNormal(1, 0.7);
    return new Ward(
        district.code(),
        district.name(),
        street.code(),
        street.name(),
        community.code(),
        community.code().equals(street.code()) ? "" : community.name(),
        weight);
  }

  private static Ward weighted(Ward ward, double weight) {
    return new Ward(
        ward.districtCode(),
        ward.district(),
        ward.streetCode(),
        ward.street(),
        ward.communityCode(),
        ward.community(),
        weight);
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.split(" ", -1));
  }

  /** A community drawn by its people. */
  Ward ward(Draws draws) {
    int at = java.util.Arrays.binarySearch(upTo, draws.unit() * upTo[upTo.length - 1]);
    return wards.get(Math.min(at < 0 ? -at - 1 : at, upTo.length - 1));
  }

  /** A community of a district drawn by its people; of the whole city if it names no district. */
  Ward wardNear(String district, Draws draws) {
    List<Ward> inside = byDistrict.get(district);
    if (inside == null || inside.isEmpty()) {
      return ward(draws);
    }
    double[] weights = inside.stream().mapToDouble(Ward::weight).toArray();
    return inside.get(draws.weighted(weights));
  }

  List<Ward> wards() {
    return wards;
  }

  List<String> roads(String district) {
    return roads.get(district);
  }

  List<String> stations(String district) {
    return stations.get(district);
  }

  /** Channels that carry petitions. */
  List<Channel> channels() {
    return channels;
  }

  CityPack pack() {
    return pack;
  }

  /** Id of a catalogue item by its name; the name itself where the catalogue has none. */
  String matterId(String name) {
    Matter matter = matters.get(name);
    return matter == null ? name : matter.id();
  }

  /** The kind of a day; beyond the calendar's years a plain week. */
  DayKind kindOf(LocalDate day) {
    try {
      return pack.calendar().kindOf(day);
    } catch (DateTimeException e) {
      DayOfWeek weekday = day.getDayOfWeek();
      return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
          ? DayKind.WEEKEND
          : DayKind.WORKING;
    }
  }
}
