package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.hanlp.Segmenter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Petitions made up for these tests. */
public final class Invented {

  static final Segmenter SEGMENTER = new Segmenter();

  private static final Map<String, List<String>> TEXTS =
      new TreeMap<>(
          Map.of(
              "教育",
              List.of(
                  "小学不收外地学生，孩子上学怎么办",
                  "幼儿园乱收学费，请教育局查一查",
                  "中学老师在校外补课收钱",
                  "请问学区怎么划分，孩子入学要什么材料",
                  "高中食堂饭菜太差，学生吃不饱",
                  "学校强制学生买校服和平板电脑",
                  "老师体罚学生，家长很担心",
                  "民办学校学费年年涨，家长负担重",
                  "希望在城东新建一所公办幼儿园",
                  "教师编制考试成绩什么时候公布",
                  "学生课后服务收费有没有标准",
                  "中考加分政策对外地学生公平吗",
                  "孩子转学手续学校一直不办",
                  "校车超载，学生安全没有保障",
                  "代课教师的编制一直没有解决",
                  "学校操场异味大，学生头晕"),
              "环保",
              List.of(
                  "工厂半夜排放黑烟，气味刺鼻",
                  "河水发黑发臭，有人偷排污水",
                  "养猪场污染水源，臭气熏天",
                  "工地夜里施工噪音污染严重，环保局不管",
                  "化工厂废气排放，居民咳嗽不止",
                  "垃圾焚烧的烟飘进居民家里",
                  "采石场粉尘大，树叶上都是灰",
                  "餐馆油烟直排，开不了窗",
                  "塑料加工作坊排放毒气，污染空气",
                  "电镀厂的污水流进农田，鱼死了一片",
                  "请公布空气质量监测数据",
                  "噪声扰民多次投诉环保局没有结果",
                  "污水处理厂臭味扰民",
                  "洗沙场把泥水排进水库，污染饮用水",
                  "烟囱冒黑烟，污染环境没人处理",
                  "养殖场粪便污染地下水"),
              "交通",
              List.of(
                  "公交车班次太少，等车要一个小时",
                  "出租车不打表，乱要车费",
                  "希望增设公交站，方便乘车出行",
                  "红绿灯坏了，车辆抢道很危险",
                  "客运班车超载，司机态度差",
                  "高速公路收费站堵车严重",
                  "公路坑坑洼洼，车辆难行",
                  "出租车拒载，打车太难",
                  "网约车司机绕路，多收车费",
                  "长途汽车站黑车拉客",
                  "公交司机飞站，老人乘车难",
                  "国道上大货车超载，路面压坏",
                  "渡口的船票涨价，乘客不满",
                  "地铁站口没有公交接驳",
                  "驾校学车约不到车，乱收费",
                  "车站售票员态度差，乘客投诉无门")));

  private Invented() {}

  static Passage passage(String title, String text) {
    return Passage.of(title, text, "", SEGMENTER);
  }

  static Passage passage(String text) {
    return passage("", text);
  }

  /** Sixteen petitions of each of three labels. */
  static TrainingSet trainingSet() {
    TrainingSet set = new TrainingSet();
    TEXTS.forEach((label, texts) -> texts.forEach(t -> set.add(label, passage(t), true)));
    return set;
  }

  public static TrainMatters.Result trained() {
    return new TrainMatters(step -> {}).train(trainingSet());
  }
}
