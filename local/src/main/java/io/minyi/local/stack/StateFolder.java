package io.minyi.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The one folder that holds everything the local servers keep.
 *
 * <p>{@code format} version of the layout · {@code lock} held while they run · {@code ports.json} ·
 * {@code secrets.json} · {@code running.json} while they run · {@code logs/} · {@code broker/}
 * {@code search/} {@code flink/} their data.
 */
public final class StateFolder implements AutoCloseable {

  private static final String FORMAT = "1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path path;
  private final FileChannel channel;

  private StateFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Takes a folder for this process; makes it if it is not there.
   *
   * @throws StateException if another process has it or its format is not ours
   */
  public static StateFolder take(Path path) throws IOException {
    Files.createDirectories(path);
    requireFormat(path);
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel).isEmpty()) {
      channel.close();
      throw new StateException(
          "%s is in use%s; stop it with: ./minyi down --data %s"
              .formatted(
                  path, Running.read(path).map(r -> " by process " + r.pid()).orElse(""), path));
    }
    return new StateFolder(path, channel);
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static void requireFormat(Path path) throws IOException {
    Path file = path.resolve("format");
    if (Files.exists(file)) {
      String format = Files.readString(file).strip();
      if (!format.equals(FORMAT)) {
        throw new StateException(
            "%s holds state of format %s, this version reads %s; name another folder with --data"
                .formatted(path, format, FORMAT));
      }
    } else {
      try (var children = Files.list(path)) {
        if (children.findAny().isPresent()) {
          throw new StateException(
              path + " is not empty and no state of ours; name another folder with --data");
        }
      }
      Files.writeString(file, FORMAT + "\n");
    }
  }

  public Path path() {
    return path;
  }

  /** The log of a process. */
  public Path log(String process) {
    return path.resolve("logs").resolve(process + ".log");
  }

  /** A value kept in a file of its own, if it was ever written. */
  public <T> Optional<T> read(String file, Class<T> type) throws IOException {
    return read(path, file, type);
  }

  static <T> Optional<T> read(Path folder, String file, Class<T> type) throws IOException {
    Path source = folder.resolve(file);
    return Files.exists(source)
        ? Optional.of(JSON.readValue(source.toFile(), type))
        : Optional.empty();
  }

  /** Writes a value, whole or not at all, readable by the owner alone. */
  public void write(String file, Object value) throws IOException {
    Path fresh = path.resolve(file + ".new");
    Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    if (!fresh.toFile().setReadable(false, false) || !fresh.toFile().setReadable(true, true)) {
      throw new IOException(fresh + " cannot be made private");
    }
    Files.move(
        fresh,
        path.resolve(file),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  public void delete(String file) throws IOException {
    Files.deleteIfExists(path.resolve(file));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
