package io.minyi.text.duty;

import java.util.ArrayList;
import java.util.List;

/** Cases that nobody brought: three streets, whose teams take what is theirs. */
final class InventedCases {

  private static final List<String> STREETS = List.of("东一街道", "东二街道", "东三街道");

  private InventedCases() {}

  /** Rounds of cases, eight in each street; peddlers go to the street, noise to the bureau. */
  static List<DispatchCase> rounds(int rounds) {
    List<DispatchCase> cases = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      for (String street : STREETS) {
        String team = street.replace("街道", "办事处") + "综合执法队";
        for (int k = 0; k < 4; k++) {
          String community = street.substring(0, 2) + k + "社区";
          long minute = 1_000L * cases.size();
          cases.add(one("流动摊贩", "占道", "市容", street, community, minute, team));
          cases.add(one("工地噪声", "噪声", "环保", street, community, minute, "环保局"));
        }
      }
    }
    return cases;
  }

  static DispatchCase one(
      String item,
      String kind,
      String matterClass,
      String street,
      String community,
      long minute,
      String unit) {
    return new DispatchCase(item, kind, matterClass, street, community, "热线", "投诉", minute, unit);
  }

  /** A case of today whose unit is to be found. */
  static DispatchCase open(String item, String kind, String matterClass, String street) {
    return one(item, kind, matterClass, street, "", DispatchCase.NO_TIME, "");
  }
}
