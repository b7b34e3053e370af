package io.minyi.dashboards.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.dashboards.health.Health.ComponentState;
import io.minyi.dashboards.health.Health.GroupLag;
import io.minyi.dashboards.settings.Settings;
import io.minyi.index.Topics;
import io.minyi.local.broker.BrokerProcess;
import io.minyi.local.process.FreePort;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lag as a real broker tells it. */
class BrokerIT {

  private static final TopicPartition EVENTS = new TopicPartition(Topics.PETITION_EVENTS, 0);

  @TempDir Path folder;

  private static Settings settings(String bootstrap) {
    return new Settings(
        "127.0.0.1",
        0,
        new Settings.Elasticsearch(
            URI.create("http://127.0.0.1:1"), Optional.empty(), Optional.empty()),
        Optional.of(new Settings.Kafka(bootstrap, Map.of())),
        Optional.empty(),
        Path.of("."),
        List.of(),
        List.of());
  }

  private static void write(String bootstrap, int records) throws Exception {
    Map<String, Object> how =
        Map.of("bootstrap.servers", bootstrap, "transactional.id", "test-" + records);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(how, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (int i = 0; i < records; i++) {
        producer.send(new ProducerRecord<>(EVENTS.topic(), 0, "key", "value")).get();
      }
      producer.commitTransaction();
    }
  }

  private static GroupLag handling(BrokerWatch watch) {
    watch.look();
    assertThat(watch.seen().state()).isEqualTo(ComponentState.UP);
    return watch.seen().groups().stream()
        .filter(group -> group.group().equals("minyi-handling"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void marker_of_a_transaction_is_no_lag_and_a_broker_that_is_away_is_told() throws Exception {
    BrokerProcess broker =
        BrokerProcess.start(
            Path.of(System.getProperty("minyi.root", "..")).resolve("local/broker/target"),
            folder.resolve("broker"),
            folder.resolve("broker.log"),
            FreePort.find());
    String bootstrap = broker.bootstrap();
    BrokerWatch watch = new BrokerWatch(settings(bootstrap), Clock.systemUTC());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(EVENTS.topic(), 1, (short) 1))).all().get();
      write(bootstrap, 3);
      assertThat(handling(watch).lag()).isEqualTo(3);
      assertThat(handling(watch).isStarted()).isFalse();

      admin
          .alterConsumerGroupOffsets("minyi-handling", Map.of(EVENTS, new OffsetAndMetadata(3)))
          .all()
          .get();
      GroupLag done = handling(watch);
      assertThat(done.lag()).isZero();
      assertThat(done.isStarted()).isTrue();
      assertThat(done.isStalled()).isFalse();

      write(bootstrap, 30);
      assertThat(handling(watch).lag()).isBetween(30L, 33L);
    } finally {
      broker.close();
    }
    watch.look();
    assertThat(watch.seen().state()).isEqualTo(ComponentState.DOWN);
    assertThat(watch.seen().groups()).isEmpty();
    watch.destroy();
  }
}
