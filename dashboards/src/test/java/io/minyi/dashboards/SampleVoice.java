package io.minyi.dashboards;

import java.util.List;

/**
 * A way of telling something, and what is to be understood of it.
 *
 * @param text with gaps {@code {street}}, {@code {estate}}, {@code {company}} and {@code {cue}}
 * @param matter id of the matter that it is always about, empty when it may be any
 * @param cues of urgency, as {@code kind:words}
 */
record SampleVoice(
    String text,
    String matter,
    String appeal,
    String urgency,
    List<String> cues,
    double emotion,
    double score) {

  private SampleVoice(String text, String appeal, double emotion, double score) {
    this(text, "", appeal, "normal", List.of(), emotion, score);
  }

  /** What is heard every day. */
  static final List<SampleVoice> ORDINARY =
      List.of(
          new SampleVoice(
              "我住在{street}{estate}，{cue}的问题已经持续快一个月，白天晚上都不消停，老人孩子根本没法休息。打过{company}电话没人管，请有关部门尽快处理，我的电话是[mobile]。",
              "complaint",
              .62,
              -.7),
          new SampleVoice(
              "{estate}门口{cue}，太过分了！！！投诉三次了每次都说已转办，到底有没有人管？？再不解决我就天天打。", "complaint", .91, -.9),
          new SampleVoice(
              "您好，反映一个情况：{street}{estate}附近存在{cue}的情况，影响周边居民出行和生活，希望能够现场核实，谢谢。",
              "report",
              .18,
              -.2),
          new SampleVoice("{cue}。{street}{estate}。请处理。", "help", .12, -.2),
          new SampleVoice(
              "本人是{estate}业主，姓名[person]，联系方式[mobile]。自上周六起，小区北侧{cue}，{company}称不归他们管，社区说要找街道，来回推了五天。请明确责任单位并书面答复。",
              "complaint",
              .55,
              -.6),
          new SampleVoice(
              "咨询一下，{street}这边{cue}应该找哪个部门？之前在小程序提过一次，显示已办结，但是实际什么都没变。", "consultation", .25, -.2),
          new SampleVoice("晚上十一点多了{estate}还在{cue}，孩子明天要考试，麻烦让他们停一下行不行。", "help", .48, -.5),
          new SampleVoice(
              "我们整栋楼二十几户都受影响，{street}{estate}{cue}，照片已经上传。请不要再把单子退来退去，谁的职责谁来。",
              "complaint",
              .66,
              -.6),
          new SampleVoice(
              "感谢上次的处理，不过{estate}{cue}又反弹了，工作人员走了以后第二天就恢复原样，建议加强巡查。", "suggestion", .2, .1),
          new SampleVoice(
              "{street}{estate}对面{cue}，下雨天特别危险，昨天有位阿姨差点摔倒，希望重视。[plate]这辆车也经常停在那里。",
              "",
              "report",
              "urgent",
              List.of("traffic:差点摔倒"),
              .4,
              -.5));

  /** What cannot wait. */
  static final List<SampleVoice> PRESSING =
      List.of(
          new SampleVoice(
              "{street}{estate}对面工地的脚手架已经歪了，底下就是人行道，随时可能塌，昨天还掉下来一块砖，{company}的人说验收过没事。请马上来看！",
              "01.04.01",
              "report",
              "emergency",
              List.of("collapse:脚手架已经歪了", "collapse:随时可能塌", "falling:掉下来一块砖"),
              .74,
              -.7),
          new SampleVoice(
              "{street}{estate}地下室配电房冒烟，闻到烧焦的味道，{company}值班的人不在，里面停了很多电动车，请快点派人。",
              "01.01.01",
              "help",
              "emergency",
              List.of("fire:冒烟", "electricity:烧焦的味道"),
              .7,
              -.6),
          new SampleVoice(
              "{company}拖欠工资三个月了，二十多个工友都在{street}{estate}门口等，老板电话打不通，再拿不到钱大家就要去堵路了。",
              "08.01.01",
              "help",
              "urgent",
              List.of("wages:拖欠工资三个月", "mass:堵路"),
              .8,
              -.8));

  static final List<String> ESTATES =
      List.of(
          "锦绣江南二期", "金域华府", "海岸明珠", "阳光花园", "龙悦居三期", "和平里花园", "翠湖豪庭", "宝业工业区", "春晖学校", "云海天城",
          "怡翠山庄", "新河坊", "东升市场", "桃源新村", "丽景大厦", "鹏程花园");

  static final List<String> COMPANIES =
      List.of("安和物业", "鼎立物业服务有限公司", "恒筑建设工程公司", "佳园物业管理处", "顺达市政工程有限公司");

  String polarity() {
    return score < -.15 ? "negative" : score > .15 ? "positive" : "neutral";
  }
}
