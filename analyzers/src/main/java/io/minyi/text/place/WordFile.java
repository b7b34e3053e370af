package io.minyi.text.place;

import io.minyi.text.WordLines;
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
    return WordLines.beside(WordFile.class, file).stream()
        .map(line -> Arrays.stream(line.split(" +", -1)).toList())
        .toList();
  }
}
