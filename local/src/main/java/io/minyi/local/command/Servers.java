package io.minyi.local.command;

import io.minyi.jobs.index.SearchAddress;
import io.minyi.jobs.index.SearchClient;
import io.minyi.local.stack.Running;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The running servers that a command works with. */
final class Servers {

  @Option(names = "--data", paramLabel = "DIR", description = "Folder that keeps the state.")
  private Path data;

  Path folder() {
    return StackOptions.folder(data);
  }

  /** What runs. */
  Running running() {
    return Running.live(folder())
        .filter(Running::isReady)
        .orElseThrow(
            () ->
                new UsageException(
                    "no servers run with the state in "
                        + folder()
                        + "; start them with: ./minyi up"));
  }

  /** A client of their Elasticsearch. */
  static SearchClient search(Running running) throws IOException {
    return new SearchClient(new SearchAddress(running.elasticsearch(), "", ""));
  }
}
