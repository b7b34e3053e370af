package io.minyi.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the jobs take from their environment; the table of settings in README.md lists the same.
 *
 * @param kafkaBootstrap {@code host:port,…} of the brokers
 * @param kafkaPropertiesFile further properties of Kafka clients (TLS, user), a Java properties
 *     file
 * @param elasticsearchUrl base URL of the cluster
 * @param elasticsearchApiKey API key, encoded as Elasticsearch gives it out
 * @param elasticsearchCaFile certificate of the authority that signed the cluster's
 * @param city folder of the city pack
 * @param pseudonymKey at least 16 bytes; who has it can tell whether a known person wrote a
 *     petition
 * @param checkpointFolder URI where checkpoints are kept
 * @param checkpointInterval also how long an accepted petition waits until others see it
 * @param transactionTimeout how long the jobs may be away without losing what they had read: after
 *     that the brokers drop what was written and not yet committed; at most the brokers' {@code
 *     transaction.max.timeout.ms}
 * @param parallelism of every step; 0 leaves it to the cluster
 * @param topicPartitions for topics that the jobs create
 * @param topicReplication for topics that the jobs create
 */
@SuppressWarnings("ArrayRecordComponent") // settings are never compared
public record JobSettings(
    String kafkaBootstrap,
    Optional<String> kafkaPropertiesFile,
    String elasticsearchUrl,
    Optional<String> elasticsearchApiKey,
    Optional<String> elasticsearchCaFile,
    String city,
    byte[] pseudonymKey,
    String checkpointFolder,
    Duration checkpointInterval,
    Duration transactionTimeout,
    int parallelism,
    int topicPartitions,
    int topicReplication) {

  /**
   * The settings in an environment.
   *
   * @param environment variables; those that do not begin with {@code MINYI_} are left alone
   * @throws IllegalArgumentException naming every variable at fault with its rule and value
   */
  public static JobSettings of(Map<String, String> environment) {
    SettingsReader reader = new SettingsReader(environment);
    JobSettings settings =
        new JobSettings(
            reader.required("MINYI_KAFKA_BOOTSTRAP"),
            reader.optional("MINYI_KAFKA_PROPERTIES_FILE"),
            reader.url("MINYI_ELASTICSEARCH_URL"),
            reader.optional("MINYI_ELASTICSEARCH_API_KEY"),
            reader.optional("MINYI_ELASTICSEARCH_CA_FILE"),
            reader.required("MINYI_CITY"),
            reader.key("MINYI_PSEUDONYM_KEY", 16),
            reader.required("MINYI_CHECKPOINT_FOLDER"),
            reader.duration(
                "MINYI_CHECKPOINT_INTERVAL",
                Duration.ofSeconds(2),
                Duration.ofMillis(200),
                Duration.ofMinutes(10)),
            reader.duration(
                "MINYI_TRANSACTION_TIMEOUT",
                Duration.ofMinutes(15),
                Duration.ofMinutes(1),
                Duration.ofDays(7)),
            reader.number("MINYI_PARALLELISM", 0, 0, 1024),
            reader.number("MINYI_TOPIC_PARTITIONS", 2, 1, 1024),
            reader.number("MINYI_TOPIC_REPLICATION", 1, 1, 9));
    reader.refuseUnknown();
    return settings;
  }

  /** All settings with the secrets left out. */
  @Override
  public String toString() {
    return "kafka %s, elasticsearch %s, city %s, checkpoints %s every %s, parallelism %d"
        .formatted(
            kafkaBootstrap,
            elasticsearchUrl,
            city,
            checkpointFolder,
            checkpointInterval,
            parallelism);
  }
}
