package io.minyi.dashboards.access;

import io.minyi.dashboards.settings.Settings.ChannelToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Whose token a system shows. Tokens are long and random, so a plain digest of each is enough to
 * know them by; digests are compared in a time that tells nothing of them.
 */
final class ChannelTokens {

  private static final String BEARER = "Bearer ";

  private final List<ChannelToken> known;

  ChannelTokens(List<ChannelToken> known) {
    this.known = List.copyOf(known);
  }

  /**
   * The channel that a header {@code Authorization: Bearer <token>} stands for.
   *
   * @param header empty if there was none
   */
  Optional<String> channel(Optional<String> header) {
    return header
        .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(text -> text.substring(BEARER.length()).strip())
        .filter(token -> !token.isEmpty())
        .flatMap(this::owner);
  }

  private Optional<String> owner(String token) {
    byte[] shown = digest(token);
    Optional<String> found = Optional.empty();
    for (ChannelToken one : known) {
      if (MessageDigest.isEqual(shown, HexFormat.of().parseHex(one.sha256()))) {
        found = Optional.of(one.channel());
      }
    }
    return found;
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
