package io.minyi.identity;

import java.util.List;
import java.util.Random;

/** Writes what looks like an identity and is none, from a seed. */
final class TemptingSlots {
  private static final List<String> TOPICS =
      List.of(
          "路灯不亮三个月了",
          "施工噪音扰民",
          "垃圾堆成山也没人清",
          "电梯老是困人",
          "广场舞从早跳到晚",
          "污水直接排进河里",
          "学位太紧张",
          "公交等半天",
          "工资拖了两个月",
          "树枝挡住红绿灯",
          "停水也不通知",
          "油烟熏得人没法开窗",
          "共享单车堵住盲道",
          "消防通道被占",
          "幼儿园收费不透明",
          "电动车上楼充电",
          "井盖松动半夜咣咣响",
          "装修公司跑路了",
          "医院挂不上号",
          "墙皮掉下来差点砸到人",
          "物业乱收费",
          "外卖车逆行");
  private static final List<String> ESTATES =
      List.of("翠竹雅苑", "海悦花园", "龙光小区", "金桂家园", "碧湖公寓", "云山府", "丽水新村", "天虹豪庭", "星河小区", "锦绣花园");
  private static final List<String> OFFICES =
      List.of(
          "街道办事处", "区行政服务大厅", "住建局", "派出所", "社保中心", "人民法院", "市政务服务中心", "居委会", "税务局", "社区工作站",
          "人民医院", "实验小学");
  private static final List<String> ROADS =
      List.of(
          "王府井大街", "白石路", "高新南路", "丹梓北路", "马家龙路", "黄贝路", "文锦中路", "石岩大道", "罗芳路", "何家村路", "李朗大道",
          "张衡路", "陈田路", "梁子湖大道", "方正街");
  private static final List<String> PLACES =
      List.of(
          "王府井", "白石龙", "马峦山", "石岩", "罗湖", "龙岗", "梅林", "黄贝岭", "田心", "高新园", "安托山", "何屋围", "李朗", "石厦",
          "景田");
  private static final List<String> VENDORS =
      List.of("物业", "师傅", "保安", "安装公司", "滴滴", "顺丰", "维修", "司机", "房东", "施工队", "家人", "车", "施工方");
  private static final List<String> TOKENS =
      List.of(
          "[mobile]", "[id-card]", "[person]", "138****1234", "张*", "440301********1234", "[door]");

  private final Random random;
  private final IdentitySlots slots;

  TemptingSlots(Random random, IdentitySlots slots) {
    this.random = random;
    this.slots = slots;
  }

  String write(String slot) {
    if (slot.startsWith("digits-")) {
      return "2" + slots.digits(Integer.parseInt(slot.substring(7)) - 1);
    }
    return switch (slot) {
      case "topic" -> slots.pick(TOPICS);
      case "estate" -> slots.pick(ESTATES);
      case "road", "name-road" -> slots.pick(ROADS);
      case "name-place" -> slots.pick(PLACES);
      case "office" -> slots.pick(OFFICES);
      case "vendor" -> slots.pick(VENDORS);
      case "token" -> slots.pick(TOKENS);
      case "mobile-shaped" -> "1" + slots.letter("3456789") + slots.digits(9);
      case "order" ->
          random.nextBoolean()
              ? "2023" + slots.digits(14)
              : slots.letter("ABXT") + slots.digits(11);
      case "tracking" ->
          slots.pick(List.of("SF1", "JD00", "YT", "ZTO", "EMS", "JT5")) + slots.digits(11);
      case "luhn-16" ->
          slots.bankCard(slots.pick(List.of("62", "4", "10", "88")), 16).replace(" ", "");
      case "luhn-18" -> slots.bankCard("62", 18).replace(" ", "");
      case "bad-id" -> badId();
      case "area-code" -> "4403" + slots.digits(8);
      case "amount" ->
          slots.nonZero()
              + slots.digits(2 + random.nextInt(6))
              + slots.pick(List.of("", ".50", ".00"));
      case "date" ->
          slots.pick(List.of("2019-", "2023.", "2021/")).concat(slots.twoDigits(1, 12))
              + slots.pick(List.of("-", ".", "/"))
              + slots.twoDigits(1, 28);
      case "time" -> slots.twoDigits(0, 23) + ":" + slots.twoDigits(0, 59);
      case "coordinate" ->
          slots.pick(List.of("113.", "114.", "22.")) + slots.digits(6 + random.nextInt(6));
      case "bus", "three-digits" -> slots.nonZero() + slots.digits(2);
      case "line", "digit" -> slots.nonZero();
      case "letter" -> slots.letter("ABCD");
      case "floor" -> slots.twoDigits(2, 9).substring(1);
      case "room" -> slots.nonZero() + "0" + slots.nonZero();
      case "station" -> slots.pick(List.of("白石洲", "车公庙", "黄贝岭", "石厦", "会展中心", "上梅林"));
      case "public" ->
          slots.pick(
              List.of("12345", "12315", "110", "119", "120", "12328", "12369", "10086", "114"));
      case "hotline" ->
          slots.pick(List.of("400-", "400 ", "800-", "４００"))
              + slots.digits(3)
              + slots.pick(List.of("-", ""))
              + slots.digits(4);
      case "bank-line" ->
          slots.pick(List.of("95588", "95533", "95599", "95555", "955888", "96138"));
      case "model" ->
          slots.pick(List.of("KFR-35GW/", "iPhone13-", "HW-BA", "GB"))
              + slots.digits(4 + random.nextInt(4));
      case "standard" ->
          slots.pick(
              List.of(
                  "GB50180-2018",
                  "GB 3096-2008",
                  "GB/T18883-2002",
                  "DB4403/T12-2019",
                  "JGJ 242-2011"));
      case "year" -> String.valueOf(2009 + random.nextInt(15));
      case "two-digits" -> slots.nonZero() + slots.digits(1);
      case "four-digits" -> slots.nonZero() + slots.digits(3);
      case "five-digits" -> slots.nonZero() + slots.digits(4);
      case "account" ->
          slots.pick(List.of("shenzhenfabu", "szjiaojing110", "minsheng_daily", "gd12345"));
      case "credit-code" ->
          slots.pick(List.of("91440300MA5", "92440300MA5", "12440300455"))
              + slots.digits(4)
              + slots.letter("ABX")
              + slots.digits(2);
      case "serial" -> slots.letter("CDFG") + slots.digits(9) + slots.letter("XYZ");
      case "hex" -> slots.digits(3) + "fa" + slots.digits(12) + "be" + slots.digits(2);
      case "masked-mobile" ->
          "1" + slots.letter("3578") + slots.digits(1) + "****" + slots.digits(4);
      case "masked-card" -> "6222" + "********" + slots.digits(4);
      case "land-lot" -> slots.letter("ABGT") + slots.digits(3) + "-" + slots.digits(4);
      default -> throw new IllegalArgumentException("slot must be known, was " + slot);
    };
  }

  /** Eighteen digits with a province and a birth date whose check character is wrong. */
  private String badId() {
    String number =
        "440301"
            + (1950 + random.nextInt(60))
            + slots.twoDigits(1, 12)
            + slots.twoDigits(1, 28)
            + slots.digits(3);
    for (int check = 0; ; check++) {
      if (!cn.hutool.core.util.IdcardUtil.isValidCard18(number + check)) {
        return number + check;
      }
    }
  }
}
