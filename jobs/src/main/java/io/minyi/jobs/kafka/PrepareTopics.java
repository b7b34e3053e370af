package io.minyi.jobs.kafka;

import io.minyi.city.Channel;
import io.minyi.city.CityPack;
import io.minyi.index.Topics;
import io.minyi.jobs.JobSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing. */
public final class PrepareTopics {

  private static final Duration RAW_KEPT = Duration.ofDays(30);
  private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(400);

  private PrepareTopics() {}

  /**
   * Creates what a city's channels and the jobs need.
   *
   * @throws ExecutionException if the cluster refuses
   */
  public static void run(JobSettings settings, CityPack pack)
      throws ExecutionException, InterruptedException {
    Properties properties = new KafkaEnds(settings).clientProperties();
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafkaBootstrap());
    try (Admin admin = Admin.create(properties)) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          topics(settings, pack).stream().filter(t -> !present.contains(t.name())).toList();
      for (var created : admin.createTopics(missing).values().values()) {
        awaitUnlessPresent(created);
      }
    }
  }

  private static void awaitUnlessPresent(org.apache.kafka.common.KafkaFuture<Void> created)
      throws ExecutionException, InterruptedException {
    try {
      created.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static List<NewTopic> topics(JobSettings settings, CityPack pack) {
    List<NewTopic> topics = new ArrayList<>();
    for (Channel channel : pack.channels()) {
      topics.add(topic(settings, Topics.raw(channel.id()), RAW_KEPT));
    }
    topics.add(topic(settings, Topics.PETITION_EVENTS, Duration.ofMillis(-1)));
    topics.add(topic(settings, Topics.DEAD_LETTERS, DEAD_LETTERS_KEPT));
    topics.add(topic(settings, Topics.COMMANDS, Duration.ofMillis(-1)));
    topics.add(
        new NewTopic(Topics.MATTER_LESSONS, 1, (short) settings.topicReplication())
            .configs(
                Map.of("message.timestamp.type", "LogAppendTime", "cleanup.policy", "compact")));
    return topics;
  }

  /**
   * Broker time, for with the producer's an old petition is past its retention when it comes in.
   */
  private static NewTopic topic(JobSettings settings, String name, Duration kept) {
    return new NewTopic(name, settings.topicPartitions(), (short) settings.topicReplication())
        .configs(
            Map.of(
                "message.timestamp.type",
                "LogAppendTime",
                "retention.ms",
                String.valueOf(kept.toMillis())));
  }
}
