package io.minyi.local.stack;

import io.minyi.city.CityPack;
import io.minyi.local.broker.BrokerProcess;
import io.minyi.local.flink.FlinkJobs;
import io.minyi.local.process.ChildProcess;
import io.minyi.local.search.SearchProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Broker, Elasticsearch, Flink and web server as child processes: started in the order in which
 * they need each other, started again when one dies, stopped in reverse.
 */
public final class LocalStack implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Executor THREADS = task -> new Thread(task, "start").start();

  private final Installation installation = Installation.current();
  private final StateFolder state;
  private final Path city;
  private final Ports ports;
  private final Secrets secrets;
  private final IntakeTokens intakeTokens;
  private final Consumer<String> progress;
  private final Map<String, Watched> children = new LinkedHashMap<>();
  private volatile boolean isClosing;
  private boolean isReady;

  /** How to start a child and wait until it serves. */
  private interface Starter {
    ChildProcess start() throws IOException, InterruptedException;
  }

  private static final class Watched {
    private final int port;
    private final Starter starter;
    private ChildProcess process;
    private int restarts;

    private Watched(int port, Starter starter) {
      this.port = port;
      this.starter = starter;
    }
  }

  private LocalStack(StateFolder state, Path city, int webPort, Consumer<String> progress)
      throws IOException {
    this.state = state;
    this.city = city;
    this.progress = progress;
    ports = Ports.choose(state, webPort);
    secrets = Secrets.of(state);
    intakeTokens = IntakeTokens.of(state, CityPack.read(city));
  }

  /**
   * Starts everything and waits until it serves.
   *
   * @param city folder of the city pack
   * @param webPort 0 for any
   * @param progress hears a line for every step
   * @throws IOException if a child does not start; those that did are stopped again
   */
  public static LocalStack start(
      StateFolder state, Path city, int webPort, Consumer<String> progress)
      throws IOException, InterruptedException {
    LocalStack stack = new LocalStack(state, city, webPort, progress);
    try {
      stack.startAll();
      return stack;
    } catch (IOException | InterruptedException | RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private void startAll() throws IOException, InterruptedException {
    if (state.read(Running.FILE, Running.class).isPresent()) {
      progress.accept("the last run did not end in order; going on from its last checkpoint");
    }
    CompletableFuture<Void> broker = startLater("broker", ports.broker(), this::startBroker);
    CompletableFuture<Void> search = startLater("search", ports.search(), this::startSearch);
    CompletableFuture<Void> web =
        search.thenComposeAsync(done -> startLater("web", ports.web(), this::startWeb), THREADS);
    CompletableFuture<Void> flink =
        CompletableFuture.allOf(broker, search)
            .thenComposeAsync(
                done -> startLater("flink", ports.flink(), this::startFlink), THREADS);
    try {
      CompletableFuture.allOf(web, flink).get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    }
    isReady = true;
    writeRunning();
  }

  private CompletableFuture<Void> startLater(String name, int port, Starter starter) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            startChild(name, new Watched(port, starter));
          } catch (IOException e) {
            throw new CompletionException(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
          }
        },
        THREADS);
  }

  private void startChild(String name, Watched child) throws IOException, InterruptedException {
    ChildProcess process = child.starter.start();
    synchronized (this) {
      child.process = process;
      children.put(name, child);
      writeRunning();
    }
    progress.accept(name + " serves on port " + child.port);
    var unused = process.onExit().thenAccept(ended -> startAgain(name, child));
  }

  private void startAgain(String name, Watched child) {
    while (!isClosing) {
      child.restarts++;
      progress.accept(name + " ended by itself; starting it again (" + child.restarts + ")");
      try {
        Thread.sleep(Math.min(30, child.restarts) * 1000L);
        if (!isClosing) {
          startChild(name, child);
        }
        return;
      } catch (IOException e) {
        progress.accept(String.valueOf(e.getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private ChildProcess startBroker() throws IOException, InterruptedException {
    return BrokerProcess.start(
            installation.broker(),
            state.path().resolve("broker"),
            state.log("broker"),
            ports.broker())
        .child();
  }

  private ChildProcess startSearch() throws IOException, InterruptedException {
    return SearchProcess.start(
            installation.search(),
            state.path().resolve("search"),
            state.log("search"),
            ports.search())
        .child();
  }

  private ChildProcess startFlink() throws IOException, InterruptedException {
    return startJava(
        "flink",
        installation.local(),
        FlinkJobs.class.getName(),
        List.of(String.valueOf(ports.flink())),
        List.of(
            "-Xmx768m",
            "-XX:+UseG1GC",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED"),
        JobsEnvironment.of(state.path(), kafka(), elasticsearch(), city.toString()),
        Pattern.compile("^READY (\\S+)"));
  }

  private ChildProcess startWeb() throws IOException, InterruptedException {
    return startJava(
        "web",
        installation.dashboards(),
        "org.springframework.boot.loader.launch.JarLauncher",
        List.of(),
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        webEnvironment(),
        Pattern.compile("Started DashboardsApplication"));
  }

  private ChildProcess startJava(
      String name,
      List<Path> classPath,
      String mainClass,
      List<String> arguments,
      List<String> jvmOptions,
      Map<String, String> environment,
      Pattern ready)
      throws IOException, InterruptedException {
    ChildProcess child =
        ChildProcess.start(
            new ChildProcess.Spec(
                name,
                classPath,
                mainClass,
                arguments,
                jvmOptions,
                environment,
                state.log(name),
                ready));
    child.awaitReady(START_LIMIT);
    return child;
  }

  private Map<String, String> webEnvironment() {
    return Map.of(
        "MINYI_PORT", String.valueOf(ports.web()),
        "MINYI_ELASTICSEARCH_URL", elasticsearch(),
        "MINYI_KAFKA_BOOTSTRAP", kafka(),
        "MINYI_FLINK_REST", flink(),
        "MINYI_CITY", city.toString(),
        "MINYI_USERS", secrets.forWeb(),
        "MINYI_INTAKE_TOKENS", intakeTokens.forWeb());
  }

  public String page() {
    return "http://127.0.0.1:" + ports.web();
  }

  public String kafka() {
    return "127.0.0.1:" + ports.broker();
  }

  public String elasticsearch() {
    return "http://127.0.0.1:" + ports.search();
  }

  private String flink() {
    return "http://127.0.0.1:" + ports.flink();
  }

  public List<Secrets.User> users() {
    return secrets.users();
  }

  /** Ends a child as a fault would; it is started again. For tests of failures. */
  public void kill(String name) throws InterruptedException {
    ChildProcess process;
    synchronized (this) {
      process = children.get(name).process;
    }
    process.kill();
  }

  private synchronized void writeRunning() throws IOException {
    List<Running.Child> list =
        children.entrySet().stream()
            .map(
                entry ->
                    new Running.Child(
                        entry.getKey(),
                        entry.getValue().process.pid(),
                        entry.getValue().port,
                        entry.getValue().restarts,
                        entry.getValue().process.isAlive()))
            .toList();
    long pid = ProcessHandle.current().pid();
    state.write(
        Running.FILE,
        new Running(
            pid, isReady, city.toString(), page(), kafka(), elasticsearch(), flink(), list));
  }

  /** Stops what takes in first, then what it wrote to. */
  @Override
  public void close() throws IOException {
    isClosing = true;
    List<ChildProcess> running;
    synchronized (this) {
      running =
          List.of("web", "flink", "search", "broker").stream()
              .filter(children::containsKey)
              .map(name -> children.get(name).process)
              .toList();
    }
    running.forEach(ChildProcess::close);
    state.delete(Running.FILE);
  }
}
