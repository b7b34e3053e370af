package io.minyi.local.broker;

import io.minyi.local.process.ChildProcess;
import io.minyi.local.process.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A broker in a child process. */
public final class BrokerProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final ChildProcess child;
  private final String bootstrap;

  private BrokerProcess(ChildProcess child, String bootstrap) {
    this.child = child;
    this.bootstrap = bootstrap;
  }

  /**
   * Starts a broker and waits until it serves.
   *
   * @param build folder {@code target} of module {@code local/broker}
   * @param folder its log; kept between starts
   * @param port to listen on
   * @throws IOException if it does not start; the message holds the end of its log
   */
  public static BrokerProcess start(Path build, Path folder, Path log, int port)
      throws IOException, InterruptedException {
    ChildProcess child =
        ChildProcess.start(
            new ChildProcess.Spec(
                "broker",
                List.of(build.resolve("classes"), build.resolve("lib").resolve("*")),
                Broker.class.getName(),
                List.of(folder.toString(), String.valueOf(port), String.valueOf(FreePort.find())),
                List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4"),
                Map.of(),
                log,
                Pattern.compile("^READY (\\S+)")));
    return new BrokerProcess(child, child.awaitReady(START_LIMIT));
  }

  /** {@code host:port} for clients. */
  public String bootstrap() {
    return bootstrap;
  }

  public ChildProcess child() {
    return child;
  }

  @Override
  public void close() {
    child.close();
  }
}
