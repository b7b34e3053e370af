package io.minyi.text.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A word list of this package: lines of words with spaces between; {@code #} starts a comment. */
final class WordFile {

  private WordFile() {}

  /**
   * The words of each line.
   *
   * @throws IllegalStateException if the file is not in the jar
   */
  static List<List<String>> lines(String file) {
    List<List<String>> lines = new ArrayList<>();
    try (InputStream in = WordFile.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("word list " + file + " is missing from the jar");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
