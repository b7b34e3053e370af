package io.minyi.city;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a city pack by their name within it, as bytes: what a job carries to the machines
 * that run it, so that they need no copy of the pack.
 *
 * @param folder where they were read, empty if nowhere
 */
public record PackFiles(Map<String, byte[]> contents, String folder) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The files that a pack is made of; others (a README, notes) are left out. */
  private static final List<String> SUFFIXES = List.of(".csv", ".json", ".txt", ".model");

  public PackFiles {
    contents = new TreeMap<>(contents);
  }

  /** Files that lie in no folder. */
  public PackFiles(Map<String, byte[]> contents) {
    this(contents, "");
  }

  /**
   * Reads a folder.
   *
   * @throws IOException if it cannot be read
   */
  public static PackFiles load(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (SUFFIXES.stream().anyMatch(name::endsWith)) {
          contents.put(name, Files.readAllBytes(file));
        }
      }
    }
    return new PackFiles(contents, folder.toAbsolutePath().toString());
  }

  /**
   * The same files, but some as they lie in the folder now; what is gone from there is left out.
   *
   * @throws IOException if one cannot be read
   */
  public PackFiles reread(List<String> names) throws IOException {
    Map<String, byte[]> fresh = new TreeMap<>(contents);
    for (String name : names) {
      fresh.remove(name);
      Path file = Path.of(folder, name);
      if (Files.isRegularFile(file)) {
        fresh.put(name, Files.readAllBytes(file));
      }
    }
    return new PackFiles(fresh, folder);
  }

  /** The bytes of a file, if the pack has it. */
  public Optional<byte[]> find(String name) {
    return Optional.ofNullable(contents.get(name));
  }

  /** Names of the files within a folder of the pack. */
  public List<String> under(String folder) {
    return contents.keySet().stream().filter(name -> name.startsWith(folder + "/")).toList();
  }
}
