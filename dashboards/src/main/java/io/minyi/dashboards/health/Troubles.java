package io.minyi.dashboards.health;

import io.minyi.dashboards.health.Health.ChannelHealth;
import io.minyi.dashboards.health.Health.ChannelState;
import io.minyi.dashboards.health.Health.ComponentState;
import io.minyi.dashboards.health.Health.GroupLag;
import io.minyi.dashboards.health.Health.IndexHealth;
import io.minyi.dashboards.health.Health.Job;
import io.minyi.dashboards.health.Health.Trouble;
import io.minyi.dashboards.health.Health.TroubleKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what is wrong: a pure function of what was seen. */
final class Troubles {

  static final Duration OLD_CHECKPOINT = Duration.ofSeconds(60);

  private final Instant now;
  private final List<Trouble> troubles = new ArrayList<>();

  Troubles(Instant now) {
    this.now = now;
  }

  /** All of them, worst first. */
  List<Trouble> list() {
    return troubles.stream().sorted(Comparator.comparing(Trouble::kind)).toList();
  }

  Troubles index(Optional<IndexHealth> index, Instant awaySince) {
    if (index.isEmpty()) {
      add(TroubleKind.INDEX_AWAY, "", awaySince);
    }
    index.stream()
        .flatMap(health -> health.channels().stream())
        .filter(channel -> channel.state() == ChannelState.SILENT)
        .sorted(Comparator.comparing(ChannelHealth::expected).reversed())
        .forEach(channel -> add(TroubleKind.CHANNEL_SILENT, channel.id(), channel.last()));
    return this;
  }

  Troubles broker(BrokerWatch.Seen broker) {
    if (broker.state() == ComponentState.DOWN) {
      add(TroubleKind.BROKER_AWAY, "", broker.since());
    }
    broker.groups().stream()
        .filter(GroupLag::isStalled)
        .forEach(group -> add(TroubleKind.GROUP_STALLED, group.group(), group.movedAt()));
    return this;
  }

  Troubles flink(FlinkWatch.Seen flink) {
    if (flink.state() == ComponentState.DOWN) {
      add(TroubleKind.FLINK_AWAY, "", flink.since());
    }
    if (flink.state() == ComponentState.UP && flink.jobs().isEmpty()) {
      add(TroubleKind.NO_JOB, "", null);
    }
    flink.jobs().forEach(this::job);
    return this;
  }

  private void job(Job job) {
    if (!job.state().equals("RUNNING")) {
      add(TroubleKind.JOB_NOT_RUNNING, job.name(), null);
      return;
    }
    Instant last = job.lastCheckpoint() == null ? job.since() : job.lastCheckpoint();
    if (last.plus(OLD_CHECKPOINT).isBefore(now)) {
      add(TroubleKind.CHECKPOINT_OLD, job.name(), last);
    }
  }

  private void add(TroubleKind kind, String subject, Instant since) {
    troubles.add(new Trouble(kind, subject, since));
  }
}
