package io.minyi.local.simulate;

/**
 * A community (社区) with the areas around it: the finest place that a simulated petition is about.
 * Where a street has no communities in the pack it stands for itself: same code, no name below.
 *
 * @param weight of its people among those of the city
 */
record Ward(
    String districtCode,
    String district,
    String streetCode,
    String street,
    String communityCode,
    String community,
    double weight) {

  /** Codes of district, street and community. */
  java.util.List<String> codes() {
    return communityCode.equals(streetCode)
        ? java.util.List.of(districtCode, streetCode)
        : java.util.List.of(districtCode, streetCode, communityCode);
  }

  /** The finest level that a text names: community, street, district or none. */
  String told(String text) {
    if (!community.isEmpty() && text.contains(community)) {
      return "community";
    }
    return text.contains(shortStreet())
        ? "street"
        : text.contains(shortDistrict()) ? "district" : "none";
  }

  /** 西乡 for 西乡街道. */
  String shortStreet() {
    return without(street, "街道");
  }

  /** 宝安 for 宝安区. */
  String shortDistrict() {
    return without(without(without(district, "特别合作区"), "新区"), "区");
  }

  /** 共乐 for 共乐社区. */
  String shortCommunity() {
    return without(community, "社区");
  }

  private static String without(String name, String ending) {
    return name.endsWith(ending) && name.length() > ending.length() + 1
        ? name.substring(0, name.length() - ending.length())
        : name;
  }
}
