package io.minyi.local.file;

import io.minyi.city.ChannelMapping;
import io.minyi.city.ChannelMapping.Field;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the columns of a file of petitions by their usual names, English and Chinese. */
public final class KnownColumns {

  private static final Map<Field, List<String>> NAMES = new EnumMap<>(Field.class);

  static {
    NAMES.put(Field.ID, List.of("id", "编号", "留言编号", "诉求编号", "工单编号", "工单号", "REC_ID"));
    NAMES.put(Field.TITLE, List.of("title", "标题", "主题", "留言主题", "诉求标题"));
    NAMES.put(Field.TEXT, List.of("text", "内容", "正文", "留言详情", "诉求内容", "content"));
    NAMES.put(Field.TIME, List.of("time", "时间", "留言时间", "诉求时间", "受理时间", "CREATE_TIME"));
    NAMES.put(Field.AUTHOR, List.of("author", "用户", "留言用户", "诉求人"));
    NAMES.put(Field.AGREE, List.of("agree", "点赞数", "赞成数"));
    NAMES.put(Field.AGAINST, List.of("against", "反对数"));
    NAMES.put(Field.ADDRESS, List.of("address", "地址", "地点", "事发地址"));
  }

  private static final List<String> TIME_FORMATS =
      List.of("yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm", "yyyy-MM-dd", "iso");

  private KnownColumns() {}

  /**
   * A mapping for a file.
   *
   * @param columns {@code field=column} pairs that go before the usual names
   * @throws IllegalArgumentException if a field is not one of ours
   */
  public static ChannelMapping mapping(Map<String, String> columns) {
    Map<Field, List<String>> fields = new EnumMap<>(Field.class);
    NAMES.forEach((field, names) -> fields.put(field, new ArrayList<>(names)));
    columns.forEach(
        (word, column) -> {
          Field field =
              NAMES.keySet().stream()
                  .filter(known -> known.word().equals(word))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "--columns must name fields among "
                                  + NAMES.keySet().stream().map(Field::word).toList()
                                  + ", was "
                                  + word));
          fields.put(field, List.of(column));
        });
    return new ChannelMapping(
        ZoneId.of("Asia/Shanghai"), TIME_FORMATS, fields, List.of(), Map.of(), Map.of());
  }
}
