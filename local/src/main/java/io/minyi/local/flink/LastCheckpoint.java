package io.minyi.local.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the checkpoint that a job goes on from. */
final class LastCheckpoint {

  private static final String METADATA = "_metadata";
  private static final int DEPTH = 3;

  private LastCheckpoint() {}

  /**
   * The newest complete checkpoint below a job's folder: {@code <folder>/<run>/chk-<n>} with its
   * metadata, which Flink writes last.
   */
  static Optional<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .filter(file -> file.getFileName().toString().equals(METADATA))
          .max(Comparator.comparing(LastCheckpoint::modified))
          .map(Path::getParent);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      // removed while we looked
      return FileTime.fromMillis(0);
    }
  }
}
