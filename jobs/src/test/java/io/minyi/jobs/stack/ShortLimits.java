package io.minyi.jobs.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Cities with limits of minutes in place of their own. */
public final class ShortLimits {

  private ShortLimits() {}

  /** Makes the pack of a city in a folder. */
  public static Path city(Path original, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(original)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = folder.resolve(original.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    try (InputStream rules = ShortLimits.class.getResourceAsStream("/short-limits/handling.yaml")) {
      Files.copy(rules, folder.resolve("handling.yaml"), StandardCopyOption.REPLACE_EXISTING);
    }
    return folder;
  }
}
