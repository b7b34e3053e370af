package io.minyi.jobs.kafka;

import io.minyi.index.Topics;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.MatterLesson;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A message for one of our own topics; the broker stamps the time. */
final class JsonWriter<T> implements KafkaRecordSerializationSchema<T>, KafkaDatasetFacetProvider {

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

  static JsonWriter<MatterLesson> toMatterLessons() {
    return new JsonWriter<>(Topics.MATTER_LESSONS, MatterLesson::petition);
  }

  /** Names the topic, so that a sink finds the transactions that an earlier run left open on it. */
  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Optional.of(
        new DefaultKafkaDatasetFacet(DefaultKafkaDatasetIdentifier.ofTopics(List.of(topic))));
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(T message, KafkaSinkContext context, Long time) {
    return new ProducerRecord<>(
        topic, key.apply(message).getBytes(StandardCharsets.UTF_8), PetitionJson.write(message));
  }
}
