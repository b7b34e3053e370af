package io.minyi.local.simulate;

import java.util.Map;
import java.util.Set;

/** The titles of petitions: an operator's, a clerk's, or the writer's own. */
final class Titles {

  private static final Set<String> TITLED =
      Set.of("title-thanks", "title-suggestion", "title-consultation");

  private static final Map<String, String> APPEALS =
      Map.of(
          "complaint",
          "投诉",
          "help",
          "求助",
          "consultation",
          "咨询",
          "suggestion",
          "建议",
          "report",
          "举报",
          "thanks",
          "表扬");

  private Titles() {}

  /** A title, or none. */
  static String title(StoryWriter.Task task, String voice, Discourse discourse, Draws draws) {
    if (task.form().equals("app") && draws.chance(0.35)) {
      return "";
    }
    String own = "title-" + task.appeal();
    boolean isOwn = TITLED.contains(own) && draws.chance(0.8);
    String title = discourse.sentence(isOwn ? own : "title");
    if (title.isEmpty()) {
      title = voice.equals("operator") ? discourse.matter() : "反映" + discourse.matter();
    }
    String plain = title.replace("？", voice.equals("operator") ? "" : "？");
    return switch (voice.equals("operator") ? draws.below(5) : 9) {
      case 0 -> task.incident().ward().shortStreet() + discourse.matter();
      case 1 -> "关于" + discourse.matter() + "的" + APPEALS.getOrDefault(task.appeal(), "诉求");
      case 2 -> task.incident().ward().street() + "-" + discourse.matter();
      default -> plain;
    };
  }
}
