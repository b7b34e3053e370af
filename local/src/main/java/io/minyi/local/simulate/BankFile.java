package io.minyi.local.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text bank as it lies in the resources: {@code # remarks}, {@code [section]} heads, and one
 * realisation a line. What stands before the first head is the section with the empty name.
 */
record BankFile(String name, Map<String, List<String>> sections) {

  /** A line of a bank; {@code matter} is the name behind its {@code #}, empty if it has none. */
  record Line(Phrase phrase, String matter) {}

  /** Reads a resource of this package. */
  static BankFile read(String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    String section = "";
    try (InputStream in = BankFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("text bank is missing: " + name);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (line.startsWith("[")) {
          section = line.substring(1, line.indexOf(']'));
        }
        List<String> lines = sections.computeIfAbsent(section, s -> new ArrayList<>());
        if (!line.startsWith("[")) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("text bank cannot be read: " + name, e);
    }
    return new BankFile(name, sections);
  }

  List<String> lines(String section) {
    return sections.getOrDefault(section, List.of());
  }

  /** All words of a section, which stand apart by spaces. */
  List<String> words(String section) {
    return lines(section).stream().flatMap(line -> List.of(line.split(" ", -1)).stream()).toList();
  }

  /** All sections as phrases. */
  Map<String, List<Line>> phrases() {
    Map<String, List<Line>> phrases = new LinkedHashMap<>();
    sections.forEach(
        (section, lines) -> {
          if (!section.isEmpty()) {
            phrases.put(section, lines.stream().map(this::line).toList());
          }
        });
    return phrases;
  }

  private Line line(String line) {
    int mark = line.lastIndexOf(" #");
    String text = mark < 0 ? line : line.substring(0, mark);
    try {
      return new Line(Phrase.parse(text), mark < 0 ? "" : line.substring(mark + 2));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(name + ": " + e.getMessage(), e);
    }
  }
}
