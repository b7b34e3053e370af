package io.minyi.jobs.index;

import io.minyi.index.Topics;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.Reason;
import io.minyi.jobs.JobSettings;
import io.minyi.jobs.kafka.KafkaEnds;
import io.minyi.petition.PetitionJson;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends documents that an index refuses to the dead letters; sent again they are the same dead
 * letter.
 */
final class DeadLetterQueue implements AutoCloseable {

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

  /** Completes when the broker has the dead letter. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of every outcome
  CompletableFuture<Void> send(IndexDocument document, String why) {
    DeadLetter letter =
        new DeadLetter(
            document.source() + "/" + Reason.DOCUMENT_REFUSED,
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
            sent.completeExceptionally(error);
          }
        });
    return sent;
  }

  @Override
  public void close() {
    producer.close();
  }
}
