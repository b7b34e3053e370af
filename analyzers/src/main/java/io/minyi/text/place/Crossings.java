package io.minyi.text.place;

import java.util.ArrayList;
import java.util.List;

/** Two roads that meet are one place: A路与B路交叉口. */
final class Crossings {

  private static final List<String> BETWEEN = List.of("与", "和", "跟", "、", "/", "及", "同", "-");
  private static final List<String> BEHIND =
      List.of("交叉口", "交叉路口", "交汇处", "交汇口", "交界处", "交界口", "十字路口", "路口", "交叉", "交汇", "交界", "相交");

  private Crossings() {}

  /** The places with each pair of crossing roads made one; its senses are what both can mean. */
  static List<Spot> joined(String text, List<Spot> spots) {
    List<Spot> joined = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      int end = i + 1 < spots.size() ? crossing(text, spots.get(i), spots.get(i + 1)) : 0;
      if (end > 0) {
        joined.add(cross(spots.get(i), spots.get(i + 1), end));
        i++;
      } else {
        joined.add(spots.get(i));
      }
    }
    return joined;
  }

  private static int crossing(String text, Spot one, Spot other) {
    boolean isPair =
        one.kind().equals("road")
            && other.kind().equals("road")
            && BETWEEN.contains(text.substring(one.end(), other.start()));
    for (String end : isPair ? BEHIND : List.<String>of()) {
      if (text.startsWith(end, other.end())) {
        return other.end() + end.length();
      }
    }
    return 0;
  }

  private static Spot cross(Spot one, Spot other, int end) {
    List<Sense> both =
        one.senses().stream()
            .filter(s -> other.senses().stream().anyMatch(o -> o.area() == s.area()))
            .toList();
    List<Sense> senses = new ArrayList<>(both);
    if (both.isEmpty()) {
      senses.addAll(one.senses());
      senses.addAll(other.senses());
    }
    double factor = both.isEmpty() ? Math.min(one.factor(), other.factor()) : 1.4;
    return new Spot("crossing", one.start(), end, senses, factor, false);
  }
}
