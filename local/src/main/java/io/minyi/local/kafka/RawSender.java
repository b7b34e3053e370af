package io.minyi.local.kafka;

import io.minyi.index.Headers;
import io.minyi.petition.SourcePosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends records to raw topics; a record the broker does not take is an error of the whole. */
public final class RawSender implements AutoCloseable {

  private static final int MAX_RECORD_BYTES = 8 << 20;

  private final Producer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  public RawSender(String bootstrap) {
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "20");
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, String.valueOf(MAX_RECORD_BYTES));
    producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends a record.
   *
   * @param key records of one key keep their order; null spreads them
   * @param headers by the names of {@link Headers}
   * @param taken hears the position once the broker has it
   * @throws IOException if an earlier record was not taken
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of every outcome
  public void send(
      String topic,
      byte[] key,
      byte[] value,
      Map<String, String> headers,
      Consumer<SourcePosition> taken)
      throws IOException {
    requireNoFailure();
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, value);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    producer.send(
        record,
        (metadata, error) -> {
          if (error != null) {
            failure.compareAndSet(null, error);
          } else {
            taken.accept(
                new SourcePosition(metadata.topic(), metadata.partition(), metadata.offset()));
          }
        });
  }

  /** Waits until the broker has everything. */
  public void flush() throws IOException {
    producer.flush();
    requireNoFailure();
  }

  private void requireNoFailure() throws IOException {
    if (failure.get() != null) {
      throw new IOException("the broker did not take a record: " + failure.get().getMessage());
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
