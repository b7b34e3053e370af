package io.minyi.local.command;

import io.minyi.city.PackFiles;
import io.minyi.handling.HandlingRules;
import io.minyi.handling.PackRules;
import io.minyi.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that a command is told to use: a file, a preset by its name, or those of the city pack.
 *
 * @param name of a file or a preset, null for those of the pack
 */
record RulesOption(String name, String city, PackFiles files) {

  HandlingRules read() throws IOException {
    try {
      if (name == null) {
        return PackRules.read(files)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--rules must name rules, for the city "
                            + city
                            + " has no "
                            + PackRules.FILE
                            + "; presets are "
                            + presets()));
      }
      Path path = path();
      return HandlingRules.read(Files.readString(path), path.getFileName().toString());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private Path path() {
    Path file = Path.of(name);
    if (Files.isRegularFile(file)) {
      return file;
    }
    Path preset = folder().resolve(name + ".yaml");
    if (!presets().contains(name)) {
      throw new UsageException(
          "--rules must be a file or a preset among " + presets() + ", was \"" + name + "\"");
    }
    return preset;
  }

  private static Path folder() {
    return Installation.current().root().resolve("cities/presets");
  }

  private static List<String> presets() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".yaml"))
          .map(file -> file.substring(0, file.length() - ".yaml".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
