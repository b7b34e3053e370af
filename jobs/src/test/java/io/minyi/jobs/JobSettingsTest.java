package io.minyi.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobSettingsTest {

  private static final String KEY = "000102030405060708090a0b0c0d0e0f";

  private static final Map<String, String> REQUIRED =
      Map.of(
          "MINYI_KAFKA_BOOTSTRAP", "kafka.example:9092",
          "MINYI_ELASTICSEARCH_URL", "https://search.example:9200",
          "MINYI_CITY", "cities/shenzhen",
          "MINYI_PSEUDONYM_KEY", KEY,
          "MINYI_CHECKPOINT_FOLDER", "file:/checkpoints");

  @Test
  void what_is_not_set_has_a_default() {
    JobSettings settings = JobSettings.of(REQUIRED);

    assertThat(settings.kafkaBootstrap()).isEqualTo("kafka.example:9092");
    assertThat(settings.kafkaPropertiesFile()).isEmpty();
    assertThat(settings.elasticsearchUrl()).isEqualTo("https://search.example:9200");
    assertThat(settings.elasticsearchApiKey()).isEmpty();
    assertThat(settings.elasticsearchCaFile()).isEmpty();
    assertThat(settings.city()).isEqualTo("cities/shenzhen");
    assertThat(settings.pseudonymKey()).isEqualTo(HexFormat.of().parseHex(KEY));
    assertThat(settings.checkpointFolder()).isEqualTo("file:/checkpoints");
    assertThat(settings.checkpointInterval()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.transactionTimeout()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.parallelism()).isZero();
    assertThat(settings.topicPartitions()).isEqualTo(2);
    assertThat(settings.topicReplication()).isEqualTo(1);
  }

  @Test
  void every_key_is_read() {
    JobSettings settings =
        JobSettings.of(
            with(
                Map.of(
                    "MINYI_KAFKA_PROPERTIES_FILE", "kafka.properties",
                    "MINYI_ELASTICSEARCH_API_KEY", "c2VjcmV0",
                    "MINYI_ELASTICSEARCH_CA_FILE", "ca.pem",
                    "MINYI_CHECKPOINT_INTERVAL", "PT10S",
                    "MINYI_TRANSACTION_TIMEOUT", "P7D",
                    "MINYI_PARALLELISM", "8",
                    "MINYI_TOPIC_PARTITIONS", "16",
                    "MINYI_TOPIC_REPLICATION", "3")));

    assertThat(settings.kafkaPropertiesFile()).isEqualTo(Optional.of("kafka.properties"));
    assertThat(settings.elasticsearchApiKey()).isEqualTo(Optional.of("c2VjcmV0"));
    assertThat(settings.elasticsearchCaFile()).isEqualTo(Optional.of("ca.pem"));
    assertThat(settings.checkpointInterval()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.transactionTimeout()).isEqualTo(Duration.ofDays(7));
    assertThat(settings.parallelism()).isEqualTo(8);
    assertThat(settings.topicPartitions()).isEqualTo(16);
    assertThat(settings.topicReplication()).isEqualTo(3);
  }

  @Test
  void spaces_around_a_value_and_slashes_after_a_url_do_not_count() {
    JobSettings settings =
        JobSettings.of(
            with(
                Map.of(
                    "MINYI_KAFKA_BOOTSTRAP", "  kafka.example:9092 ",
                    "MINYI_ELASTICSEARCH_URL", "http://search.example:9200/ ")));

    assertThat(settings.kafkaBootstrap()).isEqualTo("kafka.example:9092");
    assertThat(settings.elasticsearchUrl()).isEqualTo("http://search.example:9200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MINYI_KAFKA_BOOTSTRAP",
        "MINYI_ELASTICSEARCH_URL",
        "MINYI_CITY",
        "MINYI_PSEUDONYM_KEY",
        "MINYI_CHECKPOINT_FOLDER"
      })
  void what_is_required_must_be_set(String key) {
    assertThatThrownBy(() -> JobSettings.of(with(Map.of(key, "  "))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MINYI_ELASTICSEARCH_URL   | search.example:9200      | must be a URL such as",
        "MINYI_ELASTICSEARCH_URL   | ftp://search.example     | must be a URL such as",
        "MINYI_ELASTICSEARCH_URL   | http://host/with/path    | must be a URL such as",
        "MINYI_ELASTICSEARCH_URL   | http://ho st:9200        | must be a URL such as",
        "MINYI_ELASTICSEARCH_URL   | http://ho^st:9200        | must be a URL such as",
        "MINYI_CHECKPOINT_INTERVAL | 2s                       | must be between PT0.2S and PT10M",
        "MINYI_CHECKPOINT_INTERVAL | PT0.1S                   | must be between PT0.2S and PT10M",
        "MINYI_CHECKPOINT_INTERVAL | PT11M                    | must be between PT0.2S and PT10M",
        "MINYI_CHECKPOINT_INTERVAL | -PT5S                    | must be between PT0.2S and PT10M",
        "MINYI_TRANSACTION_TIMEOUT | PT30S                    | must be between PT1M and PT168H",
        "MINYI_TRANSACTION_TIMEOUT | P8D                      | must be between PT1M and PT168H",
        "MINYI_PARALLELISM         | many                     | whole number between 0 and 1024",
        "MINYI_PARALLELISM         | -1                       | whole number between 0 and 1024",
        "MINYI_PARALLELISM         | 1025                     | whole number between 0 and 1024",
        "MINYI_PARALLELISM         | 99999999999              | whole number between 0 and 1024",
        "MINYI_TOPIC_PARTITIONS    | 0                        | whole number between 1 and 1024",
        "MINYI_TOPIC_REPLICATION   | 10                       | whole number between 1 and 9",
      })
  void a_bad_value_is_named_with_its_rule(String key, String value, String rule) {
    assertThatThrownBy(() -> JobSettings.of(with(Map.of(key, value))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key)
        .hasMessageContaining(rule)
        .hasMessageEndingWith("was " + value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001",
        "not hexadecimal at all but long enough",
        "000102030405060708090a0b0c0d0e0"
      })
  void a_bad_key_is_named_by_its_length_alone(String key) {
    assertThatThrownBy(() -> JobSettings.of(with(Map.of("MINYI_PSEUDONYM_KEY", key))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "MINYI_PSEUDONYM_KEY must be at least 16 bytes in hexadecimal digits, was "
                + key.length()
                + " characters");
  }

  @Test
  void all_faults_are_reported_at_once() {
    assertThatThrownBy(
            () ->
                JobSettings.of(
                    Map.of(
                        "MINYI_ELASTICSEARCH_URL", "nowhere",
                        "MINYI_PSEUDONYM_KEY", "00",
                        "MINYI_PARALLELISM", "x",
                        "MINYI_PARALELISM", "2")))
        .hasMessage(
            """
            MINYI_KAFKA_BOOTSTRAP must be set
            MINYI_ELASTICSEARCH_URL must be a URL such as https://search.example:9200, was nowhere
            MINYI_CITY must be set
            MINYI_PSEUDONYM_KEY must be at least 16 bytes in hexadecimal digits, was 2 characters
            MINYI_CHECKPOINT_FOLDER must be set
            MINYI_PARALLELISM must be a whole number between 0 and 1024, was x
            MINYI_PARALELISM is no setting of the jobs""");
  }

  @Test
  void a_key_that_is_not_set_is_one_fault() {
    Map<String, String> environment = new HashMap<>(REQUIRED);
    environment.remove("MINYI_PSEUDONYM_KEY");

    assertThatThrownBy(() -> JobSettings.of(environment))
        .hasMessage("MINYI_PSEUDONYM_KEY must be set");
  }

  @Test
  void variables_of_others_are_left_alone() {
    assertThat(JobSettings.of(with(Map.of("PATH", "/bin", "JAVA_HOME", "/java"))).city())
        .isEqualTo("cities/shenzhen");
  }

  @Test
  void secrets_are_neither_in_the_text_of_settings_nor_in_faults() {
    Map<String, String> secrets =
        Map.of("MINYI_ELASTICSEARCH_API_KEY", "c2VjcmV0LWFwaS1rZXk", "MINYI_PSEUDONYM_KEY", KEY);

    assertThat(JobSettings.of(with(secrets)).toString()).doesNotContain("c2VjcmV0", KEY);

    Map<String, String> faulty = with(secrets);
    faulty.put("MINYI_PARALLELISM", "x");
    assertThatThrownBy(() -> JobSettings.of(faulty)).message().doesNotContain("c2VjcmV0", KEY);
  }

  private static Map<String, String> with(Map<String, String> further) {
    Map<String, String> environment = new HashMap<>(REQUIRED);
    environment.putAll(further);
    return environment;
  }
}
