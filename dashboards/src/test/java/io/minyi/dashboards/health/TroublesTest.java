package io.minyi.dashboards.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.dashboards.health.Health.ChannelHealth;
import io.minyi.dashboards.health.Health.ChannelState;
import io.minyi.dashboards.health.Health.ComponentState;
import io.minyi.dashboards.health.Health.GroupLag;
import io.minyi.dashboards.health.Health.IndexHealth;
import io.minyi.dashboards.health.Health.Job;
import io.minyi.dashboards.health.Health.Recent;
import io.minyi.dashboards.health.Health.Trouble;
import io.minyi.dashboards.health.Health.TroubleKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TroublesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T07:24:00Z");

  @Test
  void quiet_pipeline_has_none() {
    Job job = new Job("intake", "RUNNING", NOW.minusSeconds(3_600), NOW.minusSeconds(5));
    assertThat(
            new Troubles(NOW)
                .broker(new BrokerWatch.Seen(ComponentState.UP, NOW, List.of()))
                .flink(new FlinkWatch.Seen(ComponentState.UP, NOW, List.of(job)))
                .list())
        .isEmpty();
  }

  @Test
  void what_is_not_configured_is_no_trouble() {
    assertThat(
            new Troubles(NOW)
                .broker(new BrokerWatch.Seen(ComponentState.NOT_CONFIGURED, NOW, List.of()))
                .flink(new FlinkWatch.Seen(ComponentState.NOT_CONFIGURED, NOW, List.of()))
                .list())
        .isEmpty();
  }

  @Test
  void worst_comes_first_and_each_says_since_when() {
    GroupLag stalled = new GroupLag("minyi-intake", 9, true, NOW.minusSeconds(40), true, List.of());
    Job failed = new Job("handling", "FAILED", NOW.minusSeconds(60), null);
    Job slow = new Job("intake", "RUNNING", NOW.minusSeconds(900), NOW.minusSeconds(90));
    IndexHealth index =
        new IndexHealth(
            1,
            0,
            null,
            null,
            new Recent(0, 0, 0),
            List.of(),
            List.of(
                new ChannelHealth("wechat", ChannelState.SILENT, 9, NOW.minusSeconds(9_000), 12)));
    assertThat(
            new Troubles(NOW)
                .index(Optional.of(index), null)
                .broker(new BrokerWatch.Seen(ComponentState.UP, NOW, List.of(stalled)))
                .flink(new FlinkWatch.Seen(ComponentState.UP, NOW, List.of(failed, slow)))
                .list())
        .containsExactly(
            new Trouble(TroubleKind.JOB_NOT_RUNNING, "handling", null),
            new Trouble(TroubleKind.CHECKPOINT_OLD, "intake", NOW.minusSeconds(90)),
            new Trouble(TroubleKind.GROUP_STALLED, "minyi-intake", NOW.minusSeconds(40)),
            new Trouble(TroubleKind.CHANNEL_SILENT, "wechat", NOW.minusSeconds(9_000)));
  }

  @Test
  void group_that_was_idle_has_thirty_seconds_before_it_is_stalled() {
    Motion motion = new Motion();
    motion.idle("g", 100, NOW);
    Instant movedAt = motion.see("g", 100, NOW.plusSeconds(20));
    assertThat(Motion.isStalled(5, movedAt, NOW.plusSeconds(29))).isFalse();
    assertThat(Motion.isStalled(5, movedAt, NOW.plusSeconds(30))).isTrue();
    assertThat(Motion.isStalled(0, movedAt, NOW.plusSeconds(90))).isFalse();
    assertThat(motion.see("g", 101, NOW.plusSeconds(40))).isEqualTo(NOW.plusSeconds(40));
  }
}
