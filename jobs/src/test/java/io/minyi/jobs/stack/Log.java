package io.minyi.jobs.stack;

import io.minyi.alert.Alert;
import io.minyi.index.Topics;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.MatterLesson;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What stands in the topics, as a reader of committed records sees it; and a way to add to it. */
public final class Log implements AutoCloseable {

  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;

  public Log(String bootstrap) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", bootstrap);
    properties.put("isolation.level", "read_committed");
    properties.put("acks", "all");
    properties.put("max.request.size", String.valueOf(8 << 20));
    admin = Admin.create(properties);
    consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Sends records and waits until the broker has them. */
  public void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
    var sent = records.stream().map(producer::send).toList();
    for (var one : sent) {
      one.get();
    }
  }

  /** Everything committed so far in the topics of that pattern. */
  public List<ConsumerRecord<byte[], byte[]>> records(Pattern topics) throws Exception {
    Set<String> names = new HashSet<>(admin.listTopics().names().get());
    names.removeIf(name -> !topics.matcher(name).matches());
    List<TopicPartition> partitions =
        admin.describeTopics(names).allTopicNames().get().values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(part -> new TopicPartition(topic.name(), part.partition())))
            .toList();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    }
    return records;
  }

  /** Everything that came in. */
  public List<ConsumerRecord<byte[], byte[]>> raw() throws Exception {
    return records(Topics.RAW);
  }

  public List<PetitionEvent> events() throws Exception {
    return read(Topics.PETITION_EVENTS, PetitionEvent.class);
  }

  public List<DeadLetter> deadLetters() throws Exception {
    return read(Topics.DEAD_LETTERS, DeadLetter.class);
  }

  public List<MatterLesson> lessons() throws Exception {
    return read(Topics.MATTER_LESSONS, MatterLesson.class);
  }

  /** The states of each alert in the order of sending; what was sent again counts once. */
  public Map<String, List<String>> alertStates() throws Exception {
    Map<String, List<String>> states = new TreeMap<>();
    for (Alert alert : read(Topics.ALERTS, Alert.class)) {
      List<String> ofOne = states.computeIfAbsent(alert.id(), id -> new ArrayList<>());
      if (ofOne.isEmpty() || !ofOne.get(ofOne.size() - 1).equals(alert.state().name())) {
        ofOne.add(alert.state().name());
      }
    }
    return states;
  }

  private <T> List<T> read(String topic, Class<T> type) throws Exception {
    List<T> messages = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records(Pattern.compile(Pattern.quote(topic)))) {
      messages.add(read(record.value(), type));
    }
    return messages;
  }

  private static <T> T read(byte[] json, Class<T> type) throws IOException {
    return PetitionJson.read(json, type);
  }

  public Admin admin() {
    return admin;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    consumer.close();
    admin.close(Duration.ofSeconds(5));
  }
}
