package io.minyi.local.command;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The files that a command learns from or measures on. */
final class DataFiles {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "What is known already, or - for standard input; may be repeated.")
  private List<Path> files;

  List<Path> files() {
    return files;
  }

  /** Their names without folders. */
  List<String> names() {
    return files.stream().map(file -> file.getFileName().toString()).toList();
  }
}
