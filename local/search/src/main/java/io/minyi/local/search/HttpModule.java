package io.minyi.local.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lays the modules out as the server looks for them: {@code modules/NAME/} with jars and
 * descriptor.
 */
final class HttpModule {

  private static final String DESCRIPTOR = "plugin-descriptor.properties";

  private HttpModule() {}

  /** Replaces {@code target} by the modules of {@code source}. */
  static Path install(Path source, Path target) throws IOException {
    clear(target);
    for (Path module : list(source)) {
      Path folder = Files.createDirectories(target.resolve(module.getFileName()));
      for (Path jar : list(module)) {
        Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar.toRealPath());
        copyDescriptor(jar, folder);
      }
    }
    return target;
  }

  private static void copyDescriptor(Path jar, Path folder) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        if (entry.getName().startsWith("META-INF/es-plugins/")
            && entry.getName().endsWith(DESCRIPTOR)) {
          String text =
              new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          // the server runs from the class path (unnamed module), so its plugins must be
          // non-modular
          Files.writeString(folder.resolve(DESCRIPTOR), text.replaceAll("(?m)^modulename=.*$", ""));
        }
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }
}
