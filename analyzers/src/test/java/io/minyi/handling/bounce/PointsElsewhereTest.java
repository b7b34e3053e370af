package io.minyi.handling.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PointsElsewhereTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您好！您反映的问题不属于我局职责范围。",
        "来信收悉。该路段由交通部门负责，建议您拨打12345咨询。感谢您的理解！",
        "您的留言已收悉！我们已将问题转相关部门处理，谢谢！"
      })
  void a_reply_that_says_only_who_else_it_is_for_points_elsewhere(String reply) {
    assertThat(PointsElsewhere.cues(reply)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "您好，感谢您的来信！",
        "经现场检查，噪声超标，已责令停工。后续问题请您向街道反映。",
        "该事项由住建部门负责。我局将于下周会同该部门上门检测水质并告知结果。",
        "根据有关政策规定，补贴由社保部门负责发放，请您前往窗口办理。"
      })
  void a_reply_that_says_what_was_or_will_be_done_or_explains_a_rule_does_not(String reply) {
    assertThat(PointsElsewhere.cues(reply)).isEmpty();
  }

  @Test
  void a_cue_tells_where_it_stands() {
    String reply = "您好！此事不归我局管辖。";
    assertThat(PointsElsewhere.cues(reply))
        .containsExactly(new PointsElsewhere.Cue("不归我局管辖", 5, 11));
    assertThat(reply.substring(5, 11)).isEqualTo("不归我局管辖");
  }
}
