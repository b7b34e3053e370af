package io.minyi.text.subject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of words in sections, from a resource beside this class: lines {@code section: word word
 * …}, a section may go on in further lines, {@code #} begins a comment.
 */
final class WordSections {

  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  private WordSections() {}

  static WordSections read(String resource) {
    WordSections read = new WordSections();
    for (String line : text(resource).lines().toList()) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.charAt(0) != '#') {
        read.sections
            .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
            .addAll(List.of(line.substring(colon + 1).strip().split(" +", -1)));
      }
    }
    return read;
  }

  /** Names of the sections in the order of the file. */
  Set<String> names() {
    return sections.keySet();
  }

  List<String> words(String section) {
    return sections.getOrDefault(section, List.of());
  }

  Set<String> set(String section) {
    return words(section).stream().collect(Collectors.toSet());
  }

  static String text(String resource) {
    try (InputStream in = WordSections.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not beside " + WordSections.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
