package io.minyi.handling.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a reply does nothing but point at somebody else, told by its wording.
 *
 * <p>Every sentence must point or be courtesy; one that says anything else clears the reply. So it
 * rather misses one than accuses wrongly: what it finds is for a person to read.
 */
public final class PointsElsewhere {

  private static final Pattern SENTENCE = Pattern.compile("[^。！？；!?;\\n]+");
  private static final Pattern POINTS =
      Pattern.compile(
          "不(?:属于?|归|在|是)[^，,]{0,20}(?:职责|职能|管辖|管理|权限|业务范围|辖区|受理范围)"
              + "|(?:请|建议|可)(?:您|你|市民|网友)?[^，,]{0,10}(?:向|拨打|致电|联系|咨询|前往)[^，,]{0,30}"
              + "(?:反映|咨询|投诉|办理|了解|联系|解决|求助|热线|电话|[0-9]{5})"
              + "|(?:属于?|由|归)[^，,]{1,25}(?:负责|管辖|主管|职责)"
              + "|(?:转|转交|转至|移交|转办|转由)(?:给|至)?[^，,]{2,25}(?:处理|办理|部门|单位|局|委|办|街道|政府)");
  private static final Pattern DOES =
      Pattern.compile(
          "现场|责令|整改|维修|修复|清理|查处|立案|拆除|罚款|约谈|抢修|安装|更换|施工|发放|退还|巡查|执法人员|督促|协调|协商"
              + "|规划|计划|政策|规定|条例|通知|文件|《");
  private static final Pattern COURTESY =
      Pattern.compile(
          "您好|你好|尊敬的|网友|市民|感谢|谢谢|收悉|收到|来信|留言(?:已|收)|反映的|特此|此复|回复如下|答复如下|祝您|敬请谅解|如有疑问|理解");
  private static final int WORDLESS = 4;
  private static final int LONGEST_COURTESY = 45;

  private PointsElsewhere() {}

  /**
   * A wording that points at somebody else.
   *
   * @param start in the reply, in UTF-16 characters
   */
  public record Cue(String text, int start, int end) {}

  /** The cues by which a reply only points elsewhere, in order; empty if it does not. */
  public static List<Cue> cues(String reply) {
    List<Cue> cues = new ArrayList<>();
    Matcher sentences = SENTENCE.matcher(reply);
    while (sentences.find()) {
      String sentence = sentences.group();
      Matcher points = POINTS.matcher(sentence);
      if (DOES.matcher(sentence).find()) {
        return List.of();
      } else if (points.find()) {
        int at = sentences.start();
        cues.add(new Cue(points.group(), at + points.start(), at + points.end()));
      } else if (!isCourtesy(sentence.strip())) {
        return List.of();
      }
    }
    return cues;
  }

  private static boolean isCourtesy(String sentence) {
    return sentence.length() <= WORDLESS
        || (sentence.length() <= LONGEST_COURTESY && COURTESY.matcher(sentence).find());
  }
}
