package io.minyi.local.command;

import io.minyi.local.stack.Running;
import io.minyi.local.stack.StateFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the servers in the background. */
@Command(
    name = "up",
    description = "Starts broker, Elasticsearch, Flink and web page in the background.",
    footer = "%nExample:%n  ./minyi up --port 8080")
final class UpCommand implements Callable<Integer> {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final int LAST_LINES = 15;

  @Mixin private StackOptions options;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = options.data();
    Optional<Running> already = Running.live(data);
    if (already.isPresent()) {
      System.err.println("it runs already");
      return print(already.get());
    }
    // says at once what would only stand in the log of the process in the background
    StateFolder.take(data).close();
    Process process = start(data);
    long end = System.nanoTime() + LIMIT.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      Optional<Running> running = Running.live(data).filter(Running::isReady);
      if (running.isPresent()) {
        return print(running.get());
      }
      Thread.sleep(200);
    }
    process.destroy();
    System.err.println("it did not start; " + log(data) + " ends with");
    List<String> lines = Files.readAllLines(log(data));
    lines.stream().skip(Math.max(0, lines.size() - LAST_LINES)).forEach(System.err::println);
    return Minyi.FAILED;
  }

  private Process start(Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of("setsid", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(
        List.of(
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-Dminyi.root=" + System.getProperty("minyi.root", ".")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.minyi.local.Main"));
    command.addAll(
        List.of("serve", "--data", data.toString(), "--city", options.city().toString()));
    command.addAll(List.of("--port", String.valueOf(options.port)));
    File log = log(data).toFile();
    Files.createDirectories(log.getParentFile().toPath());
    return new ProcessBuilder(command)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .redirectError(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private static Path log(Path data) {
    return data.resolve("logs").resolve("serve.log");
  }

  private static int print(Running running) {
    System.out.println(running.page());
    return Minyi.OK;
  }
}
