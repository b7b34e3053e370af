package io.minyi.text.matter;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two names of matters are, 0–1: 1 for the same name, .95 where they differ only by words
 * that every name may carry (管理, 服务, 问题 …), otherwise the Dice coefficient of their character
 * pairs, at least .6 where one holds the other. Names of nothing but such words are like no other.
 */
final class NameLikeness {

  private static final Pattern CARRIED = Pattern.compile("管理|问题|监管|服务|其他|[和与、（）()]");
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "工作", "政策", "制度", "标准", "人员", "市场", "机构", "建设", "发展", "规划", "调整", "行业", "资源", "事业", "权益",
          "体制", "改革", "处理", "办理", "企业", "社会", "保障", "交通", "城市", "管理", "问题", "服务", "监管", "其他", "安全");
  private static final double SAME_BUT_FOR_CARRIED = 0.95;
  private static final double HOLDS = 0.6;

  private NameLikeness() {}

  static double of(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    String a = core(one);
    String b = core(other);
    if (saysNothing(a) || saysNothing(b)) {
      return 0;
    }
    if (a.equals(b)) {
      return SAME_BUT_FOR_CARRIED;
    }
    Set<String> pairs = pairs(a);
    Set<String> others = pairs(b);
    long shared = pairs.stream().filter(others::contains).count();
    double dice = 2.0 * shared / (pairs.size() + others.size());
    return a.contains(b) || b.contains(a) ? Math.max(dice, HOLDS) : dice;
  }

  /** The name without the words that every name may carry. */
  static String core(String name) {
    return CARRIED.matcher(name).replaceAll("");
  }

  static boolean saysNothing(String core) {
    return core.length() < 2 || SAYS_NOTHING.contains(core);
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
