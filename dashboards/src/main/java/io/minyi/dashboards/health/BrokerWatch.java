package io.minyi.dashboards.health;

import io.minyi.dashboards.health.Health.ComponentState;
import io.minyi.dashboards.health.Health.GroupLag;
import io.minyi.dashboards.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the latest lag of the consumer groups, if a broker is configured. */
@Component
public class BrokerWatch implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
  private static final int ANSWER_MILLIS = 4_000;

  /** What was last seen. */
  record Seen(ComponentState state, Instant since, List<GroupLag> groups) {}

  private final Settings settings;
  private final Clock clock;
  private Admin admin;
  private Consumer<byte[], byte[]> consumer;
  private LagReader reader;
  private volatile Seen seen;

  BrokerWatch(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.seen = new Seen(ComponentState.NOT_CONFIGURED, clock.instant(), List.of());
  }

  Seen seen() {
    return seen;
  }

  @Scheduled(fixedDelay = 3_000)
  void look() {
    settings.kafka().ifPresent(this::look);
  }

  private synchronized void look(Settings.Kafka kafka) {
    Instant now = clock.instant();
    try {
      if (admin == null) {
        open(kafka);
      }
      update(ComponentState.UP, now, reader.read(now));
    } catch (ExecutionException | KafkaException e) {
      if (seen.state() != ComponentState.DOWN) {
        LOG.warn("the broker does not answer: {}", e.getMessage());
      }
      update(ComponentState.DOWN, now, List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void update(ComponentState state, Instant now, List<GroupLag> groups) {
    seen = new Seen(state, seen.state() == state ? seen.since() : now, groups);
  }

  private void open(Settings.Kafka kafka) {
    Map<String, Object> common = new HashMap<>(kafka.properties());
    common.put("bootstrap.servers", kafka.bootstrap());
    common.put("request.timeout.ms", ANSWER_MILLIS / 2);
    common.put("default.api.timeout.ms", ANSWER_MILLIS);
    common.put("reconnect.backoff.max.ms", 3_000);
    Map<String, Object> reading = new HashMap<>(common);
    reading.put("isolation.level", "read_committed");
    reading.put("enable.auto.commit", false);
    reading.put("max.poll.records", 50);
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    consumer = new KafkaConsumer<>(reading, bytes, bytes);
    admin = Admin.create(common);
    reader = new LagReader(admin, new RecordsLeft(consumer));
  }

  @Override
  public synchronized void destroy() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
  }
}
