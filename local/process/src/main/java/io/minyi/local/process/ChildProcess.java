package io.minyi.local.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Java process of ours, with its output in a log file. */
public final class ChildProcess implements AutoCloseable {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration LOG_LIMIT = Duration.ofSeconds(2);
  private static final int LAST_LINES = 12;

  private final Spec spec;
  private final Process process;
  private final Thread pump;
  private final CompletableFuture<String> ready = new CompletableFuture<>();

  private ChildProcess(Spec spec, Process process) {
    this.spec = spec;
    this.process = process;
    pump = new Thread(this::copyOutput, spec.name() + "-log");
  }

  /**
   * What to run.
   *
   * @param name for messages and the log
   * @param classPath jars, or folders with {@code *}
   * @param mainClass run under {@link Attached}
   * @param ready a line of its output that says it serves; group 1, if any, is what {@link
   *     #awaitReady} returns
   */
  public record Spec(
      String name,
      List<Path> classPath,
      String mainClass,
      List<String> args,
      List<String> jvmOptions,
      Map<String, String> environment,
      Path log,
      Pattern ready) {}

  /**
   * Starts a process; it ends with this one.
   *
   * @throws IOException if it cannot be started or its log not written
   */
  public static ChildProcess start(Spec spec) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(spec.jvmOptions());
    command.add("-cp");
    command.add(
        spec.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(Attached.class.getName());
    command.add(spec.mainClass());
    command.addAll(spec.args());
    Files.createDirectories(spec.log().getParent());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(spec.environment());
    ChildProcess child = new ChildProcess(spec, builder.start());
    child.pump.setDaemon(true);
    child.pump.start();
    return child;
  }

  private void copyOutput() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        BufferedWriter log =
            Files.newBufferedWriter(
                spec.log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        log.write(line);
        log.newLine();
        log.flush();
        Matcher matcher = spec.ready().matcher(line);
        if (!ready.isDone() && matcher.find()) {
          ready.complete(matcher.groupCount() > 0 ? matcher.group(1) : line);
        }
      }
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
    ready.completeExceptionally(new IOException(spec.name() + " ended before it was ready"));
  }

  /**
   * Waits until it serves.
   *
   * @return group 1 of the ready pattern
   * @throws IOException if it ends or the limit passes first; the message ends with the last lines
   *     of its log, and the process is stopped
   */
  public String awaitReady(Duration limit) throws IOException, InterruptedException {
    try {
      return ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      close();
      throw new IOException(e.getCause().getMessage() + tail(), e);
    } catch (TimeoutException e) {
      close();
      throw new IOException(spec.name() + " was not ready within " + limit + tail(), e);
    }
  }

  private String tail() throws IOException {
    List<String> lines = Files.readAllLines(spec.log());
    return "; "
        + spec.log()
        + " ends with\n"
        + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  public String name() {
    return spec.name();
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes when the process has ended. */
  public CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /** Ends it without any chance to tidy up, as a fault would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Stops it in an orderly way, and by force if that takes too long. */
  @Override
  public void close() {
    // Process.destroy would close its output as well, and what it says while it stops be lost
    process.toHandle().destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
      pump.join(LOG_LIMIT.toMillis());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
