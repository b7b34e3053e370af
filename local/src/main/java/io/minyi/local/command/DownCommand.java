package io.minyi.local.command;

import io.minyi.local.stack.Running;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops what {@code up} started. */
@Command(
    name = "down",
    description = "Stops the servers in the background; the state stays.",
    footer = "%nExample:%n  ./minyi down")
final class DownCommand implements Callable<Integer> {

  private static final int LIMIT_SECONDS = 90;

  @Option(names = "--data", paramLabel = "DIR", description = "Folder that keeps the state.")
  private Path data;

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    Optional<Running> running = Running.live(StackOptions.folder(data));
    if (running.isEmpty()) {
      System.err.println("nothing runs");
      return Minyi.OK;
    }
    ProcessHandle process = ProcessHandle.of(running.get().pid()).orElseThrow();
    process.destroy();
    try {
      process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      System.err.println("stopped");
      return Minyi.OK;
    } catch (TimeoutException e) {
      System.err.println(
          "process " + process.pid() + " did not stop within " + LIMIT_SECONDS + " s");
      return Minyi.FAILED;
    }
  }
}
