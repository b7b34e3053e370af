package io.minyi.dashboards.health;

import io.minyi.dashboards.health.Health.GroupLag;
import io.minyi.dashboards.health.Health.TopicLag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Reads from the broker how far each group is behind. */
final class LagReader {

  private final Admin admin;
  private final RecordsLeft recordsLeft;
  private final Motion motion = new Motion();

  LagReader(Admin admin, RecordsLeft recordsLeft) {
    this.admin = admin;
    this.recordsLeft = recordsLeft;
  }

  List<GroupLag> read(Instant now) throws ExecutionException, InterruptedException {
    List<TopicPartition> partitions =
        admin
            .describeTopics(admin.listTopics().names().get())
            .allTopicNames()
            .get()
            .values()
            .stream()
            .filter(
                topic -> ConsumerGroups.ALL.stream().anyMatch(g -> g.topics().test(topic.name())))
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(part -> new TopicPartition(topic.name(), part.partition())))
            .toList();
    Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> end = offsets(partitions, OffsetSpec.latest());
    List<GroupLag> groups = new ArrayList<>();
    for (ConsumerGroups group : ConsumerGroups.ALL) {
      Map<TopicPartition, Long> own =
          end.entrySet().stream()
              .filter(entry -> group.topics().test(entry.getKey().topic()))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      groups.add(lag(group.name(), first, own, now));
    }
    return groups;
  }

  private GroupLag lag(
      String group, Map<TopicPartition, Long> first, Map<TopicPartition, Long> end, Instant now)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<String, Long> lags = new TreeMap<>();
    long moved = 0;
    boolean isStarted = false;
    for (Map.Entry<TopicPartition, Long> entry : end.entrySet()) {
      TopicPartition partition = entry.getKey();
      OffsetAndMetadata own = committed.get(partition);
      long position = own == null ? first.getOrDefault(partition, 0L) : own.offset();
      isStarted |= own != null;
      moved += position;
      long left = Math.max(0, entry.getValue() - position);
      lags.merge(partition.topic(), recordsLeft.of(partition, position, left), Long::sum);
    }
    long lag = lags.values().stream().mapToLong(Long::longValue).sum();
    Instant movedAt = lag == 0 ? motion.idle(group, moved, now) : motion.see(group, moved, now);
    return new GroupLag(
        group,
        lag,
        isStarted,
        movedAt,
        Motion.isStalled(lag, movedAt, now),
        lags.entrySet().stream().map(e -> new TopicLag(e.getKey(), e.getValue())).toList());
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked =
        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> entry :
        admin.listOffsets(asked).all().get().entrySet()) {
      offsets.put(entry.getKey(), entry.getValue().offset());
    }
    return offsets;
  }
}
