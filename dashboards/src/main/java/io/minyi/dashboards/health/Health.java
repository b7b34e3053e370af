package io.minyi.dashboards.health;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the pipeline is.
 *
 * @param troubles what is wrong, worst first; empty when all is well
 * @param index what the indices hold, absent while Elasticsearch is away
 * @param groups lag by consumer group, empty where no broker is configured or it is away
 * @param jobs jobs of the Flink cluster, empty where none is configured or it is away
 */
public record Health(
    Instant asOf,
    List<Trouble> troubles,
    List<Component> components,
    @Nullable IndexHealth index,
    List<GroupLag> groups,
    List<Job> jobs) {

  public Health {
    troubles = List.copyOf(troubles);
    components = List.copyOf(components);
    groups = List.copyOf(groups);
    jobs = List.copyOf(jobs);
  }

  /** What can be wrong. */
  public enum TroubleKind {
    INDEX_AWAY,
    BROKER_AWAY,
    FLINK_AWAY,
    NO_JOB,
    JOB_NOT_RUNNING,
    CHECKPOINT_OLD,
    GROUP_STALLED,
    CHANNEL_SILENT
  }

  /**
   * One thing that is wrong.
   *
   * @param subject group, job or channel; empty if the kind says it all
   * @param since when it began, as far as known
   */
  public record Trouble(TroubleKind kind, String subject, @Nullable Instant since) {}

  /** How a component answers. */
  public enum ComponentState {
    UP,
    DOWN,
    /** Nothing says where it is. */
    NOT_CONFIGURED
  }

  /** A part of the pipeline. */
  public record Component(String name, ComponentState state) {}

  /**
   * How far a consumer group is behind.
   *
   * @param isStarted it has ever committed
   * @param movedAt when its offsets last moved while we looked
   * @param isStalled behind, and unmoved for 30 seconds
   */
  public record GroupLag(
      String group,
      long lag,
      @JsonProperty("started") boolean isStarted,
      Instant movedAt,
      @JsonProperty("stalled") boolean isStalled,
      List<TopicLag> topics) {
    public GroupLag {
      topics = List.copyOf(topics);
    }
  }

  /** Records of a topic that the group has not read. */
  public record TopicLag(String topic, long lag) {}

  /**
   * A job.
   *
   * @param state as Flink calls it, e.g. {@code RUNNING}
   * @param lastCheckpoint when the last one was completed
   */
  public record Job(String name, String state, Instant since, @Nullable Instant lastCheckpoint) {}

  /**
   * What the indices tell.
   *
   * @param newest ingest time of the newest petition
   * @param delayMillis median time from the log to the page of the last ones that came in
   * @param recent how far the reading got in the last 24 hours
   */
  public record IndexHealth(
      long petitions,
      long deadLetters,
      @Nullable Instant newest,
      @Nullable Long delayMillis,
      Recent recent,
      List<ReasonCount> reasons,
      List<ChannelHealth> channels) {
    public IndexHealth {
      reasons = List.copyOf(reasons);
      channels = List.copyOf(channels);
    }
  }

  /** Petitions of the last 24 hours: all, without matter, without place. */
  public record Recent(long n, long unclassified, long unresolved) {}

  /** Refusals by reason: ever, and in the last 24 hours. */
  public record ReasonCount(String reason, long count, long recent) {}

  /** Whether a channel is heard. */
  public enum ChannelState {
    HEARD,
    /** More should have come than silence by chance explains. */
    SILENT,
    /** Nothing has come in four weeks. */
    NEVER
  }

  /**
   * A channel.
   *
   * @param expected petitions that should have come since the last one
   */
  public record ChannelHealth(
      String id, ChannelState state, long count, @Nullable Instant last, double expected) {}
}
