package io.minyi.jobs.kafka;

import io.minyi.index.Topics;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.MatterLesson;
import io.minyi.intake.RawRecord;
import io.minyi.jobs.JobSettings;
import io.minyi.jobs.handling.LoggedEvent;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.petition.PetitionEvent;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/**
 * The sources and sinks of the jobs on a cluster. Sinks are exactly-once; sources see committed
 * data only.
 */
public final class KafkaEnds {

  /** Consumer groups, under which positions are committed at checkpoints. */
  public static final String INTAKE_GROUP = "minyi-intake";

  public static final String HANDLING_GROUP = "minyi-handling";
  public static final String DEAD_LETTERS_GROUP = "minyi-dead-letters";

  private static final String LESSONS_GROUP = "minyi-lessons";

  private static final int MAX_RECORD_BYTES = 8 << 20;

  /**
   * Some 50 events a request; the client's 16 KB are three, at twice the broker's time by event.
   */
  private static final int BATCH_BYTES = 256 << 10;

  /**
   * Costs nobody anything: what is written is seen at the next checkpoint, which waits for none.
   */
  private static final int BATCH_MILLIS = 100;

  private final JobSettings settings;

  public KafkaEnds(JobSettings settings) {
    this.settings = settings;
  }

  /** Everything that comes in, from where the group stands. */
  @SuppressWarnings("deprecation") // the connector has no other way to name the reset strategy
  public KafkaSource<RawRecord> rawRecords() {
    return this.<RawRecord>source(INTAKE_GROUP)
        .setTopicPattern(Topics.RAW)
        .setProperty("partition.discovery.interval.ms", "10000")
        .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
        .setDeserializer(new RawRecordReader())
        .build();
  }

  /** What has come in so far, then the end. */
  public KafkaSource<RawRecord> rawRecordsUntilNow(String group) {
    return this.<RawRecord>source(group)
        .setTopicPattern(Topics.RAW)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setBounded(OffsetsInitializer.latest())
        .setDeserializer(new RawRecordReader())
        .build();
  }

  /** The whole log of events: the state of a job that lost its own is rebuilt from it. */
  public KafkaSource<LoggedEvent> petitionEvents(String group) {
    return this.<LoggedEvent>source(group)
        .setTopics(Topics.PETITION_EVENTS)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new LoggedEventReader())
        .build();
  }

  /** All refusals. */
  public KafkaSource<DeadLetter> deadLetters(String group) {
    return this.<DeadLetter>source(group)
        .setTopics(Topics.DEAD_LETTERS)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new JsonReader<>(DeadLetter.class))
        .build();
  }

  /** What clerks' corrections taught so far and teach from now on. */
  public KafkaSource<MatterLesson> matterLessons() {
    return this.<MatterLesson>source(LESSONS_GROUP)
        .setTopics(Topics.MATTER_LESSONS)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new JsonReader<>(MatterLesson.class))
        .build();
  }

  /** The log of events, keyed by petition. */
  public KafkaSink<PetitionEvent> toPetitionEvents() {
    return toPetitionEvents("minyi-events");
  }

  /** The same for a writer beside the live one. */
  public KafkaSink<PetitionEvent> toPetitionEvents(String transactionalIdPrefix) {
    return sink(transactionalIdPrefix, JsonWriter.toPetitionEvents());
  }

  /** The refusals. */
  public KafkaSink<DeadLetter> toDeadLetters() {
    return sink("minyi-dead-letters", JsonWriter.toDeadLetters());
  }

  /** The lessons: the last one of a petition counts, so that one written twice does no harm. */
  public KafkaSink<MatterLesson> toMatterLessons() {
    return atOnce(JsonWriter.toMatterLessons());
  }

  /** Alerts as their documents say them: one that comes twice has the same id. */
  public KafkaSink<IndexDocument> toAlerts() {
    return atOnce(JsonWriter.toAlerts());
  }

  /** Seen at once rather than with the next checkpoint, at least once. */
  private <T> KafkaSink<T> atOnce(JsonWriter<T> writer) {
    return KafkaSink.<T>builder()
        .setKafkaProducerConfig(clientProperties())
        .setBootstrapServers(settings.kafkaBootstrap())
        .setRecordSerializer(writer)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .build();
  }

  private <T> KafkaSourceBuilder<T> source(String group) {
    return KafkaSource.<T>builder()
        .setProperties(clientProperties())
        .setBootstrapServers(settings.kafkaBootstrap())
        .setGroupId(group)
        .setProperty("isolation.level", "read_committed")
        .setProperty("commit.offsets.on.checkpoint", "true");
  }

  private <T> KafkaSink<T> sink(String transactionalIdPrefix, JsonWriter<T> writer) {
    return KafkaSink.<T>builder()
        .setKafkaProducerConfig(clientProperties())
        .setBootstrapServers(settings.kafkaBootstrap())
        .setRecordSerializer(writer)
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(transactionalIdPrefix)
        // the other strategy takes a new id at every checkpoint, and brokers keep each for a week
        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
        .setProperty(
            "transaction.timeout.ms", String.valueOf(settings.transactionTimeout().toMillis()))
        .setProperty("max.request.size", String.valueOf(MAX_RECORD_BYTES))
        .setProperty("batch.size", String.valueOf(BATCH_BYTES))
        .setProperty("linger.ms", String.valueOf(BATCH_MILLIS))
        .setProperty("compression.type", "lz4")
        .build();
  }

  /** What every client needs beyond the address: TLS and user from the file, if one is set. */
  public Properties clientProperties() {
    Properties properties = new Properties();
    settings
        .kafkaPropertiesFile()
        .ifPresent(
            file -> {
              try (Reader reader = Files.newBufferedReader(Path.of(file))) {
                properties.load(reader);
              } catch (IOException e) {
                throw new UncheckedIOException(
                    "MINYI_KAFKA_PROPERTIES_FILE cannot be read, was " + file, e);
              }
            });
    return properties;
  }
}
