package io.minyi.dashboards.settings;

import io.minyi.dashboards.settings.Settings.ChannelToken;
import io.minyi.dashboards.settings.Settings.Elasticsearch;
import io.minyi.dashboards.settings.Settings.Kafka;
import io.minyi.dashboards.settings.Settings.User;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** From settings as typed to settings that can be used, or all that is wrong with them. */
final class SettingsReader {

  private final SettingsProperties typed;
  private final List<String> faults = new ArrayList<>();

  SettingsReader(SettingsProperties typed) {
    this.typed = typed;
  }

  /**
   * The settings.
   *
   * @throws SettingsException with every fault
   */
  Settings read() {
    int port = port();
    Optional<URI> elasticsearch = url("elasticsearch.url", typed.elasticsearchUrl());
    Optional<Path> caFile = file("elasticsearch.ca-file", typed.elasticsearchCaFile());
    Optional<Kafka> kafka = kafka();
    Optional<URI> flink = url("flink.rest", typed.flinkRest());
    Optional<Path> city = city();
    List<User> users = users();
    List<ChannelToken> intakeTokens = intakeTokens();
    if (typed.elasticsearchUrl().isBlank()) {
      fault("elasticsearch.url", "must be an http or https address", "");
    }
    if (users.isEmpty() && faults.stream().noneMatch(fault -> fault.contains("users"))) {
      fault("users", "must name at least one user as name:role:bcrypt", "");
    }
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return new Settings(
        typed.bind(),
        port,
        new Elasticsearch(elasticsearch.get(), text(typed.elasticsearchApiKey()), caFile),
        kafka,
        flink,
        city.get(),
        users,
        intakeTokens);
  }

  private int port() {
    try {
      int port = Integer.parseInt(typed.port().strip());
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of range
    }
    fault("port", "must be a number between 0 and 65535", typed.port());
    return 0;
  }

  private Optional<URI> url(String key, String value) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    try {
      URI uri = URI.create(value.strip());
      boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (isHttp && uri.getHost() != null && uri.getUserInfo() == null) {
        return Optional.of(uri);
      }
    } catch (IllegalArgumentException e) {
      // told below, like an address of another kind
    }
    fault(key, "must be an http or https address without user or password", masked(value));
    return Optional.empty();
  }

  private Optional<Path> file(String key, String value) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    Path path = Path.of(value.strip());
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      fault(key, "must be a file that can be read", value);
      return Optional.empty();
    }
    return Optional.of(path);
  }

  private Optional<Kafka> kafka() {
    Map<String, String> properties = new HashMap<>();
    file("kafka.properties-file", typed.kafkaPropertiesFile())
        .ifPresent(path -> properties.putAll(properties(path)));
    String bootstrap = typed.kafkaBootstrap().strip();
    if (bootstrap.isEmpty()) {
      return Optional.empty();
    }
    for (String server : bootstrap.split(",", -1)) {
      if (!server.strip().matches("[^\\s:]+:\\d{1,5}|\\[[0-9a-fA-F:]+\\]:\\d{1,5}")) {
        fault("kafka.bootstrap", "must be host:port, several divided by commas", bootstrap);
        return Optional.empty();
      }
    }
    return Optional.of(new Kafka(bootstrap, properties));
  }

  private Map<String, String> properties(Path path) {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      read.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      fault("kafka.properties-file", "must be a properties file in UTF-8", path.toString());
    }
    Map<String, String> properties = new HashMap<>();
    read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
    return properties;
  }

  private Optional<Path> city() {
    if (!typed.city().isBlank() && Files.isDirectory(Path.of(typed.city().strip()))) {
      return Optional.of(Path.of(typed.city().strip()));
    }
    fault("city", "must be the folder of a city pack", typed.city());
    return Optional.empty();
  }

  private List<User> users() {
    UserLines lines = new UserLines();
    lines.add("env MINYI_USERS", List.of(typed.users().split("[,\n]", -1)));
    addFile("users-file", typed.usersFile(), lines::add);
    faults.addAll(lines.faults());
    return lines.users();
  }

  private List<ChannelToken> intakeTokens() {
    TokenLines lines = new TokenLines();
    lines.add("env MINYI_INTAKE_TOKENS", List.of(typed.intakeTokens().split("[,\n]", -1)));
    addFile("intake-tokens-file", typed.intakeTokensFile(), lines::add);
    faults.addAll(lines.faults());
    return lines.tokens();
  }

  /** Hears where lines stood, and the lines. */
  private interface Lines {
    void add(String where, List<String> lines);
  }

  private void addFile(String key, String value, Lines lines) {
    file(key, value)
        .ifPresent(
            path -> {
              try {
                lines.add(path.toString(), Files.readAllLines(path));
              } catch (IOException e) {
                fault(key, "must be a text file in UTF-8", path.toString());
              }
            });
  }

  private static Optional<String> text(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  private static String masked(String value) {
    return value.replaceAll("//[^@/]*@", "//***@");
  }

  private void fault(String key, String rule, String value) {
    String variable = "MINYI_" + key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
    faults.add("%s %s, was \"%s\" (env %s)".formatted(key, rule, value, variable));
  }
}
