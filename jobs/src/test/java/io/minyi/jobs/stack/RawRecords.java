package io.minyi.jobs.stack;

import io.minyi.index.Headers;
import io.minyi.index.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Raw records as channels send them. */
public final class RawRecords {

  private static final String[] MATTERS = {
    "夜间施工噪音扰民", "路灯不亮", "垃圾没有清运", "小区停车收费不合理", "公交站台破损", "楼上漏水无人处理"
  };
  private static final String[] PLACES = {"福田区深南大道", "南山区科技园", "宝安区西乡街道", "罗湖区东门", "龙岗区布吉街道"};

  private RawRecords() {}

  /** A record of a channel. */
  public static ProducerRecord<byte[], byte[]> of(String channel, String json) {
    return new ProducerRecord<>(Topics.raw(channel), json.getBytes(StandardCharsets.UTF_8));
  }

  /** The same record with one more header. */
  public static ProducerRecord<byte[], byte[]> with(
      ProducerRecord<byte[], byte[]> record, String header, String value) {
    record.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
    return record;
  }

  public static ProducerRecord<byte[], byte[]> hotline(int number, String more) {
    return of(
        "hotline-12345",
        """
        {"工单编号":"H%05d","标题":"%s","诉求内容":"%s%s，希望尽快处理。%s","受理时间":"2025-03-%02d %02d:%02d:00",
         "诉求人":"王先生","联系电话":"1380013%04d","事发地址":"%s%d号"}"""
            .formatted(
                number,
                matter(number),
                place(number),
                matter(number),
                more,
                1 + number % 28,
                number % 24,
                number % 60,
                number % 10_000,
                place(number),
                number % 300));
  }

  private static String matter(int number) {
    return MATTERS[number % MATTERS.length];
  }

  private static String place(int number) {
    return PLACES[number % PLACES.length];
  }

  /** By a hotline that was absorbed: its topic is the kept one, its name travels in a header. */
  public static ProducerRecord<byte[], byte[]> absorbed(int number) {
    ProducerRecord<byte[], byte[]> record = hotline(number, "");
    record.headers().add(Headers.CHANNEL, "12319".getBytes(StandardCharsets.UTF_8));
    return record;
  }

  public static ProducerRecord<byte[], byte[]> miniProgramme(int number) {
    return of(
        "minyi-miniprogramme",
        """
        {"order":{"no":"M%05d","title":"%s","content":"%s%s","submittedAt":%d,"likes":%d},
         "reporter":{"name":"李女士","phone":"1390013%04d"},"location":{"address":"%s"}}"""
            .formatted(
                number,
                matter(number),
                place(number),
                matter(number),
                1_741_000_000_000L + number * 60_000L,
                number % 7,
                number % 10_000,
                place(number)));
  }

  public static ProducerRecord<byte[], byte[]> board(int number) {
    return of(
        "peoples-daily-board",
        """
        {"留言编号":"B%05d","留言主题":"%s","留言详情":"%s%s","留言时间":"2025/3/%d 9:05","点赞数":"%d"}"""
            .formatted(
                number,
                matter(number),
                place(number),
                matter(number),
                1 + number % 28,
                number % 9));
  }

  /** Something that a unit did about a petition of the hotline. */
  public static ProducerRecord<byte[], byte[]> lifeEvent(int number, String event, int hour) {
    return of(
        "unit-systems",
        """
        {"诉求渠道":"hotline-12345","诉求编号":"H%05d","环节":"%s","时间":"2025-04-01 %02d:00:00",
         "单位":"福田区城市管理局","流水号":"%s-%d"}"""
            .formatted(number, event, hour, event, number));
  }

  /** Records that break a rule, each another. */
  public static List<ProducerRecord<byte[], byte[]>> broken() {
    List<ProducerRecord<byte[], byte[]>> broken = new ArrayList<>();
    for (String json :
        List.of(
            "no json",
            "[1,2]",
            "{\"工单编号\":\"X1\",\"诉求内容\":\"未完",
            "{\"工单编号\":\"X2\",\"受理时间\":\"2025-03-01 09:00:00\"}",
            "{\"工单编号\":\"X3\",\"诉求内容\":\"噪音\",\"受理时间\":\"前天\"}",
            "{\"工单编号\":\"X4\",\"诉求内容\":\"噪音\",\"受理时间\":\"2199-03-01 09:00:00\"}",
            "{\"工单编号\":\"X5\",\"诉求内容\":\"噪音\",\"受理时间\":\"1999-03-01 09:00:00\"}",
            "{\"工单编号\":\"X 6 ?\",\"诉求内容\":\"噪音\",\"受理时间\":\"2025-03-01 09:00:00\"}")) {
      broken.add(of("hotline-12345", json));
    }
    broken.add(of("unit-systems", "{\"诉求渠道\":\"hotline-12345\",\"环节\":\"蒸发\"}"));
    broken.add(of("unit-systems", "{\"诉求渠道\":\"hotline-12345\",\"环节\":\"分拨\"}"));
    broken.add(of("peoples-daily-board", "{\"留言编号\":\"X7\",\"留言详情\":\"噪音\",\"点赞数\":\"很多\"}"));
    broken.add(with(hotline(1, ""), Headers.CHANNEL, "carrier-pigeon"));
    return broken;
  }
}
