package io.minyi.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a list of words that comes with the program; {@code #} starts a comment. */
public final class WordLines {

  private WordLines() {}

  /**
   * The lines of a file beside a class, without blanks around them, empty ones and comments.
   *
   * @throws IllegalStateException if the file is missing from the jar
   */
  public static List<String> beside(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "list of words " + file + " must be beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("list of words " + file + " could not be read", e);
    }
  }
}
