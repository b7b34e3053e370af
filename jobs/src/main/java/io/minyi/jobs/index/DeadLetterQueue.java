package io.minyi.jobs.index;

import io.minyi.index.Topics;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.Reason;
import io.minyi.jobs.JobSettings;
import io.minyi.jobs.kafka.KafkaEnds;
import io.minyi.petition.PetitionJson;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends documents that an index refuses to the dead letters; sent again they are the same dead
 * letter.
 */
final class DeadLetterQueue implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterQueue.class);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);
  private static final String SUFFIX = "/" + Reason.DOCUMENT_REFUSED;

  private final Producer<byte[], byte[]> producer;

  /** How to reach the topic. */
  record Settings(Properties producer) implements Serializable {
    static Settings of(JobSettings settings) {
      Properties properties = new KafkaEnds(settings).clientProperties();
      properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafkaBootstrap());
      properties.put(ProducerConfig.ACKS_CONFIG, "all");
      return new Settings(properties);
    }
  }

  DeadLetterQueue(Settings settings) {
    producer =
        new KafkaProducer<>(
            settings.producer(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Completes when the broker has the dead letter, and fails with an {@link IOException} if it does
   * not take it.
   *
   * <p>A dead letter of this kind that is refused itself is not written a second time: it stands in
   * the topic already, and would go round for ever.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of every outcome
  CompletableFuture<Void> send(IndexDocument document, String why) {
    if (document.id().endsWith(SUFFIX)) {
      LOG.warn("the index refused dead letter {}: {}", document.id(), why);
      return CompletableFuture.completedFuture(null);
    }
    DeadLetter letter =
        new DeadLetter(
            document.source() + SUFFIX,
            Reason.DOCUMENT_REFUSED,
            "",
            document.id(),
            why,
            document.channel(),
            document.ingestTime(),
            "",
            0,
            document.source());
    CompletableFuture<Void> sent = new CompletableFuture<>();
    producer.send(
        new ProducerRecord<>(
            Topics.DEAD_LETTERS,
            letter.id().getBytes(StandardCharsets.UTF_8),
            PetitionJson.write(letter)),
        (metadata, error) -> {
          if (error == null) {
            sent.complete(null);
          } else {
            sent.completeExceptionally(new IOException("the broker took no dead letter", error));
          }
        });
    return sent;
  }

  @Override
  public void close() {
    // a broker that is away may not hold up the end of the task
    producer.close(CLOSE_LIMIT);
  }
}
