package io.minyi.identity;

import java.util.List;
import java.util.Random;

/** Writes identities in the forms that people use, from a seed. */
final class IdentitySlots extends NumberSlots {
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡余于叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
  private static final String GIVEN =
      "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂丹萍红玉华建国志文海春梅雪飞鹏宇浩然子轩欣怡嘉诚永福淑珍凤国庆家豪佳琪思雨晓东立新大山小龙少波培德光辉振宁瑞";
  private static final List<String> COMPOUND = List.of("欧阳", "司马", "上官", "诸葛", "东方");
  private static final List<String> TRADITIONAL =
      List.of("陳美鳳", "劉德華", "張國榮", "黃麗珍", "吳敏", "趙雪梅", "楊志強", "鄭偉", "鄧紫棋", "葉問天", "蔣欣", "羅永浩");

  IdentitySlots(Random random) {
    super(random);
  }

  /** A value for a kind of identity, empty when the name is no kind. */
  String write(String slot) {
    return switch (slot) {
      case "mobile" -> mobile();
      case "landline" -> landline();
      case "id-card" -> idCard();
      case "id-card-15" -> oldIdCard();
      case "bank-card" -> bankCard();
      case "bank-card-foreign" -> bankCard("4", 16);
      case "plate" -> plate();
      case "passport" -> fullWidth(pick(List.of("E", "G", "e", "EA", "EJ", "PE")), 9);
      case "permit" -> fullWidth(pick(List.of("C", "CA", "W", "H", "M")), 9);
      case "home-permit" -> pick(List.of("H", "M")) + digits(below(2) == 0 ? 8 : 10);
      case "taiwan-permit" -> nonZero() + digits(7);
      case "qq" -> nonZero() + digits(4 + below(6));
      case "wechat" ->
          pick(List.of("zhang_", "Li-", "abc", "wxid_", "sunny", "x")) + digits(5 + below(4));
      case "wechat-digits" -> "9" + digits(7);
      case "email" ->
          pick(List.of("zhang.san", "li_4", "Tom-Chen", "a1b2", "13800138000", "me"))
              + below(99)
              + pick(List.of("@qq.com", "@163.com", "@mail.szu.edu.cn", "＠126.com", "@gmail.com"));
      case "door" -> door();
      case "door-traditional" ->
          between(1, 30)
              + pick(List.of("棟", "號樓"))
              + between(1, 5)
              + "單元"
              + between(2, 30)
              + "樓"
              + room()
              + "室";
      case "person" -> below(12) == 0 ? pick(COMPOUND) + given(1 + below(2)) : name();
      case "person-traditional" -> pick(TRADITIONAL);
      case "title-person" ->
          below(3) == 0 ? name() : below(10) == 0 ? pick(COMPOUND) : letter(SURNAMES);
      case "surname" -> letter(SURNAMES);
      default -> "";
    };
  }

  private String name() {
    return letter(SURNAMES) + given(below(4) == 0 ? 1 : 2);
  }

  private String given(int length) {
    return length == 1 ? letter(GIVEN) : letter(GIVEN) + letter(GIVEN);
  }

  private String door() {
    int building = between(1, 40);
    return switch (below(10)) {
      case 0 -> building + "栋" + between(1, 6) + "单元" + room() + "室";
      case 1 -> letter("ABCD") + "座" + room();
      case 2 -> building + "号楼" + letter("一二三") + "单元" + between(2, 33) + "层" + room();
      case 3 -> building + "栋" + room();
      case 4 -> wide(building + "栋" + room() + "房");
      case 5 -> letter("ABCD") + building + "栋" + room() + "号房";
      case 6 ->
          letter("三四五六") + "栋" + letter("一二") + "单元" + letter("二三四五") + "零" + letter("一二三") + "室";
      case 7 -> between(1, 30) + "-" + between(1, 4) + "-" + room() + "室";
      case 8 -> building + "栋 " + between(1, 6) + "单元 " + room();
      default -> building + "幢" + between(2, 33) + "楼" + room() + letter("AB") + "室";
    };
  }

  private String room() {
    return between(1, 33) + "0" + between(1, 9);
  }

  private String fullWidth(String letters, int length) {
    String number = letters + digits(length - letters.length());
    return below(4) == 0 ? wide(number) : number;
  }
}
