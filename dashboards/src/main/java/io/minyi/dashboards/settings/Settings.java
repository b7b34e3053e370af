package io.minyi.dashboards.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of the server, checked.
 *
 * @param bind address to listen on; loopback unless told otherwise
 * @param port 0 means any free one
 * @param kafka where lag is read from; without it the pages show none
 * @param flink REST address of the Flink cluster; without it the pages show no job
 * @param city folder of the city pack
 * @param intakeTokens by which the systems of channels prove who they are; a channel may have two
 *     while it changes from one to the other
 */
public record Settings(
    String bind,
    int port,
    Elasticsearch elasticsearch,
    Optional<Kafka> kafka,
    Optional<URI> flink,
    Path city,
    List<User> users,
    List<ChannelToken> intakeTokens) {

  public Settings {
    users = List.copyOf(users);
    intakeTokens = List.copyOf(intakeTokens);
  }

  /** Where the indices are; {@code apiKey} is never printed. */
  public record Elasticsearch(URI url, Optional<String> apiKey, Optional<Path> caFile) {
    @Override
    public String toString() {
      return "Elasticsearch[" + url + (apiKey.isPresent() ? ", with an API key]" : "]");
    }
  }

  /** How to reach the broker, with what its security needs. */
  public record Kafka(String bootstrap, Map<String, String> properties) {
    public Kafka {
      properties = Map.copyOf(properties);
    }

    @Override
    public String toString() {
      return "Kafka[" + bootstrap + ", " + properties.size() + " properties]";
    }
  }

  /** Someone who may sign in; {@code bcrypt} is the hash of the password. */
  public record User(String name, Role role, String bcrypt) {
    @Override
    public String toString() {
      return "User[" + name + ", " + role + "]";
    }
  }

  /** May send records of a kept channel; {@code sha256} is the digest of the token, in hex. */
  public record ChannelToken(String channel, String sha256) {
    @Override
    public String toString() {
      return "ChannelToken[" + channel + "]";
    }
  }

  /** What somebody does with the pages. */
  public enum Role {
    LEADER,
    SUPERVISOR,
    RESEARCHER,
    ADMINISTRATOR
  }
}
