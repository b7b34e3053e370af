package io.minyi.local.stack;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Key and users of a local installation, made at its first start.
 *
 * @param pseudonymKey 32 bytes in hexadecimal digits
 */
public record Secrets(String pseudonymKey, List<User> users) {

  static final String FILE = "secrets.json";
  private static final List<String> ROLES =
      List.of("leader", "supervisor", "researcher", "administrator");
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 10;
  private static final int BCRYPT_COST = 10;

  /**
   * Somebody who may log in.
   *
   * @param name the same as the role
   * @param hash BCrypt of the password
   */
  public record User(String name, String role, String password, String hash) {}

  static Secrets of(StateFolder state) throws IOException {
    var kept = state.read(FILE, Secrets.class);
    if (kept.isPresent()) {
      return kept.get();
    }
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[32];
    random.nextBytes(key);
    List<User> users = new ArrayList<>();
    for (String role : ROLES) {
      String password =
          random
              .ints(PASSWORD_LENGTH, 0, LETTERS.length())
              .mapToObj(i -> LETTERS.substring(i, i + 1))
              .collect(Collectors.joining());
      String hash = BCrypt.withDefaults().hashToString(BCRYPT_COST, password.toCharArray());
      users.add(new User(role, role, password, hash));
    }
    Secrets secrets = new Secrets(HexFormat.of().formatHex(key), users);
    state.write(FILE, secrets);
    return secrets;
  }

  /** As the web server takes them: {@code name:role:hash}, separated by commas. */
  String forWeb() {
    return users.stream()
        .map(user -> user.name() + ":" + user.role() + ":" + user.hash())
        .collect(Collectors.joining(","));
  }

  /** All but names and roles left out. */
  @Override
  public String toString() {
    return "Secrets" + users.stream().map(User::name).toList();
  }
}
