package io.minyi.jobs;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads variables and gathers what is wrong with them. */
final class SettingsReader {

  private static final String PREFIX = "MINYI_";

  private final Map<String, String> environment;
  private final Set<String> known = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  Optional<String> optional(String name) {
    known.add(name);
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  String required(String name) {
    return optional(name)
        .orElseGet(
            () -> {
              faults.add(name + " must be set");
              return "";
            });
  }

  String url(String name) {
    String value = required(name);
    if (!value.isEmpty() && !value.matches("https?://[\\w.\\-\\[\\]:]+/?")) {
      faults.add(name + " must be a URL such as https://search.example:9200, was " + value);
    }
    return value.replaceAll("/$", "");
  }

  int number(String name, int standard, int least, int most) {
    String value = optional(name).orElse(String.valueOf(standard));
    if (value.matches("\\d{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    faults.add(
        name + " must be a whole number between " + least + " and " + most + ", was " + value);
    return standard;
  }

  Duration duration(String name, Duration standard, Duration least, Duration most) {
    String value = optional(name).orElse(standard.toString());
    try {
      Duration duration = Duration.parse(value);
      if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      // said below with the other reason
    }
    faults.add(name + " must be between " + least + " and " + most + ", was " + value);
    return standard;
  }

  /** A secret in hexadecimal digits; a fault names its length, never its value. */
  byte[] key(String name, int leastBytes) {
    String value = required(name);
    try {
      byte[] key = HexFormat.of().parseHex(value);
      if (key.length >= leastBytes || value.isEmpty()) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // said below with the other reason
    }
    faults.add(
        name
            + " must be at least "
            + leastBytes
            + " bytes in hexadecimal digits, was "
            + value.length()
            + " characters");
    return new byte[0];
  }

  void refuseUnknown() {
    environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
        .sorted()
        .forEach(name -> faults.add(name + " is no setting of the jobs"));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
  }
}
