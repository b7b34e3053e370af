package io.minyi.jobs.kafka;

import io.minyi.index.Topics;
import io.minyi.intake.DeadLetter;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A message for one of our own topics; the broker stamps the time. */
final class JsonWriter<T> implements KafkaRecordSerializationSchema<T> {

  private static final long serialVersionUID = 1L;

  private final String topic;
  private final Key<T> key;

  /** What a message is partitioned by. */
  private interface Key<T> extends Function<T, String>, Serializable {}

  private JsonWriter(String topic, Key<T> key) {
    this.topic = topic;
    this.key = key;
  }

  static JsonWriter<PetitionEvent> toPetitionEvents() {
    return new JsonWriter<>(Topics.PETITION_EVENTS, PetitionEvent::petition);
  }

  static JsonWriter<DeadLetter> toDeadLetters() {
    return new JsonWriter<>(Topics.DEAD_LETTERS, DeadLetter::id);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(T message, KafkaSinkContext context, Long time) {
    return new ProducerRecord<>(
        topic, key.apply(message).getBytes(StandardCharsets.UTF_8), PetitionJson.write(message));
  }
}
