package io.minyi.local.stack;

import io.minyi.city.Channel;
import io.minyi.city.CityPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the systems of channels show to the local web server, made at its first start with the pack.
 *
 * @param tokens 32 random bytes in hexadecimal digits, by kept channel; in {@value #FILE} of the
 *     state folder and nowhere else
 */
public record IntakeTokens(Map<String, String> tokens) {

  static final String FILE = "intake-tokens.json";
  private static final int BYTES = 32;

  public IntakeTokens {
    tokens = Map.copyOf(tokens);
  }

  /** The tokens of a pack's channels; those of other packs of this folder are kept beside them. */
  static IntakeTokens of(StateFolder state, CityPack pack) throws IOException {
    Map<String, String> tokens = new TreeMap<>();
    state.read(FILE, IntakeTokens.class).ifPresent(kept -> tokens.putAll(kept.tokens()));
    SecureRandom random = new SecureRandom();
    boolean isNew = false;
    for (Channel channel : pack.channels()) {
      byte[] token = new byte[BYTES];
      random.nextBytes(token);
      isNew |= tokens.putIfAbsent(channel.id(), HexFormat.of().formatHex(token)) == null;
    }
    if (isNew) {
      state.write(FILE, Map.of("tokens", tokens));
    }
    return new IntakeTokens(tokens);
  }

  /** As the web server takes them: {@code channel:sha256}, separated by commas. */
  String forWeb() {
    return tokens.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .map(entry -> entry.getKey() + ":" + digest(entry.getValue()))
        .collect(Collectors.joining(","));
  }

  private static String digest(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The channels alone. */
  @Override
  public String toString() {
    return "IntakeTokens" + tokens.keySet();
  }
}
