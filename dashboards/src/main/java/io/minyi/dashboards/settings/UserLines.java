package io.minyi.dashboards.settings;

import io.minyi.dashboards.settings.Settings.Role;
import io.minyi.dashboards.settings.Settings.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads lines of {@code name:role:bcrypt}; empty ones and those that begin with # are skipped. */
final class UserLines {

  private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$\\d{2}\\$[./0-9A-Za-z]{53}");

  private final Map<String, User> users = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  void add(String where, List<String> lines) {
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        read(line, where + ", entry " + (index + 1));
      }
    }
  }

  private void read(String line, String where) {
    String[] parts = line.split(":", 3);
    String name = parts[0].strip();
    Optional<Role> role = parts.length > 1 ? role(parts[1].strip()) : Optional.empty();
    if (name.isEmpty() || users.containsKey(name)) {
      faults.add(fault("name must be given and given once", name, where));
    } else if (role.isEmpty()) {
      faults.add(fault("role must be one of " + roles(), parts.length > 1 ? parts[1] : "", where));
    } else if (parts.length < 3 || !BCRYPT.matcher(parts[2].strip()).matches()) {
      faults.add(fault("password must be a BCrypt hash", "***", where));
    } else {
      users.put(name, new User(name, role.get(), parts[2].strip()));
    }
  }

  List<User> users() {
    return List.copyOf(users.values());
  }

  List<String> faults() {
    return faults;
  }

  private static Optional<Role> role(String word) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equalsIgnoreCase(word))
        .findFirst();
  }

  private static String roles() {
    return Arrays.toString(Role.values()).toLowerCase(Locale.ROOT);
  }

  private static String fault(String rule, String value, String where) {
    return "users: %s, was \"%s\" (%s)".formatted(rule, value, where);
  }
}
