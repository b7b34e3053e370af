package io.minyi.hotspot.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Invented petitions. */
final class Told {

  static final Instant START = Instant.parse("2025-03-03T01:00:00Z");

  private Told() {}

  static Telling petition(String id, double day, String title, String text, String... names) {
    return petition(id, "author " + id, day, 0, title, text, names);
  }

  static Telling petition(
      String id,
      String author,
      double day,
      long agree,
      String title,
      String text,
      String... names) {
    Instant time = START.plus(Duration.ofMinutes(Math.round(day * 24 * 60)));
    return new Telling(
        new Voice(id, author, time, agree, 0, title, List.of(), "", Voice.Answer.UNKNOWN),
        text,
        List.of(names),
        "",
        "");
  }

  /** Five people about a mixing plant beside an estate, told in their own words. */
  static List<Telling> mixingPlant(double day) {
    return plant("m", day);
  }

  static List<Telling> plant(String prefix, double day) {
    String estate = "云栖雅苑";
    return List.of(
        petition(
            prefix + 1, day, "云栖雅苑小区旁边的搅拌站粉尘和噪音扰民", "云栖雅苑北门外的搅拌站日夜生产，粉尘很大，噪音到凌晨，请求搬走搅拌站。", estate),
        petition(
            prefix + 2, day + 1, "投诉云栖雅苑附近搅拌站噪音扰民", "我们是云栖雅苑的业主，搅拌站机器声整夜不停，粉尘飘进家里，窗户不敢开。", estate),
        petition(
            prefix + 3,
            day + 2,
            "云栖雅苑门口违建搅拌站，粉尘污染严重",
            "搅拌站离云栖雅苑不到一百米，粉尘污染严重，老人孩子咳嗽，何时搬走搅拌站？",
            estate),
        petition(
            prefix + 4, day + 3, "请尽快搬走云栖雅苑旁的搅拌站", "搅拌站的粉尘和噪音让云栖雅苑几千户业主无法休息，多次投诉没有结果。", estate),
        petition(
            prefix + 5,
            day + 4,
            "云栖雅苑搅拌站深夜施工，噪音粉尘双重污染",
            "凌晨两点搅拌站还在生产，噪音和粉尘影响云栖雅苑居民，希望环保部门查处搅拌站。",
            estate));
  }

  /** Three people about the lifts of the same estate. */
  static List<Telling> lifts(double day) {
    return lifts("l", day);
  }

  static List<Telling> lifts(String prefix, double day) {
    String estate = "云栖雅苑";
    return List.of(
        petition(
            prefix + 1, day, "云栖雅苑电梯经常困人，物业不维修", "云栖雅苑三栋的电梯一个月困人四次，维修基金用到哪里去了，物业只会推脱。", estate),
        petition(prefix + 2, day + 1, "投诉云栖雅苑物业不修电梯", "电梯经常停运困人，报给云栖雅苑物业两周没有人来维修，老人爬楼很辛苦。", estate),
        petition(prefix + 3, day + 2, "云栖雅苑电梯困人何时维修", "今早电梯又困人半小时，物业说没有维修基金，请住建部门督促维修电梯。", estate));
  }

  /** Two people about a mixing plant elsewhere. */
  static List<Telling> plantElsewhere(double day) {
    return List.of(
        petition("e1", day, "金沙湾花园旁边搅拌站灰尘大", "金沙湾花园对面的搅拌站灰尘很大，水泥车进进出出，请处理。", "金沙湾花园"),
        petition("e2", day + 1, "金沙湾花园对面搅拌站扬尘扰民", "住在金沙湾花园，搅拌站扬尘和水泥车每天影响出行。", "金沙湾花园"));
  }

  static List<Telling> all(List<List<Telling>> lists) {
    List<Telling> all = new ArrayList<>();
    lists.forEach(all::addAll);
    return all;
  }
}
