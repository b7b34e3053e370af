package io.minyi.dashboards.settings;

import io.minyi.dashboards.settings.Settings.ChannelToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads lines of {@code channel:sha256}; empty ones and those that begin with # are skipped. */
final class TokenLines {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  private final List<ChannelToken> tokens = new ArrayList<>();
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
    String[] parts = line.split(":", 2);
    String channel = parts[0].strip();
    if (parts.length < 2 || channel.isEmpty()) {
      fault("must be channel:sha256", "***", where);
    } else if (!SHA256.matcher(parts[1].strip()).matches()) {
      fault("token must be a SHA-256 digest, 64 hexadecimal digits", "***", where);
    } else {
      tokens.add(new ChannelToken(channel, parts[1].strip().toLowerCase(Locale.ROOT)));
    }
  }

  List<ChannelToken> tokens() {
    return List.copyOf(tokens);
  }

  List<String> faults() {
    return faults;
  }

  private void fault(String rule, String value, String where) {
    faults.add("intake-tokens: %s, was \"%s\" (%s)".formatted(rule, value, where));
  }
}
