package io.minyi.local.kafka;

import io.minyi.index.Topics;
import io.minyi.jobs.kafka.KafkaEnds;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How many committed records a job has not yet put behind a checkpoint. */
public final class Lag implements AutoCloseable {

  /**
   * From here on the marker at the end of a transaction, which takes an offset, does not matter.
   */
  private static final long LITTLE = 20;

  private static final Duration POLL = Duration.ofMillis(100);
  private static final int MOST_POLLS = 5;

  private static final Map<String, Predicate<String>> GROUPS =
      Map.of(
          KafkaEnds.INTAKE_GROUP, topic -> Topics.RAW.matcher(topic).matches(),
          KafkaEnds.HANDLING_GROUP, Topics.PETITION_EVENTS::equals,
          KafkaEnds.DEAD_LETTERS_GROUP, Topics.DEAD_LETTERS::equals);

  private final String bootstrap;
  private final KafkaConsumer<byte[], byte[]> reader;

  public Lag(String bootstrap) {
    this.bootstrap = bootstrap;
    reader = consumer("");
  }

  private KafkaConsumer<byte[], byte[]> consumer(String group) {
    Properties properties = new Properties();
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    if (!group.isEmpty()) {
      properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    }
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The lag of the three jobs by consumer group, in records. */
  public Map<String, Long> ofJobs() {
    Map<String, Long> lag = new LinkedHashMap<>();
    List.of(KafkaEnds.INTAKE_GROUP, KafkaEnds.HANDLING_GROUP, KafkaEnds.DEAD_LETTERS_GROUP)
        .forEach(group -> lag.put(group, of(group, GROUPS.get(group))));
    return lag;
  }

  /** The lag of one group on the topics that it reads, in records. */
  public long of(String group, Predicate<String> topics) {
    Set<TopicPartition> partitions =
        reader.listTopics().entrySet().stream()
            .filter(topic -> topics.test(topic.getKey()))
            .flatMap(topic -> topic.getValue().stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .collect(Collectors.toSet());
    Map<TopicPartition, OffsetAndMetadata> committed;
    try (KafkaConsumer<byte[], byte[]> member = consumer(group)) {
      committed = member.committed(partitions);
    }
    Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
    long lag = 0;
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata position = committed.get(partition);
      lag += left(partition, position == null ? 0 : position.offset(), ends.get(partition));
    }
    return lag;
  }

  /** Where little is left of what was written in transactions it is looked at, not subtracted. */
  private long left(TopicPartition partition, long position, long end) {
    boolean hasMarkers = !Topics.RAW.matcher(partition.topic()).matches();
    if (position >= end || end - position > LITTLE || !hasMarkers) {
      return Math.max(0, end - position);
    }
    reader.assign(List.of(partition));
    reader.seek(partition, position);
    long records = 0;
    for (int i = 0; i < MOST_POLLS && reader.position(partition) < end; i++) {
      records += reader.poll(POLL).count();
    }
    return reader.position(partition) >= end ? records : end - position;
  }

  @Override
  public void close() {
    reader.close();
  }
}
