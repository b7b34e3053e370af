package io.minyi.dashboards.kafka;

import io.minyi.dashboards.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends records to the broker and waits until it has them. The connection is made with the first
 * record; calls from several threads share it.
 */
@Component
public class SendRecords implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(SendRecords.class);

  /** Longest wait for the broker to say where a topic is, or for room in the buffer. */
  private static final int BLOCK_MILLIS = 4_000;

  /** Longest wait for a confirmation. */
  private static final int ANSWER_MILLIS = 8_000;

  private static final int MAX_RECORD_BYTES = 8 << 20;
  private static final Duration CLOSE = Duration.ofSeconds(2);

  private final Settings settings;
  private Producer<byte[], byte[]> producer;

  SendRecords(Settings settings) {
    this.settings = settings;
  }

  /**
   * Sends records, in their order, and waits for the broker's answer to each. Once one of them
   * stays unconfirmed those behind it are not tried.
   *
   * @return what became of each, in the same order
   */
  public List<Delivery> send(List<OutgoingRecord> records) {
    AtomicBoolean isAway = new AtomicBoolean();
    List<CompletableFuture<Delivery>> sent = new ArrayList<>();
    for (OutgoingRecord record : records) {
      sent.add(
          isAway.get()
              ? CompletableFuture.completedFuture(Delivery.UNCONFIRMED)
              : send(record, isAway));
    }
    return sent.stream().map(CompletableFuture::join).toList();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of every outcome
  private CompletableFuture<Delivery> send(OutgoingRecord record, AtomicBoolean isAway) {
    CompletableFuture<Delivery> delivery = new CompletableFuture<>();
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(record.topic(), record.key().orElse(null), record.value());
    record
        .headers()
        .forEach(
            (name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try {
      producer()
          .send(
              message,
              (metadata, error) ->
                  delivery.complete(
                      error == null ? Delivery.TAKEN : failed(record.topic(), error, isAway)));
    } catch (KafkaException | IllegalStateException e) {
      delivery.complete(failed(record.topic(), e, isAway));
    }
    return delivery;
  }

  private static Delivery failed(String topic, Exception error, AtomicBoolean isAway) {
    if (error instanceof RecordTooLargeException) {
      return Delivery.TOO_LARGE;
    }
    if (isAway.compareAndSet(false, true)) {
      LOG.warn("the broker does not take records of {}: {}", topic, error.getMessage());
    }
    return Delivery.UNCONFIRMED;
  }

  private synchronized Producer<byte[], byte[]> producer() {
    if (producer == null) {
      Settings.Kafka kafka =
          settings
              .kafka()
              .orElseThrow(() -> new KafkaException("MINYI_KAFKA_BOOTSTRAP is not set"));
      Map<String, Object> how = new HashMap<>(kafka.properties());
      how.put("bootstrap.servers", kafka.bootstrap());
      how.put("acks", "all");
      how.put("compression.type", "lz4");
      how.put("linger.ms", 5);
      how.put("max.request.size", MAX_RECORD_BYTES);
      how.put("max.block.ms", BLOCK_MILLIS);
      how.put("request.timeout.ms", ANSWER_MILLIS / 2);
      how.put("delivery.timeout.ms", ANSWER_MILLIS);
      how.put("reconnect.backoff.max.ms", 3_000);
      producer = new KafkaProducer<>(how, new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  @Override
  public synchronized void destroy() {
    if (producer != null) {
      producer.close(CLOSE);
    }
  }
}
