package io.minyi.local.kafka;

import io.minyi.index.Topics;
import io.minyi.jobs.kafka.KafkaEnds;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How many committed records each job has not committed yet. */
public final class Lag {

  private static final Map<String, Predicate<String>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put(KafkaEnds.INTAKE_GROUP, topic -> Topics.RAW.matcher(topic).matches());
    GROUPS.put(KafkaEnds.HANDLING_GROUP, Topics.PETITION_EVENTS::equals);
    GROUPS.put(KafkaEnds.DEAD_LETTERS_GROUP, Topics.DEAD_LETTERS::equals);
  }

  private Lag() {}

  /** The lag by consumer group, in records. */
  public static Map<String, Long> of(String bootstrap)
      throws ExecutionException, InterruptedException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      Map<String, Long> lag = new LinkedHashMap<>();
      for (Map.Entry<String, Predicate<String>> group : GROUPS.entrySet()) {
        List<String> topics =
            admin.listTopics().names().get().stream().filter(group.getValue()).toList();
        lag.put(group.getKey(), lag(admin, group.getKey(), topics));
      }
      return lag;
    }
  }

  private static long lag(Admin admin, String group, List<String> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    admin
        .describeTopics(topics)
        .allTopicNames()
        .get()
        .forEach(
            (topic, description) ->
                description
                    .partitions()
                    .forEach(
                        p ->
                            wanted.put(
                                new TopicPartition(topic, p.partition()), OffsetSpec.latest())));
    Map<TopicPartition, ListOffsetsResultInfo> ends =
        admin
            .listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
            .all()
            .get();
    long lag = 0;
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
      OffsetAndMetadata position = committed.get(end.getKey());
      lag += end.getValue().offset() - (position == null ? 0 : position.offset());
    }
    return lag;
  }
}
