package io.minyi.local.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one text names its place: real areas, roads and stations; invented estates, schools and
 * firms. The names belong to the incident, the form of words to the text.
 */
final class PlaceNames {

  /** Slots that stand for a place. */
  static final Set<String> SLOTS =
      Set.of(
          "here",
          "at",
          "full",
          "district",
          "street",
          "community",
          "road",
          "road2",
          "station",
          "line",
          "estate",
          "estate2",
          "village",
          "school",
          "company",
          "shop",
          "pm",
          "park",
          "hall",
          "hospital",
          "firm");

  private final Banks banks;
  private final CityModel city;
  private final Incident incident;
  private final boolean isCareful;
  private final Draws draws;
  private final Map<String, String> names = new HashMap<>();
  private int mentions;

  PlaceNames(Banks banks, CityModel city, Incident incident, String voice, Draws draws) {
    this.banks = banks;
    this.city = city;
    this.incident = incident;
    this.isCareful = Set.of("formal", "polite", "group", "operator").contains(voice);
    this.draws = draws;
  }

  String name(String slot) {
    return switch (slot) {
      case "here" -> here();
      case "at" -> at();
      case "full" -> full();
      case "district" -> incident.ward().district();
      case "street" -> incident.ward().street();
      case "community" -> incident.ward().community();
      default -> shared(slot);
    };
  }

  private String here() {
    mentions++;
    String anchor = shared("anchor");
    Ward ward = incident.ward();
    if (mentions > 1) {
      return anchor;
    }
    return switch (draws.below(isCareful ? 10 : 16)) {
      case 0, 1 -> ward.district() + ward.street() + ward.community() + anchor;
      case 2, 3 -> ward.district() + ward.street() + anchor;
      case 4 -> ward.street() + ward.community() + anchor;
      case 5, 6 -> ward.street() + anchor;
      case 7 -> (ward.community().isEmpty() ? ward.street() : ward.community()) + anchor;
      case 8 -> ward.shortDistrict() + ward.shortStreet() + anchor;
      case 9 -> anchor + "（" + ward.shortDistrict() + ward.community() + "）";
      case 10, 11 -> ward.shortStreet() + anchor;
      case 12 -> ward.shortDistrict() + anchor;
      case 13 -> anchor + "（" + ward.shortStreet() + "这边）";
      default -> anchor;
    };
  }

  private String at() {
    if (mentions > 0) {
      return "就在" + shared("road") + (draws.chance(0.5) ? "这边" : "");
    }
    String form = draws.pick(List.of("地址在%s", "就在%s", "位置%s", "%s这边", "在%s", "（%s）", "%s"));
    return String.format(java.util.Locale.ROOT, form, here());
  }

  private String full() {
    mentions++;
    Ward ward = incident.ward();
    String road = shared("road") + (1 + Math.floorMod(incident.seed(), 260)) + "号";
    return switch (draws.below(5)) {
      case 0 -> "深圳市" + ward.district() + ward.street() + ward.community() + shared("anchor");
      case 1 -> ward.district() + ward.street() + road + shared("anchor");
      case 2 -> ward.district() + ward.street() + ward.community() + road;
      default -> ward.district() + ward.street() + ward.community() + shared("anchor");
    };
  }

  private String shared(String slot) {
    String known = names.get(slot);
    if (known == null) {
      known = make(slot, Draws.of(incident.seed(), slot, 1));
      names.put(slot, known);
    }
    return known;
  }

  private String make(String slot, Draws facts) {
    String district = incident.ward().districtCode();
    return switch (slot) {
      case "anchor" -> anchor(facts);
      case "road", "road2" -> facts.pick(city.roads(district));
      case "station" ->
          city.stations(district).isEmpty() ? shared("road") : facts.pick(city.stations(district));
      case "line" -> facts.between(1, 16) + "号线";
      case "village" -> two(facts, "village-head", "village-tail");
      case "school" -> two(facts, "school-head", "school-tail");
      case "company" -> facts.pick(banks.wordsOf("brand")) + companyTail(facts);
      case "shop" -> facts.pick(banks.wordsOf("brand")) + kind();
      case "pm" -> two(facts, "pm-head", "pm-tail");
      case "park" -> two(facts, "park-head", "park-tail");
      case "hall" -> incident.ward().shortStreet() + facts.pick(banks.wordsOf("hall"));
      case "hospital" -> incident.ward().shortDistrict() + facts.pick(banks.wordsOf("hospital"));
      case "firm" -> facts.pick(banks.wordsOf("firm"));
      default -> two(facts, "estate-head", "estate-tail");
    };
  }

  private String anchor(Draws facts) {
    String station = shared("station");
    return switch (incident.family().site()) {
      case "village", "school", "hospital", "park", "hall" -> shared(incident.family().site());
      case "road" ->
          switch (facts.below(7)) {
            case 0 -> shared("road") + "与" + shared("road2") + "交叉口";
            case 1 -> shared("road") + shared("estate") + "门口";
            case 2 -> shared("road") + "近" + station + "站";
            case 3 -> shared("estate") + "旁边的" + shared("road");
            case 4 -> shared("road") + "公交站旁";
            case 5 -> shared("road") + shared("school") + "门口";
            default -> shared("road");
          };
      case "station" ->
          station + "地铁站" + (facts.chance(0.6) ? "ABCDE".charAt(facts.below(5)) + "口" : "");
      case "company" ->
          facts.chance(0.5) ? facts.pick(banks.wordsOf("village-head")) + "工业区" : shared("road");
      case "shop" ->
          switch (facts.below(4)) {
            case 0 -> shared("estate") + "楼下";
            case 1 -> shared("road");
            case 2 -> station + "地铁口";
            default -> shared("estate") + "商铺";
          };
      default -> shared("estate");
    };
  }

  private String companyTail(Draws facts) {
    return incident.family().slots().containsKey("kind")
        ? kind()
        : facts.pick(banks.wordsOf("company-tail"));
  }

  private String kind() {
    List<String> kinds = incident.family().slots().getOrDefault("kind", List.of("店"));
    return Draws.of(incident.seed(), "kind", 0).pick(kinds);
  }

  private String two(Draws facts, String head, String tail) {
    return facts.pick(banks.wordsOf(head)) + facts.pick(banks.wordsOf(tail));
  }
}
