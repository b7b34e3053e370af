package io.minyi.local.search;

import io.minyi.local.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An Elasticsearch node in a child process. */
public final class SearchProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final String MAIN = "io.minyi.local.search.SearchNode";

  private final ChildProcess child;
  private final String url;

  private SearchProcess(ChildProcess child, String url) {
    this.child = child;
    this.url = url;
  }

  /**
   * Starts a node and waits until it serves.
   *
   * @param build folder {@code target} of module {@code local/search}
   * @param home its data; kept between starts
   * @param port to listen on, 0 for any
   * @throws IOException if it does not start; the message holds the end of its log
   */
  public static SearchProcess start(Path build, Path home, Path log, int port)
      throws IOException, InterruptedException {
    ChildProcess child =
        ChildProcess.start(
            new ChildProcess.Spec(
                "search",
                List.of(build.resolve("classes"), build.resolve("lib").resolve("*")),
                MAIN,
                List.of(home.toString(), String.valueOf(port), build.resolve("modules").toString()),
                List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"),
                Map.of(),
                log,
                Pattern.compile("^READY (\\S+)")));
    return new SearchProcess(child, child.awaitReady(START_LIMIT));
  }

  /** Base URL for clients. */
  public String url() {
    return url;
  }

  public ChildProcess child() {
    return child;
  }

  @Override
  public void close() {
    child.close();
  }
}
