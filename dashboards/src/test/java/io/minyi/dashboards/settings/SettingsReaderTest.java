package io.minyi.dashboards.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsReaderTest {

  private static final String HASH = "$2a$04$" + "a".repeat(53);
  private static final String DIGEST = "0a".repeat(32);

  @TempDir Path folder;

  private Settings read(Map<String, Object> environment) {
    MutablePropertySources sources = new MutablePropertySources();
    sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
    SettingsProperties typed =
        new Binder(ConfigurationPropertySources.from(sources))
            .bindOrCreate("minyi", SettingsProperties.class);
    return new SettingsReader(typed).read();
  }

  @Test
  void defaults_are_loopback_and_8080() {
    Settings settings =
        read(
            Map.of(
                "MINYI_ELASTICSEARCH_URL",
                "http://127.0.0.1:9200",
                "MINYI_CITY",
                folder.toString(),
                "MINYI_USERS",
                "lin:leader:" + HASH));
    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.kafka()).isEmpty();
    assertThat(settings.flink()).isEmpty();
    assertThat(settings.users())
        .containsExactly(new Settings.User("lin", Settings.Role.LEADER, HASH));
  }

  @Test
  void every_key_of_the_environment_is_read() throws Exception {
    Path ca = Files.writeString(folder.resolve("ca.pem"), "");
    Path kafka = Files.writeString(folder.resolve("kafka.properties"), "security.protocol=SSL");
    Path users = Files.writeString(folder.resolve("users"), "# people\nwu:administrator:" + HASH);
    Path tokens =
        Files.writeString(folder.resolve("tokens"), "# systems\nhotline-12345: " + "b".repeat(64));
    Settings settings =
        read(
            Map.ofEntries(
                Map.entry("MINYI_BIND", "0.0.0.0"),
                Map.entry("MINYI_PORT", "28080"),
                Map.entry("MINYI_ELASTICSEARCH_URL", "https://search:9200"),
                Map.entry("MINYI_ELASTICSEARCH_API_KEY", "secret"),
                Map.entry("MINYI_ELASTICSEARCH_CA_FILE", ca.toString()),
                Map.entry("MINYI_KAFKA_BOOTSTRAP", "one:9092,two:9092"),
                Map.entry("MINYI_KAFKA_PROPERTIES_FILE", kafka.toString()),
                Map.entry("MINYI_FLINK_REST", "http://flink:8081"),
                Map.entry("MINYI_CITY", folder.toString()),
                Map.entry("MINYI_USERS_FILE", users.toString()),
                Map.entry("MINYI_INTAKE_TOKENS", "hotline-12345:" + DIGEST),
                Map.entry("MINYI_INTAKE_TOKENS_FILE", tokens.toString())));
    assertThat(settings.bind()).isEqualTo("0.0.0.0");
    assertThat(settings.port()).isEqualTo(28080);
    assertThat(settings.elasticsearch().apiKey()).contains("secret");
    assertThat(settings.elasticsearch().caFile()).contains(ca);
    assertThat(settings.kafka().orElseThrow().bootstrap()).isEqualTo("one:9092,two:9092");
    assertThat(settings.kafka().orElseThrow().properties())
        .containsEntry("security.protocol", "SSL");
    assertThat(settings.flink()).hasToString("Optional[http://flink:8081]");
    assertThat(settings.users()).extracting(Settings.User::name).containsExactly("wu");
    assertThat(settings.intakeTokens())
        .containsExactly(
            new Settings.ChannelToken("hotline-12345", DIGEST),
            new Settings.ChannelToken("hotline-12345", "b".repeat(64)));
    assertThat(settings.toString())
        .doesNotContain("secret")
        .doesNotContain(HASH)
        .doesNotContain(DIGEST);
  }

  @Test
  void all_faults_are_told_at_once_with_rule_value_and_variable() {
    SettingsException fault =
        catchThrowableOfType(
            SettingsException.class,
            () ->
                read(
                    Map.of(
                        "MINYI_PORT", "70000",
                        "MINYI_ELASTICSEARCH_URL", "http://me:hidden@search:9200",
                        "MINYI_ELASTICSEARCH_CA_FILE", "/none/ca.pem",
                        "MINYI_KAFKA_BOOTSTRAP", "broker",
                        "MINYI_FLINK_REST", "flink:8081",
                        "MINYI_CITY", "/none",
                        "MINYI_INTAKE_TOKENS", "hotline-12345:in-clear",
                        "MINYI_USERS", "a:leader:plain,b:king:" + HASH)));
    assertThat(fault.faults())
        .contains(
            "port must be a number between 0 and 65535, was \"70000\" (env MINYI_PORT)",
            "elasticsearch.url must be an http or https address without user or password, was"
                + " \"http://***@search:9200\" (env MINYI_ELASTICSEARCH_URL)",
            "city must be the folder of a city pack, was \"/none\" (env MINYI_CITY)",
            "intake-tokens: token must be a SHA-256 digest, 64 hexadecimal digits, was \"***\" (env"
                + " MINYI_INTAKE_TOKENS, entry 1)",
            "users: password must be a BCrypt hash, was \"***\" (env MINYI_USERS, entry 1)",
            "users: role must be one of [leader, supervisor, researcher, administrator], was"
                + " \"king\" (env MINYI_USERS, entry 2)")
        .hasSize(9);
    assertThat(fault.getExitCode()).isEqualTo(2);
  }

  @Test
  void nothing_at_all_names_what_is_needed() {
    assertThatThrownBy(() -> read(Map.of()))
        .hasMessageContaining("MINYI_ELASTICSEARCH_URL")
        .hasMessageContaining("MINYI_CITY")
        .hasMessageContaining("MINYI_USERS");
  }
}
