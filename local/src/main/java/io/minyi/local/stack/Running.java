package io.minyi.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What runs: the file {@code running.json}, written when it changes.
 *
 * @param pid of the process that started the others
 * @param isReady everything serves
 * @param city folder of the city pack
 */
public record Running(
    long pid,
    boolean isReady,
    String city,
    String page,
    String kafka,
    String elasticsearch,
    String flink,
    List<Child> children) {

  static final String FILE = "running.json";

  /**
   * A child process.
   *
   * @param restarts how often it had to be started again
   */
  public record Child(String name, long pid, int port, int restarts, boolean isAlive) {}

  /** What the folder says; it may be of a run that ended without tidying up. */
  public static Optional<Running> read(Path folder) {
    try {
      return StateFolder.read(folder, FILE, Running.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder.resolve(FILE), e);
    }
  }

  /** What runs now: the process that wrote the file is still there. */
  public static Optional<Running> live(Path folder) {
    return read(folder)
        .filter(r -> ProcessHandle.of(r.pid()).map(ProcessHandle::isAlive).orElse(false));
  }
}
