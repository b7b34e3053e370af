package io.minyi.local.command;

import io.minyi.local.stack.Installation;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of the commands that start servers. */
final class StackOptions {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port of the web page; a free one if not given.")
  int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder that keeps the state (default: .minyi in the project).")
  private Path data;

  @Option(
      names = "--city",
      paramLabel = "DIR",
      defaultValue = "shenzhen",
      description =
          "City pack: a folder, or the name of one in cities/ (default: ${DEFAULT-VALUE}).")
  private String city;

  Path data() {
    return folder(data);
  }

  Path city() {
    return Installation.current().city(city);
  }

  /** The state folder that was named, or the standard one. */
  static Path folder(Path named) {
    return named != null
        ? named.toAbsolutePath()
        : Installation.current().root().resolve(".minyi").resolve("state");
  }
}
